"""Which paths a site may have."""

import pytest

from generator.model.errors import OutputError
from generator.output.register import Register


@pytest.mark.parametrize(
    "path",
    ["index.html", "sitzungen/18-115/top-3/index.html", "personen/müller/index.html", ".nojekyll", "a" * 255],
)
def test_ordinary_paths_are_admitted(path: str) -> None:
    Register().take(path)


@pytest.mark.parametrize(
    "path",
    [
        "", "/etc/passwd", "../a", "a/../../b", "./a", "a//b", "a/", "C:/a", "a\\b", "a\0b", "a\nb", "a?b",
        "con", "a/NUL.txt", "com1", "a.", "a ", "a" * 256, "ü" * 128, "\ud800", "data/manifest.json", ".gitignore",
    ],
)  # fmt: skip
def test_paths_out_of_the_site_or_unfit_for_some_system_are_refused(path: str) -> None:
    with pytest.raises(OutputError):
        Register().take(path)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a", "a"),
        ("personen/meyer", "Personen/Meyer"),
        ("straße", "STRASSE"),
        ("m\u00fcller", "mu\u0308ller"),
        ("a", "A/b"),
        ("a/b", "A"),
    ],
)
def test_two_files_never_share_a_place(first: str, second: str) -> None:
    register = Register()
    register.take(first)
    with pytest.raises(OutputError):
        register.take(second)


def test_the_sentence_names_both_files() -> None:
    register = Register()
    register.take("personen/meyer")
    with pytest.raises(OutputError, match="personen/Meyer: it differs from personen/meyer only in its capitals"):
        register.take("personen/Meyer")

"""Which paths a site may have, and what is known of its files."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.errors import OutputError
from generator.output.register import Old, Register


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


PATHS = st.lists(st.from_regex(r"[a-c]{1,2}(/[a-c]{1,2}){0,2}", fullmatch=True), max_size=8, unique=True)


@given(PATHS, PATHS)
def test_it_knows_what_a_mapping_would(new: list[str], old: list[str]) -> None:
    register = Register()
    register.remember((path, len(path)) for path in old)
    register.recall((path, f"of {path}") for path in (*old[:2], "not-there"))
    for path in new:
        register.add(path, path[::-1])
    assert list(register.digests()) == sorted((path, path[::-1]) for path in new)
    assert (register.count(), register.stayed()) == (len(new), len(set(new) & set(old)))
    assert register.remembered() == len(old)
    expected = {path: Old(len(path), f"of {path}" if path in old[:2] else None) for path in old}
    assert {path: register.old(path) for path in (*new, *old) if register.old(path)} == expected


def test_more_folders_than_are_remembered_are_looked_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("generator.output.register.RECENT", 3)
    register = Register(tmp_path / "register")
    for number in range(20):
        register.take(f"{number % 7}/{number}/a")
    with pytest.raises(OutputError, match="it is a folder of other files already"):
        register.take("0")
    register.close()
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_takes_nothing_is_told_as_that(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="unable to open"):
        Register(tmp_path / "nowhere/register")

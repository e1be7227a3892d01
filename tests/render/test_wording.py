"""Every word of the pages is in one file, and nothing else is in it."""

import re
from datetime import date
from pathlib import Path

import pytest

from generator import resources
from generator.model.errors import ConfigError
from generator.render.wording import Wording, load_wording

ROOT = Path(__file__).parents[2]
WORDS = load_wording((resources.templates(),), "de")
KEY = re.compile(r"""["'`]([a-z_]+(?:\.[a-z_0-9]+)+)(?=["'`{.])|f["']([a-z_]+(?:\.[a-z_]+)*[._])(?=\{)""")


def shown() -> tuple[set[str], set[str]]:
    """Keys that code and templates name, whole, and the beginnings of those they put together."""
    whole: set[str] = set()
    begun: set[str] = set()
    for folder, pattern in ((ROOT / "generator" / "render", "*.py"), (resources.templates(), "*.j2")):
        for path in folder.rglob(pattern):
            for key, beginning in KEY.findall(path.read_text(encoding="utf-8")):
                (whole if key else begun).add(key or beginning)
    return whole, begun


def test_no_entry_is_left_that_nothing_shows() -> None:
    whole, begun = shown()
    unused = [
        key
        for key in WORDS
        if key not in whole
        and key.removesuffix(".one").removesuffix(".many") not in whole
        and not any(key.startswith(beginning) for beginning in begun)
    ]
    assert unused == ["language"]


def test_no_template_writes_german_itself() -> None:
    """Words between tags of a template would be shown whatever the language."""
    for path in resources.templates().rglob("*.j2"):
        text = re.sub(
            r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<[^>]*>", " ", path.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        assert not re.findall(r"[A-Za-zÄÖÜäöüß]{3,}", text), path


def test_dates_and_numbers() -> None:
    assert WORDS.long_date(date(2026, 1, 28), weekday=True) == "Mittwoch, 28.\N{NO-BREAK SPACE}Januar 2026"
    assert WORDS.long_date(None) == "ohne Datum"
    assert WORDS.number(1234567) == "1.234.567"
    assert WORDS.percent(0.99949) == "99,94\N{NO-BREAK SPACE}%"
    assert WORDS.listed(["CDU", "SPD", "FDP"]) == "CDU, SPD und FDP"
    assert WORDS.listed([]) == ""
    assert WORDS.count("session.speech_count", 1) == "1\N{NO-BREAK SPACE}Redebeitrag"
    assert WORDS.count("session.speech_count", 1200) == "1.200\N{NO-BREAK SPACE}Redebeiträge"


def test_an_editor_changes_single_entries(tmp_path: Path) -> None:
    (tmp_path / "wording").mkdir()
    (tmp_path / "wording" / "de.toml").write_text('[menu]\ngroups = "Klubs"\n', encoding="utf-8")
    words = load_wording((tmp_path, resources.templates()), "de")
    assert (words("menu.groups"), words("menu.people")) == ("Klubs", "Personen")


@pytest.mark.parametrize("text", ["[menu]\nkeiner = 'x'", "[menu", "\xff"])
def test_what_cannot_be_used_is_told_with_its_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "wording").mkdir()
    (tmp_path / "wording" / "de.toml").write_bytes(text.encode("latin-1"))
    with pytest.raises(ConfigError, match=r"wording/de\.toml"):
        load_wording((tmp_path, resources.templates()), "de")


def test_a_language_nobody_wrote_is_told() -> None:
    with pytest.raises(ConfigError, match="no wording for this language"):
        load_wording((resources.templates(),), "fr")


def test_an_unknown_key_is_a_fault() -> None:
    with pytest.raises(KeyError):
        Wording({})("menu.people")


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("10:00", "12:30", "10:00 bis 12:30\N{NO-BREAK SPACE}Uhr"),
        ("10:00", None, "ab 10:00\N{NO-BREAK SPACE}Uhr"),
        (None, "12:30", "bis 12:30\N{NO-BREAK SPACE}Uhr"),
        ("16:00", "13:00", "bis 13:00\N{NO-BREAK SPACE}Uhr und ab 16:00\N{NO-BREAK SPACE}Uhr"),
        (None, None, None),
    ],
)
def test_hours(start: str | None, end: str | None, words: str | None) -> None:
    assert WORDS.hours(start, end) == words

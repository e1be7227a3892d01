"""Tables of words kept in files: derived once, whole or not at all, and never trusted to be code."""

import hashlib
import os
import pickle
from pathlib import Path
from typing import Any

import pytest
from pyphen import Pyphen

from generator.search.german.dictionary import inflections, known_noun, lemma_of
from generator.search.german.hyphens import hyphens
from generator.search.german.kept import Table, folder, kept

WORDS = {f"wort{number}": f"von {number}" for number in range(500)} | {"Maß": "Maß"}


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


class Maker:
    def __init__(self, value: Any) -> None:
        self.value, self.asked = value, 0

    def __call__(self) -> Any:
        self.asked += 1
        return self.value


def table(make: Maker) -> Table:
    return Table("table", ("simplemma",), (), make)


def file() -> Path:
    (found,) = folder().iterdir()
    return found


def test_a_table_is_derived_once() -> None:
    make = Maker(WORDS)
    for _ in range(2):
        words = table(make)
        assert words["wort7"] == "von 7"
        assert "wort500" not in words
        assert words.get("nichts", "?") == "?"
        assert dict(words.items()) == WORDS
        assert len(words) == len(list(words)) == len(WORDS)
    assert make.asked == 1


@pytest.mark.parametrize("damage", [lambda data: data[:-3], lambda data: data[:-1] + b"?", lambda data: b""])
def test_a_damaged_table_is_derived_again(damage: Any) -> None:
    make = Maker(WORDS)
    table(make)
    file().write_bytes(damage(file().read_bytes()))
    assert dict(table(make)) == WORDS
    assert make.asked == 2
    assert dict(table(make)) == WORDS
    assert make.asked == 2


def test_without_a_folder_to_write_everything_is_derived(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    make = Maker({"a": 1})
    assert kept("value", ("simplemma",), (), make) == kept("value", ("simplemma",), (), make) == {"a": 1}
    assert table(Maker(WORDS))["Maß"] == "Maß"


class Harmful:
    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return os.system, ("touch harmed",)


def test_a_kept_value_runs_no_code(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    make = Maker({"a": (1.5, "b", True)})
    assert kept("value", ("simplemma",), (), make) == make.value
    assert kept("value", ("simplemma",), (), make) == make.value
    assert make.asked == 1
    body = pickle.dumps(Harmful())
    file().write_bytes(hashlib.sha256(body).digest() + body)
    assert kept("value", ("simplemma",), (), make) == make.value
    assert not (tmp_path / "harmed").exists()


def test_breaks_are_those_of_pyphen() -> None:
    known = Pyphen(lang="de_DE", left=2, right=2)
    for word in ("konkurrenten", "grunderwerbsteuer", "rückfahrt", "ab", "straßenbau", "ausschussvorsitzende", "öde"):
        assert hyphens(word) == set(known.positions(word)), word


def test_the_dictionary_knows_both_ways() -> None:
    assert lemma_of("Häuser") == "Haus"
    assert {"Häuser", "Hauses"} <= set(inflections("Haus"))
    assert inflections("Xyzzy") == []
    assert known_noun("strasse") and known_noun("steuer")
    assert not known_noun("häusern") and not known_noun("haus")

"""Texts beside themselves in smaller forms, which are the same whenever they are made."""

import gzip
import json
from pathlib import Path

import brotli
import pytest

from generator.model.files import File, Streamed
from generator.output import Outcome, claim, verify
from generator.output.packed import LEAST, TEXTS

LONG = "Was gesagt wurde. " * 200


def file(path: str, text: str = LONG) -> File:
    return File(path, text.encode(), frozenset())


def publish(site: Path, *files: File | Streamed, packed: bool = True, untouched: bool = False) -> Outcome:
    with claim(site, packed=packed, untouched=untouched) as publication:
        return publication.publish(files)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def test_a_text_comes_back_from_both_forms(site: Path) -> None:
    publish(site, *(file(f"a{ending}", LONG + ending) for ending in TEXTS))
    for ending in TEXTS:
        text = (LONG + ending).encode()
        assert gzip.decompress((site / f"a{ending}.gz").read_bytes()) == text
        assert brotli.decompress((site / f"a{ending}.br").read_bytes()) == text
    assert len(verify(site).deviations) == 0


def test_what_is_small_or_packed_already_has_none(site: Path) -> None:
    publish(site, file("a.html", "x" * (LEAST - 1)), file("b.png"), file("c.parquet"), file("d.sqlite"))
    assert not [path for path in site.rglob("*") if path.suffix in (".gz", ".br")]


def test_large_files_have_them_too(site: Path) -> None:
    publish(site, Streamed("a.csv", frozenset(), lambda place: place.write_text(LONG)))
    assert gzip.decompress((site / "a.csv.gz").read_bytes()) == LONG.encode()


@pytest.mark.parametrize("untouched", [False, True])
def test_what_is_the_same_stays_the_same_file(site: Path, untouched: bool) -> None:
    publish(site, file("a.html"), file("b.html"))
    before = {path.name: path.stat().st_ino for path in site.iterdir() if path.is_file()}
    outcome = publish(site, file("a.html"), file("b.html", LONG + "!"), untouched=untouched)
    after = {path.name: path.stat().st_ino for path in site.iterdir() if path.is_file()}
    assert {name for name in before if before[name] == after[name]} == {"a.html", "a.html.gz", "a.html.br"}
    assert outcome == Outcome(written=4, unchanged=3, removed=0)  # b in three forms, the manifest
    assert gzip.decompress((site / "b.html.gz").read_bytes()) == (LONG + "!").encode()


def test_made_anew_they_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    publish(site, file("a.html", "old"))
    publish(site, file("a.html"))
    publish(tmp_path / "clean", file("a.html"))
    for name in ("a.html.gz", "a.html.br", "data/manifest.json"):
        assert (site / name).read_bytes() == (tmp_path / "clean" / name).read_bytes()


def test_they_go_with_their_text_and_with_the_wish(site: Path) -> None:
    publish(site, file("a.html"), file("b.html"))
    publish(site, file("a.html"))
    assert not list(site.glob("b.*"))
    publish(site, file("a.html"), packed=False)
    assert sorted(json.loads((site / "data/manifest.json").read_text())["files"]) == ["a.html"]
    assert not (site / "a.html.gz").exists()

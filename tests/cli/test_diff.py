import json
import re
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import build
from generator.cli import cli
from generator.config import load
from tests.conftest import ROOT

PROTOCOL = Path("protocols") / "4-11.md"


def run(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["diff", *map(str, arguments)])
    return result.exit_code, result.output


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


def built(content: Path, output: Path, cache: Path) -> Path:
    build(load(content / "site.toml"), output, cache=cache)
    return output


def copied(folder: Path) -> Path:
    """One protocol of the demonstration, without what was recorded of it."""
    (folder / "content" / "protocols").mkdir(parents=True)
    for name in ("site.toml", "people.toml", PROTOCOL):
        shutil.copy(ROOT / "content" / name, folder / "content" / name)
    return folder / "content"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copied(tmp_path)


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Path:
    """The site as it was published."""
    folder = tmp_path_factory.mktemp("old")
    return built(copied(folder), folder / "site", cache)


def changed(content: Path, *pairs: tuple[str, str]) -> None:
    text = (content / PROTOCOL).read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    (content / PROTOCOL).write_text(text, encoding="utf-8")


def test_what_changed_is_told_and_kept_and_shown(content: Path, tmp_path: Path, cache: Path, old: Path) -> None:
    assert run(old, old) == (0, "Nothing that was there changed.\n")
    # A label that was not seen before parts a speech in two and moves what follows it.
    changed(
        content,
        ("wann das Geld kommt", "wann das versprochene Geld kommt"),
        ("Im dritten Quartal, meine", "**Jonas Feldkamp (MITTE):** Im dritten Quartal, meine"),
        ("Thiele", "Tiele"),
    )
    new = built(content, tmp_path / "new", cache)
    code, said = run(old, new)
    assert code == 1
    assert "speech sitzungen/4-11/top-1/#s0-3 moved to sitzungen/4-11/top-1/#s0-4" in said
    assert "speech sitzungen/4-11/top-1/#s0-3 is new: Jonas Feldkamp (MITTE)" in said
    assert "#s0-2.2 text: … fragen uns nicht nach Zuständigkeiten. Sie fragen, wann das{+ versprochene+} Geld" in said
    assert "page personen/konrad-thiele/ moved to personen/konrad-tiele/" in said
    value = json.loads(run(old, new, "--json")[1])
    assert value["sessions"][0]["session"] == "4/11" and value["added"] == []

    history = content / "history"
    code, said = run(old, new, "--record", "--history", history, "--date", "2031-07-01", "--quiet")
    assert (code, said) == (0, "")
    assert [path.name for path in history.iterdir()] == ["2031-07-01.json"]
    shown = built(content, tmp_path / "shown", cache)
    assert run(new, shown) == (0, "Nothing that was there changed.\n")
    page = (shown / "aenderungen" / "2031-07-01" / "4-11" / "index.html").read_text(encoding="utf-8")
    assert "<ins>versprochene</ins>" in page
    # Each change leads to where it stands now, though what follows it moved at the same time.
    for line in page.split("<li>")[1:]:
        if "Neue Rede" in line:
            assert 'href="../../../sitzungen/4-11/top-1/#s0-3"' in line
    feed = (shown / "aenderungen" / "aenderungen.atom").read_text(encoding="utf-8")
    assert "jetzt „… fragen uns nicht nach Zuständigkeiten. Sie fragen, wann das versprochene Geld kommt." in feed
    moved = (shown / "personen" / "konrad-thiele" / "index.html").read_text(encoding="utf-8")
    assert 'content="0; url=../konrad-tiele/"' in moved
    assert "Nachträglich geändert am 1. Juli 2031" in re.sub(
        r"\s|&nbsp;", " ", (shown / "sitzungen" / "4-11" / "index.html").read_text(encoding="utf-8")
    )


def test_each_address_that_moved_leads_to_the_same_words(content: Path, tmp_path: Path, cache: Path, old: Path) -> None:
    changed(content, ("\n**Präsidentin Hanne Lindqvist:** Danke, Frau Öztürk-Brandt.", "\nDanke, Frau Öztürk-Brandt."))
    new = built(content, tmp_path / "new", cache)
    run(old, new, "--record", "--history", content / "history")
    shown = built(content, tmp_path / "shown", cache)
    ways = json.loads((shown / "data" / "history.json").read_text(encoding="utf-8"))["moved"]
    before, after = (_paragraphs(site / "data" / "sessions" / "4-11.json") for site in (old, shown))
    lost = {anchor: text for anchor, text in before.items() if anchor not in after}
    assert lost
    page = "".join(
        path.read_text(encoding="utf-8") for path in sorted((shown / "sitzungen" / "4-11").glob("top-*/index.html"))
    )
    for anchor in lost:
        assert f'<li id="{anchor}">' in page or f'<li id="{anchor.partition(".")[0]}">' in page, anchor
    assert all(was != now for was, now in ways.items())


def _paragraphs(path: Path) -> dict[str, str]:
    session = json.loads(path.read_text(encoding="utf-8"))
    return {
        f"{speech['id']}.{n}": paragraph["text"]
        for speech in session["speeches"]
        for n, paragraph in enumerate(speech["paragraphs"], 1)
    }


def test_a_second_time_on_one_day_has_a_name_of_its_own(content: Path, tmp_path: Path, cache: Path, old: Path) -> None:
    changed(content, ("wann das Geld kommt", "wann Geld kommt"))
    new = built(content, tmp_path / "new", cache)
    for _ in range(2):
        assert run(old, new, "--record", "--history", content / "history")[0] == 0
    today = datetime.now(UTC).date()
    names = sorted(path.stem for path in (content / "history").iterdir())
    assert len(names) == 2 and names[1] == f"{names[0]}-2"
    assert abs((date.fromisoformat(names[0]) - today).days) <= 1
    assert len(load(content / "site.toml").history) == 2


def test_a_folder_that_is_no_site_is_told(tmp_path: Path) -> None:
    code, said = run(tmp_path, tmp_path)
    assert code == 4 and "it cannot be read" in said and "give the folder of a whole site" in said


def test_a_history_that_cannot_be_written_is_told(content: Path, tmp_path: Path, cache: Path, old: Path) -> None:
    changed(content, ("wann das Geld kommt", "wann Geld kommt"))
    new = built(content, tmp_path / "new", cache)
    (tmp_path / "file").write_text("")
    code, said = run(old, new, "--record", "--history", tmp_path / "file" / "below", "--quiet")
    assert code == 4 and "it cannot be written" in said

"""`plenarwerk media`: which speech each video shows, and what is told of those that show none."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import cli

ROOT = Path(__file__).parents[2]
FILE = "4-13.media.json"


def run(*args: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["media", "--quiet" if "--json" in args else "--log=text", *args])
    return result.exit_code, result.output


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLENARWERK_CACHE", str(tmp_path / "cache"))
    for path in (tmp_path / "content/protocols").glob("*.media.json"):
        path.unlink()
    return tmp_path / "content" / "protocols"


def listed(folder: Path, *names: str, session: int = 13) -> None:
    speeches: list[dict[str, Any]] = [
        {
            "name": name,
            "mdl_id": f"0{number}",
            "top_nr": "1",
            "top_redner_id": f"{number}",
            "start_offset": 3661 * number,
        }
        for number, name in enumerate(names, 1)
    ]
    value = {"wp": 4, "sitzung": session, "video_page_url": "https://example.org/v", "speeches": speeches}
    (folder / FILE).write_text(json.dumps(value))


def speakers(folder: Path) -> list[str]:
    """Who speaks on item 1, in order, the chair left out."""
    from generator.build.protocol import read
    from generator.model.errors import Place

    session = read((folder / "4-13.md").read_bytes(), Place("4-13.md"), "pdfium").session
    return [s.speaker.name for s in session.speeches if s.agenda_item == "top-1" and not s.chair and s.speaker.name]


def test_every_video_has_its_speech(folder: Path) -> None:
    names = speakers(folder)[:2]
    listed(folder, *names)
    code, told = run("4/13", "--all")
    assert code == 0 and f"4/13: 2 of 2 videos show a speech of the protocol ({FILE})" in told
    assert "1:01:01  s0-" in told and f"{names[0]}  [01]  TOP 1" in told


def test_a_video_without_a_speech_is_told(folder: Path) -> None:
    listed(folder, speakers(folder)[0], "Niemand Nirgends")
    code, told = run()
    assert code == 1 and "4/13: 1 of 2 videos show" in told and "2:02:02  no speech  Niemand Nirgends  [02]" in told
    assert "4/12: no list of the media library beside the protocol" in told
    code, told = run("4-13", "--json")
    (value,) = json.loads(told)
    assert code == 1 and [video["speech"] is None for video in value["videos"]] == [False, True]
    assert value["videos"][0]["member"] == "01" and value["videos"][0]["second"] == 3661


@pytest.mark.parametrize("content", ["", "[]", '{"wp": 4, "sitzung": 12, "speeches": []}'])
def test_a_list_that_cannot_be_used_is_told(folder: Path, content: str) -> None:
    (folder / FILE).write_text(content)
    code, told = run("4/13")
    assert code == 3 and f"Error: content/protocols/{FILE}: it " in told


def test_a_session_that_is_not_there_is_told(folder: Path) -> None:
    code, told = run("4/99")
    assert code == 2 and "there is no session 4/99; there are 4/11, 4/12, 4/13." in told


@pytest.mark.real
def test_real_lists_match(real_data: Path, tmp_path: Path) -> None:
    code, told = run("--protocols", str(real_data / "nrw"), "--cache", str(tmp_path), "--json")
    found = {one["session"]: one["videos"] for one in json.loads(told)}
    assert set(found) == {"18/115", "18/116"} and code in (0, 1)
    for videos in found.values():
        assert sum(video["speech"] is not None for video in videos) >= 0.99 * len(videos)
        assert all(video["url"] for video in videos if video["second"] is not None)

"""Where nothing changed nothing is done; and whatever may change a site is a change."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.record import Record, record, state_of

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the demonstration's content, in whose folder we stand."""
    shutil.copytree(CONTENT, tmp_path / "content")
    (tmp_path / "content" / "protocols" / "4-12.pdf").unlink()
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["build", "--cache", "cache", *arguments])


def unchanged(*arguments: str) -> bool:
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout.startswith("Nothing changed since the last build of site")


def test_a_second_build_says_what_the_first_said_and_that_nothing_changed(content: Path) -> None:
    first = run().stdout.splitlines()
    second = run().stdout.splitlines()
    assert first[0].startswith("2 sessions in site")
    assert second[0].startswith("Nothing changed")
    assert [line for line in first[1:] if not line.startswith("  ")] == second[1:]  # but not what stages took
    assert run("--quiet").output == ""


CHANGES: dict[str, Callable[[Path], object]] = {
    "configuration": lambda content: _add(content / "site.toml", "\n# more\n"),
    "protocol": lambda content: _add(content / "protocols/4-13.md", "\n"),
    "another protocol": lambda content: shutil.copy(CONTENT / "protocols/4-12.pdf", content / "protocols"),
    "a protocol gone": lambda content: (content / "protocols/4-11.md").unlink(),
    "media": lambda content: shutil.copy(CONTENT / "protocols/4-12.media.json", content / "protocols/4-13.media.json"),
    "page": lambda content: (content / "pages/neu.md").write_text("# Neu\n\nEine Seite.\n"),
    "person": lambda content: _add(content / "people.toml", "\n# more\n"),
    "same size": lambda content: _turn(content / "protocols/4-13.md"),
    "site, a page": lambda content: (content.parent / "site/index.html").write_text("mine"),
    "site, a page gone": lambda content: (content.parent / "site/404.html").unlink(),
    "site, a page more": lambda content: (content.parent / "site/mine.html").write_text("mine"),
    "site": lambda content: shutil.rmtree(content.parent / "site"),
    "left by a killed build": lambda content: (content.parent / ".site.new-1").mkdir(),
    "cache": lambda content: shutil.rmtree(content.parent / "cache"),
}


def _add(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def _turn_page(path: Path) -> None:
    """Other bytes of the same size."""
    path.write_bytes(path.read_bytes().swapcase())


def _turn(path: Path) -> None:
    """Other bytes of the same size, and the time of before."""
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"  \n", b" \n\n", 1))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1))


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changed_is_built(content: Path, change: str) -> None:
    run()
    assert unchanged()
    CHANGES[change](content)
    assert not unchanged()
    assert unchanged()


def test_what_else_is_asked_for_is_built(content: Path) -> None:
    run()
    assert not unchanged("--base-url", "https://example.org/")
    assert unchanged("--base-url", "https://example.org/")
    assert not unchanged()
    assert not unchanged("--reader", "pdfplumber")
    assert not unchanged("--protocols", "content/protocols/4-13.md")
    assert unchanged("--protocols", "content/protocols/4-13.md", "--jobs", "1")


def test_a_page_changed_by_hand_is_put_right_whatever_else_is_built(content: Path) -> None:
    run()
    _turn_page(Path("site/index.html"))
    (content / "protocols/4-13.md").unlink()
    run()
    shutil.rmtree("clean", ignore_errors=True)
    run("--output", "clean")
    assert Path("site/index.html").read_bytes() == Path("clean/index.html").read_bytes()
    assert Path("site/sitzungen/4-11/index.html").read_bytes() == Path("clean/sitzungen/4-11/index.html").read_bytes()


@pytest.mark.parametrize("harm", ["touched", "moved", "no state"])
def test_an_output_is_untouched_until_it_is_touched(content: Path, harm: str) -> None:
    known = Record.of(Path("cache"), Path("site"), ())
    assert not known.untouched()
    (content / "protocols/bad.pdf").write_bytes(b"no PDF")
    assert run().exit_code == 3
    assert known.untouched()
    if harm == "touched":
        os.utime("site/sitzungen/4-11/index.html")
    elif harm == "moved":
        shutil.copytree("site", "copy")
        shutil.rmtree("site")
        shutil.move("copy", "site")
    else:
        known.site.unlink()
    assert not known.untouched()


def test_media_beside_a_named_protocol_is_looked_at(content: Path) -> None:
    arguments = ("--protocols", "content/protocols/4-13.md")
    run(*arguments)
    assert unchanged(*arguments)
    shutil.copy(CONTENT / "protocols/4-12.media.json", content / "protocols/4-13.media.json")
    assert not unchanged(*arguments)


def test_other_code_builds(content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "package"
    package.mkdir()
    monkeypatch.setattr(record, "PACKAGE", package)
    run()
    assert unchanged()
    (package / "module.py").write_text("")
    assert not unchanged()


def test_what_is_to_be_told_is_told_each_time(content: Path) -> None:
    (content / "protocols/bad.pdf").write_bytes(b"no PDF")
    for _ in range(2):
        result = run()
        assert result.exit_code == 3
        assert "bad.pdf" in result.stderr


@pytest.mark.parametrize("damage", [b"", b"[]", b"{}", b'{"places": [1], "inputs": 2, "output": 3, "said": 4}'])
def test_a_damaged_record_is_none(content: Path, damage: bytes) -> None:
    run()
    (path,) = (content.parent / "cache/builds").glob("*.json")
    path.write_bytes(damage)
    assert not unchanged()
    assert unchanged()


def test_the_state_of_places(tmp_path: Path) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/b/c").write_text("1")
    seen = [state_of([tmp_path]), state_of([tmp_path / "none"]), state_of([tmp_path / "a/b/c"])]
    (tmp_path / "a/.git").mkdir()
    (tmp_path / "a/.git/d").write_text("")
    (tmp_path / "a/__pycache__").mkdir()
    (tmp_path / "a/__pycache__/d").write_text("")
    assert state_of([tmp_path]) == seen[0]
    (tmp_path / "a/e").write_text("")
    assert state_of([tmp_path]) != seen[0]
    assert len({*seen, state_of([]), state_of([tmp_path])}) == 5

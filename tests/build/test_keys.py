"""What is made anew when an input or the code of a stage changes: that, what follows from it, and nothing else."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from generator import resources
from generator.build import keys, survey
from generator.build.keys import Stage, digest_key, parse_key, read_key
from generator.build.prints import Known
from generator.model.corrections import Address, Correction, CorrectionsFile, Target
from generator.model.findings import Quality
from generator.model.site import Site
from tests.test_architecture import built

CONTENT = Path(__file__).parents[2] / "content"
ALL, PARSED, DIGESTED = ["read", "parse", "digest"], ["parse", "digest"], ["digest"]
CODE = {
    "model": ALL,
    "read": ALL,
    "layout": PARSED,
    "parliaments": PARSED,
    "parse": PARSED,
    "addresses.py": PARSED,
    "align": DIGESTED,
    "check": DIGESTED,
    "correct": DIGESTED,
    "digest": DIGESTED,
    "resolve": [],
    "render": [],
    "search": [],
    "export": [],
}
"""Place in the package to the stages that are done again when it changes."""


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The stages that were done, in their order."""
    done: list[str] = []

    def watch(place: str, name: str) -> None:
        module, _, function = place.rpartition(".")
        original = getattr(__import__(module, fromlist=[function]), function)

        def watched(*arguments: object, **named: object) -> object:
            done.append(name)
            return original(*arguments, **named)

        monkeypatch.setattr(place, watched)

    watch("generator.build.protocol.read_pages", "read")
    watch("generator.parse.parse", "parse")
    watch("generator.digest.digest", "digest")
    keys._version.cache_clear()
    yield done
    keys._version.cache_clear()


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the code, by which keys are made."""
    folder = tmp_path / "generator"
    shutil.copytree(resources.PACKAGE, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(keys, "PACKAGE", folder)
    return folder


@pytest.fixture
def protocol(tmp_path: Path) -> Path:
    path = tmp_path / "protocols" / "4-12.pdf"
    path.parent.mkdir()
    path.write_bytes((CONTENT / "protocols" / path.name).read_bytes())
    return path


@pytest.fixture
def again(tmp_path: Path, work: list[str]) -> Callable[..., tuple[list[str], Known]]:
    """Reads a protocol: the stages done for it, and what became of it."""

    def read(
        path: Path, reader: str = "pdfium", corrections: Sequence[CorrectionsFile] = ()
    ) -> tuple[list[str], Known]:
        work.clear()
        site = Site(corrections=tuple(corrections))
        with survey(site, [path], cache=tmp_path / "cache", reader=reader) as found:
            assert found.failures == ()
            return list(work), replace(found.known[0], path=Path())

    return read


@pytest.mark.parametrize("place", CODE)
def test_the_code_of_a_stage(
    place: str, package: Path, protocol: Path, again: Callable[..., tuple[list[str], Known]]
) -> None:
    done, first = again(protocol)
    assert done == ALL
    whole = keys.code_version()
    changed = package / place
    if changed.is_dir():
        changed = next(changed.rglob("*.py"))
    with changed.open("a", encoding="utf-8") as stream:
        stream.write("# changed\n")
    keys._version.cache_clear()
    done, second = again(protocol)
    assert done == CODE[place]
    assert (keys.code_version() != whole) is bool(done)
    assert replace(second, key=first.key) == first
    assert again(protocol) == ([], second)


@pytest.mark.parametrize(
    "place",
    [
        *sorted(CODE.keys() - {"resolve"}),
        "figures",
        "resolve/corpus.py",
        "resolve/narrowed.py",
        "build/show.py",
        "output",
        "cli",
    ],
)
def test_the_code_that_shows(place: str, package: Path) -> None:
    def key() -> str:
        keys._version.cache_clear()
        return keys.shown_key(
            keys.told_key(digest_key(parse_key(read_key("", ""), ""), None, ()), "", ""), (), Quality(), ()
        )

    before = key()
    changed = package / place
    if changed.is_dir():
        changed = next(changed.rglob("*.py"))
    with changed.open("a", encoding="utf-8") as stream:
        stream.write("# changed\n")
    assert (key() == before) is (place in ("resolve/corpus.py", "output", "cli"))


@pytest.mark.parametrize("library", keys.SHOWING)
def test_a_library_that_shows(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before, digested = keys.shown_key("", (), Quality(), ()), digest_key("", None, ())
    version = keys.version
    monkeypatch.setattr(keys, "version", lambda name: "another" if name == library else version(name))
    keys._version.cache_clear()
    assert keys.shown_key("", (), Quality(), ()) != before and digest_key("", None, ()) == digested
    keys._version.cache_clear()


def test_the_data_of_a_parliament_is_code(
    package: Path, protocol: Path, again: Callable[..., tuple[list[str], Known]]
) -> None:
    again(protocol)
    with next((package / "parliaments").rglob("*.toml")).open("a", encoding="utf-8") as stream:
        stream.write("# changed\n")
    keys._version.cache_clear()
    assert again(protocol)[0] == PARSED


@pytest.mark.parametrize("library", keys.LIBRARIES)
def test_a_library(
    library: str, protocol: Path, again: Callable[..., tuple[list[str], Known]], monkeypatch: pytest.MonkeyPatch
) -> None:
    again(protocol)
    version = keys.version
    monkeypatch.setattr(keys, "version", lambda name: "another" if name == library else version(name))
    keys._version.cache_clear()
    assert again(protocol)[0] == ALL


def test_the_bytes_the_name_and_the_reader(protocol: Path, again: Callable[..., tuple[list[str], Known]]) -> None:
    assert again(protocol)[0] == ALL
    moved = protocol.with_name("another.pdf")
    moved.write_bytes(protocol.read_bytes())
    assert again(moved)[0] == PARSED
    elsewhere = protocol.parent / "folder" / protocol.name
    elsewhere.parent.mkdir()
    elsewhere.write_bytes(protocol.read_bytes())
    assert again(elsewhere)[0] == []
    assert again(protocol, reader="pdfplumber")[0] == ALL
    protocol.write_bytes(protocol.read_bytes() + b"\n")
    assert again(protocol)[0] == ALL
    assert again(elsewhere)[0] == []


def test_the_media_file(protocol: Path, again: Callable[..., tuple[list[str], Known]]) -> None:
    again(protocol)
    media = protocol.with_name("4-12.media.json")
    media.write_text('{"wp": 4, "sitzung": 12, "speeches": []}')
    assert again(protocol)[0] == DIGESTED
    media.write_text("{")
    assert again(protocol)[0] == DIGESTED
    media.unlink()
    assert again(protocol)[0] == []


def test_an_editors_corrections(protocol: Path, again: Callable[..., tuple[list[str], Known]]) -> None:
    done, plain = again(protocol)
    assert done == ALL
    entry = Correction(Address(Target.SESSION, ""), "place", plain.digest.place, "Anderswo", "Verlesen.")
    other = CorrectionsFile("4/11", "4-11.toml", (entry,))
    mended = CorrectionsFile("4/12", "4-12.toml", (entry,))
    assert again(protocol, corrections=[other])[0] == []
    done, corrected = again(protocol, corrections=[other, mended])
    assert done == DIGESTED and corrected.digest.place == "Anderswo"
    assert again(protocol) == ([], plain)


@pytest.mark.parametrize("part", ["pages", "parsed", "digest", "session", "whose"])
def test_any_part_of_the_cache_may_be_deleted(
    part: str, tmp_path: Path, protocol: Path, again: Callable[..., tuple[list[str], Known]]
) -> None:
    _, first = again(protocol)
    gone = list((tmp_path / "cache").rglob(f"*.{part}"))
    assert len(gone) == 1
    gone[0].unlink()
    done, second = again(protocol)
    assert done == ([] if part in ("pages", "parsed") else DIGESTED)
    assert second == first


def test_a_stage_hangs_on_all_the_code_it_imports() -> None:
    """Rooms by the stage that names them first: what a room imports is named with it or before it."""
    rooms = built()
    named: set[str] = set()
    for stage in Stage:
        own = {place.removesuffix(".py") for place in stage.value if "/" not in place}
        named |= own
        for room in own:
            assert rooms[room] <= named, room

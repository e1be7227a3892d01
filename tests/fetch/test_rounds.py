"""Which protocols are fetched, and what is told of each."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.fetch import Client, Fetched, Manners, Number, Rounds, State, numbers_in, said
from generator.fetch.wanted import gaps, present
from generator.model.errors import ConfigError
from tests.fetch.server import PDF, Archive, gives, says

HASTY = Manners(pause=0, wait=0, timeout=0.5, tries=2)


def rounds(server: Archive, folder: Path) -> Rounds:
    return Rounds(folder, lambda term, number: f"{server.url}/MMP{term}-{number}.pdf", Client(HASTY))


def holds(server: Archive, *numbers: str) -> None:
    server.files |= {f"/MMP{number}.pdf": gives() for number in numbers}


def has(folder: Path, *names: str) -> None:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_bytes(PDF)


def told(found: Iterable[Fetched]) -> list[tuple[str, State]]:
    return [(str(one.number), one.state) for one in found]


def test_those_that_are_named_are_fetched_where_they_are_not_there(server: Archive, tmp_path: Path) -> None:
    holds(server, "18-115", "18-116")
    has(tmp_path, "MMP18-115.pdf")
    found = rounds(server, tmp_path).named(numbers_in("18/115-117"))
    assert told(found) == [("18/115", State.THERE), ("18/116", State.FETCHED), ("18/117", State.MISSING)]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["18-116.pdf", "MMP18-115.pdf", "SHA256SUMS"]


def test_new_are_the_gaps_what_follows_and_the_next_term(server: Archive, tmp_path: Path) -> None:
    has(tmp_path, "17-3.pdf", "18-2.pdf", "18-4.pdf", "readme.txt")
    holds(server, "18-1", "18-3", "18-5", "18-7", "18-9", "19-1", "19-2")
    assert told(rounds(server, tmp_path).new()) == [
        ("18/3", State.FETCHED),
        ("18/5", State.FETCHED),
        ("18/6", State.MISSING),
        ("18/7", State.FETCHED),
        ("18/8", State.MISSING),
        ("18/9", State.FETCHED),
        ("19/1", State.FETCHED),
        ("19/2", State.FETCHED),
    ]
    assert told(rounds(server, tmp_path).new()) == []


def test_a_server_that_fails_is_not_asked_on_and_on(server: Archive, tmp_path: Path) -> None:
    has(tmp_path, "18-4.pdf")
    server.files = {f"/MMP18-{number}.pdf": says(503) for number in range(1, 99)}
    (failed,) = rounds(server, tmp_path).new()
    assert failed.state is State.FAILED and "the server says 503" in said(failed)
    assert len(server.asked) == 3  # two tries, and the next term


def test_an_empty_folder_tells_nothing(server: Archive, tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(ConfigError, match=r"holds no protocol yet.+plenarwerk fetch 18/1"):
            list(rounds(server, folder).new())


def test_sums_are_as_sha256sum_reads_them(server: Archive, tmp_path: Path) -> None:
    holds(server, "18-1", "18-2")
    list(rounds(server, tmp_path).named(numbers_in("18/1-2")))
    checked = subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=tmp_path, capture_output=True)
    assert checked.returncode == 0 and checked.stdout == b"18-1.pdf: OK\n18-2.pdf: OK\n"


def test_once_more_tells_whether_it_is_another_print(server: Archive, tmp_path: Path) -> None:
    holds(server, "18-1")
    has(tmp_path, "18-1.pdf")
    again = rounds(server, tmp_path)
    assert told(again.named(numbers_in("18/1"), again=True)) == [("18/1", State.SAME)]
    server.files["/MMP18-1.pdf"] = gives(PDF + b"\n%%EOF\n", tag='"2"')
    assert told(again.named(numbers_in("18/1"), again=True)) == [("18/1", State.CHANGED)]
    assert (tmp_path / "18-1.pdf").read_bytes() == PDF + b"\n%%EOF\n"
    server.files["/MMP18-1.pdf"] = says(503)
    assert told(again.named(numbers_in("18/1"), again=True)) == [("18/1", State.FAILED)]
    assert (tmp_path / "18-1.pdf").read_bytes() == PDF + b"\n%%EOF\n"


def test_an_address_that_nobody_knows_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"nobody knows where.+--from"):
        list(Rounds(tmp_path, lambda _term, _number: None, Client(HASTY)).named([Number(4, 1)]))


@pytest.mark.parametrize(
    "text", ["", "18", "18/", "18/0", "18/9-3", "18/1-5000", "a/b", "18/115/2", "../18/1", "18/1-"]
)
def test_what_is_no_number_is_told(text: str) -> None:
    with pytest.raises(ConfigError):
        list(numbers_in(text))


@given(st.sets(st.integers(1, 60), min_size=1), st.integers(1, 20))
def test_gaps_and_what_is_there_are_all_up_to_the_last(sessions: set[int], term: int) -> None:
    known = {Number(term, session) for session in sessions}
    missing = set(gaps({*known, Number(term - 1, 3)} if term > 1 else known))
    assert not missing & known
    assert missing | known == {Number(term, session) for session in range(min(sessions), max(sessions) + 1)}


@given(st.integers(1, 99), st.integers(1, 9999))
def test_what_is_fetched_is_known_by_its_name(term: int, session: int) -> None:
    import tempfile

    number = Number(term, session)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / number.file).touch()
        (Path(folder) / f".{number.file}.part").touch()
        assert present(Path(folder)) == {number}
    assert list(numbers_in(str(number))) == [number]

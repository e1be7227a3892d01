"""Several processes give what one gives, and one that dies costs its own task."""

import os
import pickle
import signal
import subprocess
import sys
import threading
import traceback
from pathlib import Path

import pytest

from generator.build import Processes, build, survey
from generator.build.workers import Lost, cores, each, each_number
from generator.model.errors import ConfigError, MediaError, OutputError, Place, PlenarwerkError, ProtocolError
from generator.model.site import Site

PROTOCOLS = Path(__file__).parents[2] / "content" / "protocols"


def square(number: int) -> int:
    return number * number


def fragile(number: int) -> int:
    if number % 4 == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return -number


def refuses(number: int) -> int:
    if number == 2:
        raise ProtocolError(Place("a.pdf", 3), "it is none", "take it out")
    return number


@pytest.mark.parametrize("jobs", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, 2, 7])
def test_every_task_has_its_result(jobs: int, count: int) -> None:
    assert dict(each(square, range(count), jobs)) == {number: number * number for number in range(count)}


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_a_task_raises_is_raised(jobs: int) -> None:
    with pytest.raises(ProtocolError, match=r"^a.pdf, page 3: it is none; take it out.$"):
        list(each(refuses, range(4), jobs))


def test_a_process_that_dies_costs_its_own_task() -> None:
    found = dict(each(fragile, range(9), 2))
    assert {number for number, result in found.items() if isinstance(result, Lost)} == {1, 5}
    assert {number: result for number, result in found.items() if not isinstance(result, Lost)} == {
        number: -number for number in range(9) if number not in (1, 5)
    }


@pytest.mark.parametrize("jobs", [1, 2])
def test_numbers_are_worked_on_by_what_cannot_be_pickled(jobs: int) -> None:
    known = ["a", "b", "c", "d", "e"]
    here = os.getpid()
    found = dict(each_number(lambda number: (known[number], os.getpid() == here), len(known), jobs))
    assert found == {number: (letter, jobs == 1) for number, letter in enumerate(known)}


def test_of_numbers_too_a_process_that_dies_costs_its_own() -> None:
    found = dict(each_number(fragile, 6, 2))
    assert [number for number, result in sorted(found.items()) if isinstance(result, Lost)] == [1, 5]


def test_beside_threads_numbers_are_worked_on_here() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert dict(each_number(lambda _: os.getpid(), 3, 2)) == dict.fromkeys(range(3), os.getpid())
    finally:
        done.set()
        thread.join()


def test_beside_threads_processes_begin_anew() -> None:
    """A fork would take over locks that nobody opens."""
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert dict(each(abs, (-1, -2), 2)) == {0: 1, 1: 2}
    finally:
        done.set()
        thread.join()


def test_a_machine_has_a_core() -> None:
    assert cores() >= 1


@pytest.mark.parametrize("kind", [ConfigError, ProtocolError, MediaError, OutputError])
def test_an_error_goes_from_process_to_process_with_what_led_to_it(kind: type[PlenarwerkError]) -> None:
    try:
        try:
            "".index("x")
        except ValueError as cause:
            raise kind(Place("a.pdf", 7), "what", "mend") from cause
    except PlenarwerkError as error:
        sent = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(error))))
    assert type(sent) is kind
    assert (str(sent), sent.place) == ("a.pdf, page 7: what; mend.", Place("a.pdf", 7))
    assert "ValueError: substring not found" in "".join(traceback.format_exception(sent))


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_site_is_the_same_whatever_the_number_of_processes(tmp_path: Path) -> None:
    broken = tmp_path / "0-1.pdf"
    broken.write_bytes(b"no PDF")
    told = []
    for jobs in (1, 3):
        site = tmp_path / f"site-{jobs}"
        result = build(Site(), site, (PROTOCOLS, broken), cache=tmp_path / f"cache-{jobs}", executor=Processes(jobs))
        told.append(([str(failure) for failure in result.failures], result.sessions, result.notices, tree(site)))
    assert told[0] == told[1]
    assert told[0][1] == 3


CRASHES = """
import os, signal, sys
import generator.parse
from pathlib import Path
from generator.build import Processes, survey
from generator.model.site import Site

parse = generator.parse.parse

def crashes(document, parliament, source, place):
    if source.file == "4-12.pdf":
        os.kill(os.getpid(), signal.SIGKILL)
    return parse(document, parliament, source, place)

generator.parse.parse = crashes
with survey(Site(), [Path(sys.argv[1])], cache=Path(sys.argv[2]), executor=Processes(2)) as found:
    print(*(known.path.name for known in found.known))
    print(*found.failures)
"""


def test_a_reader_that_crashes_costs_one_protocol(tmp_path: Path) -> None:
    """In a process of its own, which no other test has given threads."""
    command = [sys.executable, "-c", CRASHES, str(PROTOCOLS), str(tmp_path)]
    known, failures = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert known == "4-11.md 4-13.md"
    assert "4-12.pdf: the process that read it died" in failures


def test_strict_tells_the_first_fault_whatever_the_number_of_processes(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf", "c.pdf"):
        (tmp_path / name).write_bytes(b"no PDF")
    for jobs in (1, 3):
        with (
            pytest.raises(ProtocolError, match=r"a\.pdf"),
            survey(Site(), [tmp_path], cache=tmp_path / "c", strict=True, executor=Processes(jobs)),
        ):
            pass

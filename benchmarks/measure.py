"""One measurement, and how it is taken."""

import gc
import resource
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.model.files import File

T = TypeVar("T")
PLENARWERK = str(Path(sys.executable).with_name("plenarwerk"))
"""The command, as it is installed beside this Python."""


def protocols_in(data: Path) -> list[Path]:
    """The two protocols that are measured, in the folder of real data; ends the program where one is missing."""
    paths = [data / "nrw" / name for name in ("18-115.pdf", "18-116.pdf")]
    missing = [str(path) for path in paths if not path.exists()]
    if missing:
        sys.exit(f"{', '.join(missing)}: there is no such file; give the folder of real protocols (REAL=…).")
    return paths


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    what: str
    seconds: float
    figure: str = ""
    target: str = ""


def cpu(work: Callable[[], T], times: int = 1) -> tuple[float, T]:
    """The least CPU time of several runs, and what the last one gave: other work on the machine counts for nothing."""
    return _least(time.process_time, work, times)


def wall(work: Callable[[], T], times: int = 1) -> tuple[float, T]:
    """The least time of several runs, for what several processes do: the machine should do nothing else."""
    return _least(time.monotonic, work, times)


def children(work: Callable[[], T], times: int = 1) -> tuple[float, T]:
    """The least CPU time that processes took which the work began and awaited."""
    return _least(_of_children, work, times)


def least_of_pages(files: Callable[[], Iterable[File]], times: int) -> tuple[float, list[File]]:
    """The least CPU time that the pages alone took, without feeds, pictures and data between them; and the pages.

    What `files` does before it gives any counts nowhere.
    """
    seconds = 0.0

    def pages() -> list[File]:
        nonlocal seconds
        found, coming, began = [], files(), time.process_time()
        for file in coming:
            if file.path.endswith(".html"):
                seconds += time.process_time() - began
                found.append(file)
            began = time.process_time()
        return found

    return _least(lambda: seconds, pages, times)


def _of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _least(clock: Callable[[], float], work: Callable[[], T], times: int) -> tuple[float, T]:
    best = float("inf")
    for _ in range(times):
        gc.collect()
        began = clock()
        result = work()
        best = min(best, clock() - began)
    return best, result

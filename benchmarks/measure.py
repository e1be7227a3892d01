"""One measurement, and how it is taken."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    what: str
    seconds: float
    figure: str = ""
    target: str = ""


def cpu(work: Callable[[], T], times: int = 1) -> tuple[float, T]:
    """The least CPU time of several runs, and what the last one gave: other work on the machine counts for nothing."""
    best = float("inf")
    for _ in range(times):
        gc.collect()
        began = time.process_time()
        result = work()
        best = min(best, time.process_time() - began)
    return best, result

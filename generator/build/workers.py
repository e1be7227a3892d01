"""One function on many things, in processes: PDFium is not thread-safe, and Python's threads take turns."""

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, TypeVar

from generator.build.limits import Limits

Task = TypeVar("Task")
Result = TypeVar("Result")


class Lost:
    """In place of a result: the process ended before it was done, by a crash in a library or for want of memory."""


class Executor(Protocol):
    """Who does the work of many tasks. What comes out is the same whoever it is."""

    @property
    def pages(self) -> int:
        """Among how many the pages of a single file are shared out."""

    def each(self, function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[tuple[int, "Result | Lost"]]:
        """The number of each task with its result, as they are done."""


@dataclass(frozen=True, slots=True)
class Processes:
    """So many processes on this machine. With limits even one is another process than this, which they do not bind."""

    pages: int = 1
    limits: Limits | None = None

    def each(self, function: Callable[[Task], Result], tasks: Sequence[Task]) -> Iterator[tuple[int, "Result | Lost"]]:
        return each(function, tasks, self.pages, self.limits)


ALONE = Processes()
"""This process, and no other."""


def cores() -> int:
    """How many processor cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not everywhere
        return os.cpu_count() or 1


def each(
    function: Callable[[Task], Result], tasks: Sequence[Task], jobs: int, limits: Limits | None = None
) -> Iterator[tuple[int, Result | Lost]]:
    """The number of each task with its result, as they are done; with one job or one task here, in their order.

    What the function raises is raised here. A process that dies costs its own task only: all that
    died with it get a process each. With several jobs, or limits, function, tasks and results are pickled.
    """
    if limits is not None:
        function = partial(limits.run, function)
    elif jobs < 2 or len(tasks) < 2:
        yield from enumerate(map(function, tasks))
        return
    if not tasks:
        return
    waiting = dict(enumerate(tasks))
    with _pool(min(jobs, len(tasks)), limits) as pool:
        numbers = {pool.submit(function, task): number for number, task in waiting.items()}
        try:
            for future in as_completed(numbers):
                number = numbers[future]
                try:
                    result = future.result()
                except BrokenProcessPool:
                    continue
                del waiting[number]
                yield number, result
        finally:
            pool.shutdown(cancel_futures=True)
    for number, task in waiting.items():
        with _pool(1, limits) as pool:
            try:
                result = pool.submit(function, task).result()
            except BrokenProcessPool:
                yield number, Lost()
            else:
                yield number, result


def each_number(function: Callable[[int], Result], count: int, jobs: int) -> Iterator[tuple[int, Result | Lost]]:
    """The same for the numbers from 0 on, by a function that knows more than can be pickled.

    Processes that fork off know it already; where none can, all is done here.
    """
    global _inherited  # noqa: PLW0603 -- the one thing that a forked process is handed without being sent it
    if jobs < 2 or not _forks():
        yield from enumerate(map(function, range(count)))
        return
    _inherited = function
    try:
        yield from each(_call, range(count), jobs)
    finally:
        _inherited = None


_inherited: Callable[[int], Any] | None = None


def _call(number: int) -> Any:
    assert _inherited is not None, "this process did not fork off"
    return _inherited(number)


def _forks() -> bool:
    """Whether a process that begins here is a fork: it has all in memory already; beside threads that is not safe."""
    return sys.platform == "linux" and threading.active_count() == 1  # macOS has threads of its own


def _pool(processes: int, limits: Limits | None) -> ProcessPoolExecutor:
    method = "fork" if _forks() else "spawn"
    begin = limits.begin if limits is not None else None
    return ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context(method), initializer=begin)

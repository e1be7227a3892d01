"""How far long work has come, told on the terminal and nowhere else."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

Step = Callable[[str], None]
"""Tells that the next piece of work begins, and its name."""

WIDTH = 24
PAUSE = 0.1
"""Seconds between two drawings."""


class Progress:
    """A bar that is drawn over itself where a person watches; nothing at all where nobody does."""

    def __init__(
        self,
        *,
        quiet: bool = False,
        verbose: bool = False,
        stream: TextIO | None = None,
        tell: Callable[[str], None] | None = None,
    ) -> None:
        """`tell` takes the lines of --verbose; without it they go to the stream."""
        self._stream = stream or sys.stderr
        self._tell = tell
        self._verbose = verbose and not quiet
        self._shown = not quiet and not verbose and self._stream.isatty()
        self._drawn = 0.0

    def say(self, line: str) -> None:
        """One line for those who asked for all of them (--verbose)."""
        if self._verbose and self._tell is not None:
            self._tell(line)
        elif self._verbose:
            print(line, file=self._stream, flush=True)

    @contextmanager
    def stage(self, title: str, total: int) -> Iterator[Step]:
        """One kind of work on `total` pieces; call what it gives at the beginning of each."""
        done = -1
        began = time.monotonic()

        def step(name: str) -> None:
            nonlocal done
            done += 1
            self.say(f"{title}: {name}")
            if self._shown and (time.monotonic() - self._drawn >= PAUSE or done == 0):
                self._draw(title, done, total, began, name)

        try:
            yield step
        finally:
            if self._shown:
                self._stream.write("\r\x1b[K")
                self._stream.flush()

    def _draw(self, title: str, done: int, total: int, began: float, name: str) -> None:
        self._drawn = time.monotonic()
        share = min(done / total, 1.0) if total else 1.0
        bar = "#" * round(share * WIDTH)
        spent = self._drawn - began
        rate = f", {done / spent:.1f}/s" if done and spent >= 1 else ""
        left = f", {_duration(spent / share * (1 - share))} left" if 0.02 < share < 1 else ""
        self._stream.write(f"\r\x1b[K{title} [{bar:-<{WIDTH}}] {done}/{total}{rate}{left}  {name[:40]}")
        self._stream.flush()


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 100 else f"{seconds / 60:.0f} min"

"""What a build spent its time on."""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from generator.model.files import AnyFile


class Clock:
    """Seconds by stage, in the order in which the stages first began."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """The time until the block ends, without what stages within it take."""
        began, others = time.monotonic(), self._all_but(name)
        self.seconds.setdefault(name, 0.0)
        try:
            yield
        finally:
            within = self._all_but(name) - others
            self.seconds[name] += time.monotonic() - began - within

    def files(self, name: str, files: Iterable[AnyFile]) -> Iterator[AnyFile]:
        """The same files; making each of them is this stage's time, and what is done with it is not."""
        made = iter(files)
        while True:
            with self.stage(name):
                file = next(made, None)
            if file is None:
                return
            yield file

    def _all_but(self, name: str) -> float:
        return sum(seconds for other, seconds in self.seconds.items() if other != name)

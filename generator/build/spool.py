"""What a build has to look at again and is not to hold in memory, in a file that goes when nobody needs it any more."""

import os
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from generator.build.cache import unwritable


class Spool:
    """Bytes in a file of some folder, without a name where the system allows that.

    Processes that fork off may read what was put there before.
    """

    def __init__(self, folder: Path) -> None:
        self._file = TemporaryFile(dir=folder, buffering=0)  # noqa: SIM115 -- closed with the last that reads it
        self._folder = folder
        self._end = 0
        weakref.finalize(self, self._file.close)

    def put(self, data: bytes) -> Callable[[], bytes]:
        """Keep bytes and give what fetches them; raises OutputError where the disk has no room for them."""
        try:
            self._file.seek(self._end)
            self._file.write(data)
        except OSError as error:
            raise unwritable(self._folder, error) from error
        found = _Spooled(self, self._end, len(data))
        self._end += len(data)
        return found

    def read(self, start: int, length: int) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._file.fileno(), length, start)
        self._file.seek(start)  # Windows, where no process forks off and shares the place in the file.
        return self._file.read(length)


@dataclass(frozen=True, slots=True)
class _Spooled:
    spool: Spool
    start: int
    length: int

    def __call__(self) -> bytes:
        return self.spool.read(self.start, self.length)

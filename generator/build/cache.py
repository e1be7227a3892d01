"""What reading and parsing a protocol gave, kept on disk.

Only digests are all in memory at once; whole sessions wait here until they are rendered,
one by one. And because it outlives the build, the next one need not read what it knows.

A key says everything an entry was made from (`build/keys.py`). So an entry is never stale,
and any of them may be deleted.
"""

import hashlib
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from generator import whole
from generator.model.errors import OutputError, Place
from generator.model.values import DAMAGED, dumped, loaded

PASSING = (".files", ".heads", ".passages", ".rows-", ".shown")
"""How parts begin of which every build of a growing site makes some anew."""
UNUSED, DAY = 30 * 86_400, 86_400


class Cache:
    """A folder of entries. Several builds may use it at once: an entry appears whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load(self, key: str, part: str) -> Any:
        """The value kept under a key; None where there is none or it is damaged."""
        path = self._path(key, part)
        try:
            stored = path.read_bytes()
        except OSError:
            return None
        _used(path)
        digest, body = stored[:32], stored[32:]
        if hashlib.sha256(body).digest() != digest:
            return None
        try:
            return loaded(body)
        except DAMAGED:
            return None

    def has(self, key: str, *parts: str) -> bool:
        """Whether all these parts are there."""
        return all(self._has(key, part) for part in parts)

    def _has(self, key: str, part: str) -> bool:
        path = self._path(key, part)
        _used(path)
        return path.exists()

    def store(self, key: str, part: str, value: Any) -> None:
        """Keep a value; raises OutputError where the folder cannot be written: what is read waits here."""
        body = dumped(value)
        try:
            with whole.writing(self._path(key, part)) as file:
                file.write(hashlib.sha256(body).digest() + body)
        except OSError as error:
            raise unwritable(self.folder, error) from error

    def forget_unused(self) -> None:
        """Delete what is soon made again and no build has used for thirty days."""
        oldest = time.time() - UNUSED
        for folder in self.folder.glob("[0-9a-f][0-9a-f]"):
            for path in folder.iterdir():
                with suppress(OSError):  # it is another build's to delete, too
                    if path.suffix.startswith(PASSING) and path.stat().st_mtime < oldest:
                        path.unlink()

    def _path(self, key: str, part: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}.{part}"


def unwritable(folder: Path, error: OSError) -> OutputError:
    """What is to be told where the disk refuses what a build keeps in that folder."""
    return OutputError(
        Place(str(folder)),
        f"the cache cannot be written ({error.strerror})",
        "free some space, or give another folder with --cache",
    )


def _used(path: Path) -> None:
    """Note the day."""
    with suppress(OSError):  # of what is not there, or of a cache that is only read
        if time.time() - path.stat().st_mtime > DAY:
            os.utime(path)

"""Every file of a site in the making, and of the one before: an archive has more than memory should hold.

They stand in a database in the draft's own folder, which goes before the draft becomes the site.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from generator.model.errors import OutputError, Place
from generator.output.paths import MEND, fault_of, folded

T = TypeVar("T")

CACHE = 16
"""Megabytes of it that are in memory."""
RECENT = 10_000
"""So many folders are known to be there without asking."""
_TABLES = (
    "CREATE TABLE taken (folded TEXT PRIMARY KEY, path TEXT) WITHOUT ROWID",
    "CREATE TABLE files (path TEXT PRIMARY KEY, digest TEXT) WITHOUT ROWID",
    "CREATE TABLE old (path TEXT PRIMARY KEY, size INTEGER, digest TEXT) WITHOUT ROWID",
)


@dataclass(frozen=True, slots=True)
class Old:
    """A file of the site before."""

    size: int
    digest: str | None
    """Where it is known."""


class Register:
    """What is known of the files; in memory where no place is given."""

    def __init__(self, place: Path | None = None) -> None:
        self._place = place
        # Nothing is ever committed: it is of no use after the build, and what a crash leaves is thrown away.
        self._database = _told(lambda: sqlite3.connect(place or ":memory:", isolation_level=None))
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE", f"cache_size=-{CACHE * 1024}"):
            self._run(f"PRAGMA {pragma}")
        self._run("BEGIN")
        for table in _TABLES:
            self._run(table)
        self._recent: set[str] = set()
        self.stayed = 0
        """Files that the site before had too, whatever was in them."""
        self.count = 0
        """All files."""

    def take(self, path: str) -> None:
        """Take a path; raises OutputError when it may not be or is taken already.

        Compared as a system would that knows no difference between capitals and small
        letters, nor between composed and decomposed umlauts: a site must be the same site
        on a Mac and on a memory stick.
        """
        fault = fault_of(path)
        if fault:
            raise OutputError(Place(path or "(no path)"), fault, MEND)
        own = folded(path)
        taken = self._one("SELECT path FROM taken WHERE folded = ?", own)
        if taken is not None:
            raise OutputError(Place(path), _why(path, taken[0]), MEND)
        for match in re.finditer("/", own):
            self._take_folder(path, own[: match.start()])
        self._run("INSERT INTO taken VALUES (?, ?)", own, path)

    def _take_folder(self, path: str, folder: str) -> None:
        """A folder stands in the table without a path."""
        if folder in self._recent:
            return
        taken = self._one("SELECT path FROM taken WHERE folded = ?", folder)
        if taken is None:
            self._run("INSERT INTO taken VALUES (?, NULL)", folder)
        elif taken[0] is not None:
            raise OutputError(Place(path), f"{taken[0]} is a file and cannot be its folder", MEND)
        if len(self._recent) == RECENT:
            self._recent.clear()
        self._recent.add(folder)

    def add(self, path: str, digest: str) -> None:
        """Note what is in a file."""
        self._run("INSERT INTO files VALUES (?, ?)", path, digest)
        self.count += 1
        self.stayed += self.old(path) is not None

    def digests(self) -> Iterator[tuple[str, str]]:
        """Path and digest of all files, by path."""
        with closing(self._run("SELECT path, digest FROM files ORDER BY path")) as found:
            yield from found

    def remember(self, files: Iterable[tuple[str, int]]) -> None:
        """The files of the site before, with their sizes."""
        self._many("INSERT INTO old VALUES (?, ?, NULL)", files)

    def recall(self, digests: Iterable[tuple[str, str]]) -> None:
        """Their digests, where those still hold."""
        self._many("UPDATE old SET digest = ?2 WHERE path = ?1", digests)

    def old(self, path: str) -> Old | None:
        found = self._one("SELECT size, digest FROM old WHERE path = ?", path)
        return Old(*found) if found else None

    def remembered(self) -> int:
        """How many files the site before had."""
        count: int = self._one("SELECT count(*) FROM old")[0]
        return count

    def close(self) -> None:
        """Forget everything."""
        self._database.close()
        if self._place is not None:
            with suppress(FileNotFoundError):
                self._place.unlink()

    def _one(self, query: str, *values: str) -> Any:
        return self._run(query, *values).fetchone()

    def _run(self, query: str, *values: str) -> sqlite3.Cursor:
        return _told(lambda: self._database.execute(query, values))

    def _many(self, query: str, rows: Iterable[tuple[Any, ...]]) -> None:
        _told(lambda: self._database.executemany(query, rows))


def _told(work: Callable[[], T]) -> T:
    """What the database says of the disk, as the disk says it itself."""
    try:
        return work()
    except sqlite3.OperationalError as error:
        raise OSError(f"{error}") from error


def _why(path: str, other: str | None) -> str:
    """Why a path that is taken cannot be taken again."""
    if other is None:
        return "it is a folder of other files already"
    return "two files have this path" if other == path else f"it differs from {other} only in its capitals"

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
TOGETHER = 1_000
"""So many files are noted at once."""
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
        self._new: list[tuple[str, str]] = []
        self._first = True
        """There is no site before."""

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
        for match in re.finditer("/", own):
            self._take_folder(path, own[: match.start()])
        try:
            self._run("INSERT INTO taken VALUES (?, ?)", own, path)
        except sqlite3.IntegrityError:
            taken = self._one("SELECT path FROM taken WHERE folded = ?", own)
            raise OutputError(Place(path), _why(path, taken[0]), MEND) from None

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
        self._new.append((path, digest))
        if len(self._new) == TOGETHER:
            self._flush()

    def _flush(self) -> None:
        self._many("INSERT INTO files VALUES (?, ?)", self._new)
        self._new.clear()

    def count(self) -> int:
        """All files."""
        return self._count("files")

    def stayed(self) -> int:
        """Files that the site before had too, whatever was in them."""
        return self._count("files JOIN old USING (path)")

    def digests(self) -> Iterator[tuple[str, str]]:
        """Path and digest of all files, by path."""
        self._flush()
        with closing(self._run("SELECT path, digest FROM files ORDER BY path")) as found:
            yield from found

    def remember(self, files: Iterable[tuple[str, int]]) -> None:
        """The files of the site before, with their sizes."""
        self._many("INSERT INTO old VALUES (?, ?, NULL)", files)
        self._first = not self.remembered()

    def recall(self, digests: Iterable[tuple[str, str]]) -> None:
        """Their digests, where those still hold."""
        self._many("UPDATE old SET digest = ?2 WHERE path = ?1", digests)

    def old(self, path: str) -> Old | None:
        found = None if self._first else self._one("SELECT size, digest FROM old WHERE path = ?", path)
        return Old(*found) if found else None

    def remembered(self) -> int:
        """How many files the site before had."""
        return self._count("old")

    def close(self) -> None:
        """Forget everything."""
        self._database.close()
        if self._place is not None:
            with suppress(FileNotFoundError):
                self._place.unlink()

    def _count(self, what: str) -> int:
        self._flush()
        count: int = self._one(f"SELECT count(*) FROM {what}")[0]
        return count

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

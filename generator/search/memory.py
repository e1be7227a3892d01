"""What an index leaves behind for the next one of the same first documents and some more.

Documents are mostly added at the end. What the words of the earlier ones are, where the newest of them have
each, and the files of the sealed segment wait in the user's cache; so only what is new is read. The index is
the same, byte by byte, as one made without any of it.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any

from generator.search import plain
from generator.search.ranges import SEALED_FROM, segments

_HERE = Path(__file__).resolve().parent
_LIBRARIES = ("HanTa", "pyphen", "simplemma")
_HEAD, _COLLECTED, _BODIES = "head", "collected", "sealed"
_CHUNK = 1 << 20
BLANK = " \t\r\n"
"""Of nothing else is a line that holds no document."""
_BLANK = BLANK.encode()
_INDEXES = 4
_RENEWED = 1_000
"""After so many more documents all is kept anew: fewer are sooner collected again."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """The segment that stays as it is."""

    end: int
    entry: dict[str, object]
    """What the index says of it."""
    table: Any
    """Its patterns of words."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was kept."""

    documents: int
    collected: list[Any]
    """As `Collector.saved` gave it."""
    sealed: Sealed
    files: Sequence[tuple[str, int]]
    """Path and size of each file of the sealed segment."""
    bodies: IO[bytes]
    """The file in which they stand one behind the other, open since it was found sound: by now its name may be
    another's."""
    sum: str
    """Its digest."""

    def sealed_files(self) -> Iterator[tuple[str, bytes]]:
        self.bodies.seek(0)
        for path, size in self.files:
            yield path, self.bodies.read(size)

    def __del__(self) -> None:
        self.bodies.close()


class Memory:
    """Knows what was kept of some documents, and keeps what is made of them now.

    Nothing is known of other documents, after a change of the code or where the seam has moved, nor
    from a damaged file.
    """

    def __init__(self, documents: Iterable[bytes], cache: Path, same: Callable[[], bool] = lambda: True) -> None:
        """Go through all that is indexed of each document, in order; `same` tells later that they have not changed."""
        self.known: Known | None = None
        self._same = same
        self._folder: Path | None = None
        """None where nothing is kept: of documents too few to be sealed."""
        self._sums = ["", ""]
        """Of what was collected and of the sealed segment, as they are kept."""
        self._spool: IO[bytes] | None = None
        self._files: list[tuple[str, int]] = []
        digest, head, fits, count = hashlib.sha256(), None, False, 0
        for count, document in enumerate(documents, 1):
            digest.update(b"%d\n%s" % (len(document), document))
            if count == SEALED_FROM:
                self._folder = cache / "search" / digest.hexdigest()[:24]
                head = _head(self._folder)
            if head is not None and count == head["documents"]:
                fits = digest.hexdigest() == head["digest"]
        self._documents, self._digest = count, digest.hexdigest()
        if self._folder is not None and head is not None and fits and head["end"] == segments(count)[0][1]:
            self.known = _known(self._folder, head)

    @classmethod
    def of_file(cls, path: Path, cache: Path) -> Memory:
        """Of documents in a file, a line each; raises OSError where it cannot be read."""
        before = _state(path)
        with path.open("rb") as lines:
            # The last line may have no end yet.
            documents = (line.rstrip(b"\r\n") for line in lines if line.strip(_BLANK))
            return cls(documents, cache, lambda: _state(path) == before)

    def keep_collected(self, collected: Iterable[object]) -> None:
        """Keep what was collected of all documents."""
        renewed = self.known is None or self._documents - self.known.documents >= _RENEWED
        if not renewed or not self._same():
            self._folder = None
        if self._folder is not None:
            self._sums[0] = plain.store(self._folder / _COLLECTED, collected)

    def seal(self, path: str, content: bytes) -> None:
        """Keep a file of the sealed segment, made anew."""
        if self._folder is not None:
            if self._spool is None:
                self._spool = tempfile.TemporaryFile()  # noqa: SIM115 - lives until all is kept
            self._spool.write(content)
            self._files.append((path, len(content)))

    def keep(self, sealed: Sealed) -> None:
        """Keep all; before that, nothing is known."""
        if self._folder is None:
            return
        files: Sequence[tuple[str, int]] = self._files
        if self._spool is not None:
            with self._spool as spool:
                spool.seek(0)
                self._sums[1] = plain.write(self._folder / _BODIES, iter(partial(spool.read, _CHUNK), b""))
        elif self.known is not None:
            files, self._sums[1] = self.known.files, self.known.sum
        if not all(self._sums):
            return  # where nothing can be written, nothing is known
        head = {
            "code": _code(),
            "documents": self._documents,
            "digest": self._digest,
            "end": sealed.end,
            "entry": sealed.entry,
            "table": sealed.table,
            "files": files,
            "sums": self._sums,
        }
        plain.store(self._folder / _HEAD, [head])
        _forget_others(self._folder)


def _head(folder: Path) -> Any:
    try:
        head = next(plain.loaded(folder / _HEAD))
        return head if head["code"] == _code() else None
    except (*plain.BROKEN, StopIteration):
        return None


def _known(folder: Path, head: Any) -> Known | None:
    """What was kept; None where its files are not those that `head` tells of: one is damaged, or of another index."""
    with ExitStack() as opened:
        try:
            bodies = opened.enter_context((folder / _BODIES).open("rb"))
            collected_sum, bodies_sum = head["sums"]
            if hashlib.file_digest(bodies, "sha256").hexdigest() != bodies_sum:
                return None
            collected = list(plain.loaded(folder / _COLLECTED, collected_sum))
        except plain.BROKEN:
            return None
        opened.pop_all()
    sealed = Sealed(head["end"], head["entry"], head["table"])
    return Known(head["documents"], collected, sealed, head["files"], bodies, bodies_sum)


def _forget_others(folder: Path) -> None:
    """Of the indexes that were made on this machine the last few are kept."""
    try:
        kept = sorted(folder.parent.iterdir(), key=lambda own: (own / _HEAD).stat().st_mtime_ns)
    except OSError:
        return  # another process is at work here
    for old in kept[:-_INDEXES]:
        shutil.rmtree(old, ignore_errors=True)


def _state(path: Path) -> tuple[int, ...]:
    """Changes when a file is written."""
    stat = path.stat()
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino


@cache
def _code() -> str:
    """A digest of the code and libraries that make an index."""
    digest = hashlib.sha256(f"{sys.version_info[:2]} {sys.byteorder}".encode())
    for library in _LIBRARIES:
        digest.update(f" {library} {version(library)}".encode())
    for path in sorted(path for path in _HERE.rglob("*") if path.suffix in (".py", ".txt")):
        digest.update(f"\n{path.relative_to(_HERE).as_posix()}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()

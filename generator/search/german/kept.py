"""What is derived from the packages' lists of words, kept in files so that the next process need not derive it.

A file's name tells what it was made from: the package's version and the code. So it is never stale,
any may be deleted, and several processes may write at once: a file appears whole or not at all.
A file that is damaged is made anew. Only texts, numbers and containers are read from it: a cache
that CI restores cannot run code.
"""

from __future__ import annotations

import hashlib
import io
import mmap
import os
import pickle
import sys
import tempfile
import zlib
from array import array
from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
_HERE = Path(__file__).resolve().parent
_MAGIC = b"plenarwerk words 1\n"
_BUCKETS = 1 << 14
_BROKEN = (pickle.UnpicklingError, LookupError, AttributeError, TypeError, ValueError, EOFError, OSError)


class _Plain(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name} is no text and no number")


def folder() -> Path:
    """Within the user's cache folder as XDG names it."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "plenarwerk" / "words"


def kept(name: str, package: str, modules: Iterable[str], make: Callable[[], T]) -> T:
    """A value of plain containers, texts and numbers that modules of this package make from another package."""
    path = _path(name, package, modules)
    try:
        stored = path.read_bytes()
        if hashlib.sha256(stored[32:]).digest() == stored[:32]:
            value: T = _Plain(io.BytesIO(stored[32:])).load()
            return value
    except _BROKEN:
        pass
    value = make()
    body = pickle.dumps(value, protocol=5)
    _store(path, [hashlib.sha256(body).digest(), body])
    return value


class Table(Mapping[str, str]):
    """Words and what is said of each, read from a file in pieces: a process that needs few words reads few."""

    def __init__(self, name: str, package: str, modules: Iterable[str], make: Callable[[], Mapping[str, str]]) -> None:
        self._path = _path(name, package, modules)
        self._make = make
        self._known: dict[str, str] = {}
        self._read = bytearray(_BUCKETS)
        self._file = _Buckets.opened(self._path)
        if self._file is None:
            self._derive()

    def get(self, word: str, default: Any = None) -> Any:
        found = self._known.get(word)
        if found is not None or self._file is None:
            return default if found is None else found
        number = zlib.crc32(word.encode()) % _BUCKETS
        if self._read[number]:
            return default
        self._open(self._file, number)
        return self._known.get(word, default)

    def __getitem__(self, word: str) -> str:
        found: str | None = self.get(word)
        if found is None:
            raise KeyError(word)
        return found

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.get(word) is not None

    def __iter__(self) -> Iterator[str]:
        self._whole()
        return iter(self._known)

    def __len__(self) -> int:
        self._whole()
        return len(self._known)

    def items(self) -> ItemsView[str, str]:
        self._whole()
        return self._known.items()

    def _whole(self) -> None:
        for number in range(_BUCKETS):
            if self._file is not None and not self._read[number]:
                self._open(self._file, number)

    def _open(self, file: _Buckets, number: int) -> None:
        try:
            self._known.update(file.bucket(number))
            self._read[number] = 1
        except ValueError:
            self._derive()

    def _derive(self) -> None:
        self._file, self._known = None, dict(self._make())
        _Buckets.write(self._path, self._known)


class _Buckets:
    """The file of a table: words by a sum of their letters, each bucket with a sum to tell damage."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self._ends, self._sums = array("I"), array("I")
        begin = len(_MAGIC)
        head = self._map[begin : begin + 8 * _BUCKETS]
        self._first = begin + len(head)
        self._ends.frombytes(head[: 4 * _BUCKETS])
        self._sums.frombytes(head[4 * _BUCKETS :])
        if self._map[:begin] != _MAGIC or len(self._map) != self._first + self._ends[-1]:
            raise ValueError("damaged")

    @classmethod
    def opened(cls, path: Path) -> _Buckets | None:
        try:
            return cls(path)
        except _BROKEN:
            return None

    def bucket(self, number: int) -> Iterator[tuple[str, str]]:
        begin = self._ends[number - 1] if number else 0
        data = self._map[self._first + begin : self._first + self._ends[number]]
        if zlib.crc32(data) != self._sums[number]:
            raise ValueError("damaged")
        lines = data.decode().split("\n") if data else []
        return ((word, said) for word, _, said in (line.partition("\t") for line in lines))

    @staticmethod
    def write(path: Path, words: Mapping[str, str]) -> None:
        buckets: list[list[str]] = [[] for _ in range(_BUCKETS)]
        for word, said in words.items():
            buckets[zlib.crc32(word.encode()) % _BUCKETS].append(f"{word}\t{said}")
        bodies = ["\n".join(lines).encode() for lines in buckets]
        ends, sums, end = array("I"), array("I"), 0
        for body in bodies:
            end += len(body)
            ends.append(end)
            sums.append(zlib.crc32(body))
        _store(path, [_MAGIC, ends.tobytes(), sums.tobytes(), *bodies])


def _path(name: str, package: str, modules: Iterable[str]) -> Path:
    digest = hashlib.sha256(f"{sys.version_info[:2]} {sys.byteorder} {package} {version(package)}\n".encode())
    for module in sorted({*modules, "kept"}):
        digest.update((_HERE / f"{module}.py").read_bytes())
    return folder() / f"{name}-{digest.hexdigest()[:24]}"


def _store(path: Path, pieces: Iterable[bytes]) -> None:
    """Where nothing can be written, the next process derives it again."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=path.parent)
    except OSError:
        return
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(pieces)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)

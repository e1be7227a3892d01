"""What is derived from the packages' lists of words, kept in files so that the next process need not derive it.

A file's name tells what it was made from: the packages' versions and the code. So it is never stale.
"""

from __future__ import annotations

import hashlib
import mmap
import sys
import zlib
from array import array
from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

from generator import resources
from generator.search import plain

T = TypeVar("T")
_HERE = Path(__file__).resolve().parent
_MAGIC = b"plenarwerk words 1\n"
_BUCKETS = 1 << 14


def folder() -> Path:
    return resources.cache_folder() / "words"


def kept(name: str, packages: Sequence[str], modules: Iterable[str], make: Callable[[], T]) -> T:
    """A value of plain containers, texts and numbers that modules of this package make from other packages."""
    path = _path(name, packages, modules)
    try:
        value: T = next(plain.loaded(path))
    except (*plain.BROKEN, StopIteration):
        value = make()
        plain.store(path, [value])
    return value


class Table(Mapping[str, str]):
    """Words and what is said of each, looked up in the file: a million of them take no memory of their own."""

    def __init__(
        self, name: str, packages: Sequence[str], modules: Iterable[str], make: Callable[[], Mapping[str, str]]
    ) -> None:
        self._path = _path(name, packages, modules)
        self._make = make
        self._known: Mapping[str, str] = {}
        """All of them, where no file can be kept."""
        self._file = _Buckets.opened(self._path)
        if self._file is None:
            self._derive()

    def get(self, word: str, default: Any = None) -> Any:
        if self._file is None:
            return self._known.get(word, default)
        try:
            found = self._file.find(word)
        except ValueError:
            self._derive()
            return self.get(word, default)
        return default if found is None else found

    def __getitem__(self, word: str) -> str:
        found: str | None = self.get(word)
        if found is None:
            raise KeyError(word)
        return found

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self.get(word) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole())

    def __len__(self) -> int:
        return len(self._whole())

    def items(self) -> ItemsView[str, str]:
        return self._whole().items()

    def _whole(self) -> Mapping[str, str]:
        if self._file is None:
            return self._known
        try:
            return dict(self._file)
        except ValueError:
            self._derive()
            return self._whole()

    def _derive(self) -> None:
        """Make the table and its file; where that fails, or does not last, keep it in memory."""
        lasts = self._file is None
        words = dict(self._make())
        _Buckets.write(self._path, words)
        self._file = _Buckets.opened(self._path) if lasts else None
        self._known = {} if self._file is not None else words


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
        self._sound = bytearray(_BUCKETS)
        if self._map[:begin] != _MAGIC or len(self._map) != self._first + self._ends[-1]:
            raise ValueError("damaged")

    @classmethod
    def opened(cls, path: Path) -> _Buckets | None:
        try:
            return cls(path)
        except plain.BROKEN:
            return None

    def find(self, word: str) -> str | None:
        """What is said of a word; raises ValueError where the file is damaged."""
        own = b"\n" + word.encode("utf-8", "surrogatepass") + b"\t"
        number = zlib.crc32(own) % _BUCKETS
        begin, end = self._bucket(number)
        at = self._map.find(own, begin, end)
        if at < 0:
            return None
        at += len(own)
        return self._map[at : self._map.find(b"\n", at, end)].decode()

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for number in range(_BUCKETS):
            begin, end = self._bucket(number)
            for line in self._map[begin:end].decode().split("\n")[1:-1]:
                word, _, said = line.partition("\t")
                yield word, said

    def _bucket(self, number: int) -> tuple[int, int]:
        begin = self._first + (self._ends[number - 1] if number else 0)
        end = self._first + self._ends[number]
        if not self._sound[number]:
            if zlib.crc32(self._map[begin:end]) != self._sums[number]:
                raise ValueError("damaged")
            self._sound[number] = 1
        return begin, end

    @staticmethod
    def write(path: Path, words: Mapping[str, str]) -> None:
        buckets: list[list[str]] = [[] for _ in range(_BUCKETS)]
        for word, said in words.items():
            buckets[zlib.crc32(f"\n{word}\t".encode()) % _BUCKETS].append(f"{word}\t{said}\n")
        bodies = [("\n" + "".join(lines)).encode() if lines else b"" for lines in buckets]
        ends, sums, end = array("I"), array("I"), 0
        for body in bodies:
            end += len(body)
            ends.append(end)
            sums.append(zlib.crc32(body))
        plain.write(path, [_MAGIC, ends.tobytes(), sums.tobytes(), *bodies])


def _path(name: str, packages: Sequence[str], modules: Iterable[str]) -> Path:
    digest = hashlib.sha256(f"{sys.version_info[:2]} {sys.byteorder} ".encode())
    for package in packages:
        digest.update(f"{package} {version(package)}\n".encode())
    for module in sorted({*modules, "kept"}):
        digest.update((_HERE / f"{module}.py").read_bytes())
    return folder() / f"{name}-{digest.hexdigest()[:24]}"

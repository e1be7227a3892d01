"""Postings of forms: where each form is in some documents, growing, put aside in a file, and read again."""

from __future__ import annotations

import os
import tempfile
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import IO, Any

PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Postings:
    """Where one form is, in order of documents."""

    documents: array[int] = field(default_factory=partial(array, "I"))
    """Number of the document times 256, plus how often it is there, by weight of field."""
    ends: array[int] = field(default_factory=partial(array, "I"))
    """Where in `places` each document ends."""
    places: bytes = b""

    def between(self, first: int, end: int) -> Postings:
        """Those of the documents from `first` to before `end`."""
        low, high = bisect_left(self.documents, first << 8), bisect_left(self.documents, end << 8)
        if low == 0 and high == len(self.documents):
            return self
        begin = self.ends[low - 1] if low else 0
        ends = array("I", (place - begin for place in self.ends[low:high]))
        return Postings(self.documents[low:high], ends, self.places[begin : begin + (ends[-1] if ends else 0)])


@dataclass(slots=True)
class Growing:
    """Postings of one form while documents come in."""

    documents: array[int] = field(default_factory=partial(array, "I"))
    ends: array[int] = field(default_factory=partial(array, "I"))
    places: bytearray = field(default_factory=bytearray)


class Run:
    """Postings of the documents from `first` to before `end` in a file of their own."""

    def __init__(
        self,
        first: int,
        end: int,
        units: Iterable[tuple[int, Growing | Postings]] = (),
        parts: Iterable[tuple[int, array[int]]] = (),
    ) -> None:
        """Units and parts come by their numbers, one after the other: all of them may be more than memory holds."""
        self.first, self.end = first, end
        self._file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the run
        self._units, self._counts, self._parts = array("Q", [0]), array("I"), array("Q")
        place = 0
        for number, unit in units:
            _fill(self._units, place, number + 1)
            _fill(self._counts, 0, number)
            for piece in (unit.documents.tobytes(), unit.ends.tobytes(), unit.places):
                place += self._file.write(piece)
            self._units.append(place)
            self._counts.append(len(unit.documents))
        self._parts.append(place)
        for number, part in parts:
            _fill(self._parts, place, number + 1)
            place += self._file.write(part.tobytes())
            self._parts.append(place)
        self._file.flush()

    def saved(self) -> Iterator[object]:
        """Its first and last document and where each form is, then all it holds, piece by piece, as plain values."""
        yield self.first, self.end, self._units.tobytes(), self._counts.tobytes(), self._parts.tobytes()
        size = self._parts[-1]
        for begin in range(0, size, PIECE):
            yield self._read(begin, min(begin + PIECE, size))

    @classmethod
    def restored(cls, saved: Iterator[Any]) -> Run:
        first, end, units, counts, parts = next(saved)
        run = cls(first, end)
        run._units, run._counts, run._parts = array("Q", units), array("I", counts), array("Q", parts)
        for piece in saved:
            run._file.write(piece)
        run._file.flush()
        return run

    def __del__(self) -> None:
        self._file.close()

    def _read(self, begin: int, end: int) -> bytes:
        return os.pread(self._file.fileno(), end - begin, begin) if begin < end else b""

    def units(self) -> Iterator[int]:
        """The forms that are in these documents."""
        return (number for number, count in enumerate(self._counts) if count)

    def parts(self) -> Iterator[int]:
        """The families that are parts of words of these documents."""
        return (number for number, (begin, end) in enumerate(pairwise(self._parts)) if begin < end)

    def unit(self, number: int) -> Postings | None:
        if number >= len(self._counts) or not self._counts[number]:
            return None
        data = self._read(self._units[number], self._units[number + 1])
        size = self._counts[number] * 4
        documents, ends = array("I"), array("I")
        documents.frombytes(data[:size])
        ends.frombytes(data[size : 2 * size])
        return Postings(documents, ends, data[2 * size :])

    def part(self, number: int) -> array[int]:
        found = array("I")
        if number < len(self._parts) - 1:
            found.frombytes(self._read(self._parts[number], self._parts[number + 1]))
        return found


def _fill(numbers: array[int], value: int, length: int) -> None:
    """Make an array so long."""
    missing = length - len(numbers)
    if missing > 0:
        numbers.extend(array(numbers.typecode, [value]) * missing)

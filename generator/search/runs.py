"""Postings of forms: where each form is in some documents, growing, put aside in a file, and read again."""

from __future__ import annotations

import os
import tempfile
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
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


class _Places:
    """Where in a file each of some numbers has its piece: of many hundred thousand a run has some."""

    __slots__ = ("begins", "numbers")

    def __init__(self, begin: int) -> None:
        self.numbers, self.begins = array("I"), array("Q", [begin])

    def add(self, number: int, end: int) -> None:
        """Numbers come in order, and each piece begins where the one before ends."""
        self.numbers.append(number)
        self.begins.append(end)

    def find(self, number: int) -> int | None:
        """Which piece is that of a number."""
        place = bisect_left(self.numbers, number)
        return place if place < len(self.numbers) and self.numbers[place] == number else None

    def saved(self) -> tuple[bytes, bytes]:
        return self.numbers.tobytes(), self.begins.tobytes()

    @classmethod
    def restored(cls, numbers: bytes, begins: bytes) -> _Places:
        places = cls(0)
        places.numbers, places.begins = array("I", numbers), array("Q", begins)
        return places


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
        self._units, self._counts = _Places(0), array("I")
        place = 0
        for number, unit in units:
            if not unit.documents:
                continue
            for piece in (unit.documents.tobytes(), unit.ends.tobytes(), unit.places):
                place += self._file.write(piece)
            self._units.add(number, place)
            self._counts.append(len(unit.documents))
        self._parts = _Places(place)
        for number, part in parts:
            if part:
                place += self._file.write(part.tobytes())
                self._parts.add(number, place)
        self._file.flush()

    def saved(self) -> Iterator[object]:
        """Its first and last document and where each form is, then all it holds, piece by piece, as plain values."""
        yield self.first, self.end, *self._units.saved(), self._counts.tobytes(), *self._parts.saved()
        size = self._parts.begins[-1]
        for begin in range(0, size, PIECE):
            yield self._read(begin, min(begin + PIECE, size))

    @classmethod
    def restored(cls, saved: Iterator[Any]) -> Run:
        first, end, units, unit_places, counts, parts, part_places = next(saved)
        run = cls(first, end)
        run._units, run._counts = _Places.restored(units, unit_places), array("I", counts)
        run._parts = _Places.restored(parts, part_places)
        for piece in saved:
            run._file.write(piece)
        run._file.flush()
        return run

    def __del__(self) -> None:
        self._file.close()

    def _read(self, begin: int, end: int) -> bytes:
        return os.pread(self._file.fileno(), end - begin, begin) if begin < end else b""

    def units(self) -> Iterable[int]:
        """The forms that are in these documents."""
        return self._units.numbers

    def parts(self) -> Iterable[int]:
        """The families that are parts of words of these documents."""
        return self._parts.numbers

    def unit(self, number: int) -> Postings | None:
        found = self._units.find(number)
        if found is None:
            return None
        data = self._read(self._units.begins[found], self._units.begins[found + 1])
        size = self._counts[found] * 4
        documents, ends = array("I"), array("I")
        documents.frombytes(data[:size])
        ends.frombytes(data[size : 2 * size])
        return Postings(documents, ends, data[2 * size :])

    def part(self, number: int) -> array[int]:
        postings = array("I")
        found = self._parts.find(number)
        if found is not None:
            postings.frombytes(self._read(self._parts.begins[found], self._parts.begins[found + 1]))
        return postings


def unit_of(runs: Iterable[Run], number: int) -> Postings:
    """Where a form is in the documents of several runs, which come in their order."""
    found = [more for run in runs if (more := run.unit(number)) is not None]
    if len(found) == 1:
        return found[0]
    documents, ends, places = array("I"), array("I"), bytearray()
    for more in found:
        documents.extend(more.documents)
        ends.extend(end + len(places) for end in more.ends)
        places += more.places
    return Postings(documents, ends, bytes(places))


def part_of(runs: Iterable[Run], number: int) -> array[int]:
    """The same for a family that is a part of words."""
    postings = array("I")
    for run in runs:
        postings.extend(run.part(number))
    return postings


def merged(runs: Sequence[Run]) -> Run:
    """One run in the place of several that follow one another: it has each form once."""
    units = sorted({number for run in runs for number in run.units()})
    parts = sorted({number for run in runs for number in run.parts()})
    return Run(
        runs[0].first,
        runs[-1].end,
        ((number, unit_of(runs, number)) for number in units),
        ((number, part_of(runs, number)) for number in parts),
    )

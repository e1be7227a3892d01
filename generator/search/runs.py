"""Postings of forms: where each form is in some documents, growing, put aside in a file, and read again."""

from __future__ import annotations

import tempfile
from array import array
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO


@dataclass(frozen=True, slots=True)
class Postings:
    """Where one form is, in order of documents."""

    documents: array[int]
    """Number of the document times 256, plus how often it is there, by weight of field."""
    ends: array[int]
    """Where in `places` each document ends."""
    places: bytes

    def between(self, first: int, end: int) -> Postings:
        """Those of the documents from `first` to before `end`."""
        low, high = bisect_left(self.documents, first << 8), bisect_left(self.documents, end << 8)
        if low == 0 and high == len(self.documents):
            return self
        begin = self.ends[low - 1] if low else 0
        ends = array("I", (place - begin for place in self.ends[low:high]))
        return Postings(self.documents[low:high], ends, self.places[begin : begin + (ends[-1] if ends else 0)])


class Run:
    """Postings of some documents in a file of their own."""

    def __init__(
        self, units: Mapping[int, Growing], parts: Mapping[int, array[int]], all_units: int, all_parts: int
    ) -> None:
        self._file: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the run
        self._units = array("Q", [0])
        self._counts = array("I")
        self._parts = array("Q")
        place = 0
        for number in range(all_units):
            unit = units.get(number)
            self._counts.append(len(unit.documents) if unit else 0)
            if unit:
                for piece in (unit.documents.tobytes(), unit.ends.tobytes(), unit.places):
                    place += self._file.write(piece)
            self._units.append(place)
        self._parts.append(place)
        for number in range(all_parts):
            if number in parts:
                place += self._file.write(parts[number].tobytes())
            self._parts.append(place)

    def __del__(self) -> None:
        self._file.close()

    def _read(self, begin: int, end: int) -> bytes:
        self._file.seek(begin)
        return self._file.read(end - begin)

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


class Growing:
    """Postings of one form while documents come in."""

    __slots__ = ("documents", "ends", "places")

    def __init__(self) -> None:
        self.documents = array("I")
        self.ends = array("I")
        self.places = bytearray()

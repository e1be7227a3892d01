"""A field of all documents of a segment: which values there are, the most frequent first, and who has which."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

from generator.search.codec import ALPHABET, Reader, decode_all, encode, encode_all

RUNS = 0
"""Rows come as runs; any other number is how many rows a character tells."""
BY = "speaker"
"""What other fields mostly follow from: a member has one group."""
_FAR = len(ALPHABET) - 1
"""Where one character tells one row: that the value follows behind all rows, so that either part has few frequent
characters and compresses."""


class Columns:
    """Collects the fields of documents."""

    def __init__(self) -> None:
        self._values: dict[str, dict[str, int]] = {}
        self._rows: dict[str, array[int]] = {}
        self._documents = 0

    def add(self, facets: Mapping[str, str]) -> None:
        for name, value in facets.items():
            if name not in self._rows:
                self._values[name] = {"": 0}
                self._rows[name] = array("I", bytes(4 * self._documents))
            values = self._values[name]
            self._rows[name].append(values.setdefault(value, len(values)))
        self._documents += 1
        for name, rows in self._rows.items():
            if name not in facets:
                rows.append(0)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._rows)

    def column(self, name: str, first: int, end: int) -> dict[str, object]:
        """The values of a field, the most frequent first, and the rows."""
        values, rows = self._numbered(name, first, end)
        content: dict[str, object] = {"values": values, "rows": coded_rows(rows, len(values))}
        if name != BY and BY in self._rows:
            speakers, who = self._numbered(BY, first, end)
            usual, exceptions = _by_another(rows, who, len(speakers))
            if 2 * (len(usual) + len(exceptions)) < len(str(content["rows"])):
                content |= {"by": BY, "usual": usual, "rows": exceptions}
        return content

    def _numbered(self, name: str, first: int, end: int) -> tuple[list[str], list[int]]:
        """The values that occur, and for each document 0 or the number of its value from 1 on."""
        all_values = list(self._values[name])
        rows = self._rows[name][first:end]
        common = sorted(Counter(row for row in rows if row).items(), key=lambda item: (-item[1], item[0]))
        own = {0: 0} | {row: number for number, (row, _) in enumerate(common, 1)}
        return [all_values[row] for row in own if row], [own[row] for row in rows]


def _by_another(rows: Sequence[int], others: Sequence[int], values: int) -> tuple[str, str]:
    """The usual row for each value of another field, and where it is not so: how far from the last, and the row."""
    counted = [Counter[int]() for _ in range(values + 1)]
    for row, other in zip(rows, others, strict=True):
        counted[other][row] += 1
    usual = [min(own, key=lambda row: (-own[row], row), default=0) for own in counted]
    coded, before = [], -1
    for place, (row, other) in enumerate(zip(rows, others, strict=True)):
        if row != usual[other]:
            coded += [encode(place - before - 1), encode(row)]
            before = place
    return encode_all(usual), "".join(coded)


def decoded_by_another(usual: str, exceptions: str, others: Sequence[int]) -> list[int]:
    known = list(decode_all(usual))
    rows = [known[other] for other in others]
    reader, place = Reader(exceptions), -1
    while reader.more:
        place += reader.number() + 1
        rows[place] = reader.number()
    return rows


def coded_rows(rows: Sequence[int], values: int) -> str:
    """The rows of a field that has so many values, in the shorter of two ways: run by run, or row by row."""
    runs = encode(RUNS) + "".join(encode(row) + encode(len(list(same)) - 1) for row, same in groupby(rows))
    base, together = values + 1, _together(values)
    if together == 1:
        far = encode_all(row - _FAR for row in rows if row >= _FAR)
        plain = "".join(ALPHABET[min(row, _FAR)] for row in rows) + far
    else:
        plain = "".join(
            ALPHABET[sum(row * base**place for place, row in enumerate(rows[first : first + together]))]
            for first in range(0, len(rows), together)
        )
    return min(encode(together) + plain, runs, key=len)


def decoded_rows(text: str, values: int, documents: int) -> list[int]:
    reader = Reader(text)
    together, base = reader.number(), values + 1
    rows: list[int] = []
    if together == RUNS:
        while reader.more:
            row = reader.number()
            rows += [row] * (reader.number() + 1)
        return rows
    if together == 1:
        rest = Reader(text, reader.place + documents)
        firsts = (ALPHABET.index(char) for char in reader.take(documents))
        return [first if first < _FAR else _FAR + rest.number() for first in firsts]
    for char in reader.take(-(-documents // together)):
        number = ALPHABET.index(char)
        for _ in range(together):
            rows.append(number % base)
            number //= base
    return rows[:documents]


def _together(values: int) -> int:
    """How many rows one character can tell of a field that has so many values."""
    together, base = 1, max(values, 1) + 1
    while base ** (together + 1) <= len(ALPHABET):
        together += 1
    return together

"""A field of all documents of a segment: which values there are, the most frequent first, and who has which."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby

from generator.search.codec import Reader, encode, encode_all

PLAIN, RUNS = 0, 1


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
        all_values = list(self._values[name])
        rows = self._rows[name][first:end]
        common = sorted(Counter(row for row in rows if row).items(), key=lambda item: (-item[1], item[0]))
        own = {0: 0} | {row: number for number, (row, _) in enumerate(common, 1)}
        return {
            "values": [all_values[row] for row in own if row],
            "rows": coded_rows([own[row] for row in rows]),
        }


def coded_rows(rows: Sequence[int]) -> str:
    """Each row's value, or each run of equal rows, whichever is shorter."""
    plain = encode(PLAIN) + encode_all(rows)
    runs = encode(RUNS) + "".join(encode(row) + encode(len(list(same)) - 1) for row, same in groupby(rows))
    return min(plain, runs, key=len)


def decoded_rows(text: str) -> list[int]:
    reader = Reader(text)
    rows: list[int] = []
    runs = reader.number() == RUNS
    while reader.more:
        row = reader.number()
        rows += [row] * (reader.number() + 1 if runs else 1)
    return rows

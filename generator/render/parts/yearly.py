"""Long lists by year: the latest on the page itself, the rest on a page a year.

So no page grows with the years. A year of which there is too much for one page goes on in
parts. A list that fits stays whole, and has no further pages.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Generic, TypeVar

Entry = TypeVar("Entry")

WHOLE = 40
"""A list of so many entries stands on one page."""
LATEST = 20
"""Of a longer one so many stand on the page of its person or group."""
PART = 300
"""So many entries a page, at most."""


@dataclass(frozen=True, slots=True)
class Part(Generic[Entry]):
    """A page of a list: a year, or a part of one."""

    year: int | None
    number: int
    """From 1, within the year."""
    of: int
    entries: Sequence[Entry]
    address: str


@dataclass(frozen=True)
class Yearly(Generic[Entry]):
    """A list with the latest entry first."""

    entries: Sequence[Entry]
    year_of: Callable[[Entry], int | None]
    address: Callable[[int | None, int], str]
    """Of a year and a part of it."""

    @property
    def latest(self) -> Sequence[Entry]:
        """What the page itself shows."""
        return self.entries if len(self.entries) <= WHOLE else self.entries[:LATEST]

    @cached_property
    def parts(self) -> tuple[Part[Entry], ...]:
        """The further pages; none where the list fits on the page itself."""
        return tuple(self._parts()) if len(self.entries) > WHOLE else ()

    def _parts(self) -> Iterator[Part[Entry]]:
        for year, found in groupby(sorted(self.entries, key=self._years_down), key=self.year_of):
            entries = list(found)
            pages = [entries[start : start + PART] for start in range(0, len(entries), PART)]
            for number, page in enumerate(pages, start=1):
                yield Part(year, number, len(pages), page, self.address(year, number))

    def _years_down(self, entry: Entry) -> int:
        """Sorts the latest year first and what has none last; within a year the order stays."""
        return -(self.year_of(entry) or 0)

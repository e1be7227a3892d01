"""What all documents hold, form by form, when they have been read."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from generator.search.german.reading import Family
from generator.search.runs import Run


@dataclass(frozen=True, slots=True)
class Collected:
    """Families and their forms (units) by number, and the documents they are in."""

    runs: Sequence[Run]
    families: Mapping[str, int]
    """Key to number."""
    known: Sequence[Sequence[tuple[Family, int]]]
    """By number of the family: what tells its other forms, with the document that first had it, the earliest first."""
    forms: Sequence[tuple[int, str]]
    """By number of the unit: its family and form."""
    written: Sequence[str]
    """By number of the unit: how the first document that has it writes it."""
    first: array[int]
    """By number of the unit: that document."""
    lengths: array[int]
    """Words of each document."""
    routine: bytearray
    """1 for each document that is the chair's routine."""
    sequences: Sequence[tuple[int, ...]]
    """The usual sequences of small words."""
    _order: array[int] = field(init=False)
    """Units by family and form."""
    _ends: array[int] = field(init=False)
    """Where in that order each family ends."""

    def __post_init__(self) -> None:
        order = array("I", sorted(range(len(self.forms)), key=self.forms.__getitem__))
        ends = array("I", bytes(4 * len(self.known)))
        for place, unit in enumerate(order, 1):
            ends[self.forms[unit][0]] = place
        object.__setattr__(self, "_order", order)
        object.__setattr__(self, "_ends", array("I", accumulate(ends, max)))

    def units(self, family: int) -> array[int]:
        """The forms of a family, in order."""
        return self._order[self._ends[family - 1] if family else 0 : self._ends[family]]

    def begins(self, family: int) -> int:
        """The document that first tells of a family."""
        return self.known[family][0][1]

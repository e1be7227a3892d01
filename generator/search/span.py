"""A range of the documents that were collected: which forms they have, and where."""

from __future__ import annotations

from array import array
from itertools import compress, count

from generator.search.collected import Collected
from generator.search.german.reading import Family
from generator.search.runs import Postings, Run, part_of, unit_of


class Span:
    """The documents from `first` to before `end`, with what they and those before them tell of words.

    So what is written of a range never changes with later documents.
    """

    def __init__(self, collected: Collected, first: int, end: int) -> None:
        self.first, self.end = first, end
        self.collected = collected
        self._runs = [run for run in collected.runs if run.first < end and first < run.end]
        self._there = bytearray(len(collected.forms))
        for run in self._runs:
            for unit in run.units():
                self._there[unit] = 1

    def families(self) -> list[str]:
        """The keys of the families that these documents have, and perhaps of a few more, in order."""
        known = self.collected
        there = bytearray(len(known.known))
        for unit in compress(count(), self._there):
            there[known.forms[unit][0]] = 1
        for run in self._runs:
            for part in run.parts():
                there[part] = 1
        return sorted(
            key for key, number in known.families.items() if there[number] and known.begins(number) < self.end
        )

    def has(self, key: str) -> bool:
        """Whether these documents or those before them have a family."""
        number = self.collected.families.get(key)
        return number is not None and self.collected.begins(number) < self.end

    def told(self, key: str) -> list[Family]:
        """What these documents and those before them tell of a family."""
        known = self.collected.known[self.collected.families[key]]
        return [family for family, document in known if document < self.end]

    def units(self, key: str) -> list[int]:
        """The forms of a family that these documents or those before them have, in order."""
        known = self.collected
        return [unit for unit in known.units(known.families[key]) if known.first[unit] < self.end]

    def unit(self, number: int) -> Postings:
        """Where a form is among these documents."""
        if not self._there[number]:
            return Postings()
        return unit_of(self._runs, number).between(self.first, self.end)

    def part(self, key: str) -> list[int]:
        """Where a family is a part of words of these documents: postings, as a form has them."""
        number, low, high = self.collected.families[key], self.first << 8, self.end << 8
        return [posting for posting in part_of(self._runs, number) if low <= posting < high]

    def run(self) -> Run:
        """All their postings together."""
        units = ((unit, self.unit(unit)) for unit in compress(count(), self._there))
        families = sorted((self.collected.families[key], key) for key in self.families())
        parts = ((number, array("I", self.part(key))) for number, key in families)
        return Run(self.first, self.end, units, parts)

"""What all documents hold, form by form, when they have been read."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from generator.search.german.compounds import parts_of
from generator.search.german.dictionary import small
from generator.search.german.reading import Family
from generator.search.german.stems import stems
from generator.search.runs import Postings, Run

_SHORTEST_LEARNED = 9


@dataclass(frozen=True, slots=True)
class Collected:
    """Families and their forms (units) by number, and the documents they are in."""

    runs: Sequence[Run]
    families: Mapping[str, int]
    """Key to number."""
    known: Sequence[Sequence[tuple[Family, int]]]
    """By number of the family: what tells its other forms, and the document that first had it."""
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

    def units(self, family: int) -> list[tuple[str, int]]:
        """The forms of a family, in order, with their numbers."""
        begin = self._ends[family - 1] if family else 0
        return [(self.forms[unit][1], unit) for unit in self._order[begin : self._ends[family]]]

    def unit(self, number: int) -> Postings:
        documents, ends, places = array("I"), array("I"), bytearray()
        for run in self.runs:
            more = run.unit(number)
            if more is not None:
                begin = len(places)
                documents.extend(more.documents)
                ends.extend(more.ends if not begin else (end + begin for end in more.ends))
                places += more.places
        return Postings(documents, ends, bytes(places))

    def part(self, number: int) -> array[int]:
        found = array("I")
        for run in self.runs:
            found.extend(run.part(number))
        return found

    def learn_compounds(self, end: int) -> dict[int, list[int]]:
        """Compounds of words that only the documents before `end` know: family to units in which it is a part.

        "Coronapandemie" is in no list of words, but "Corona" and "Pandemie" are words of these documents; where the
        end is known, the beginning is enough.
        """
        names = {key: number for key, number in self.families.items() if len(key) >= 4 and self._is_name(number, end)}
        learned: dict[int, list[int]] = {}
        for key, number in names.items():
            if len(key) < _SHORTEST_LEARNED or not all(map(_unexplained, self.known_before(key, end))):
                continue
            ends = {len(family.before) for family in self.known_before(key, end)}
            for seam in range(4, len(key) - 4):
                last = names.get(key[seam:])
                first = names.get(key[:seam]) or names.get(key[: seam - 1] if key[seam - 1] in "sn" else "")
                if first is not None and (last is not None or seam in ends):
                    own = [unit for _, unit in self.units(number) if self.first[unit] < end]
                    for part in (first,) if last is None else (first, last):
                        learned.setdefault(part, []).extend(own)
                    break
        return learned

    def _is_name(self, number: int, end: int) -> bool:
        """Whether a family is written with a capital letter."""
        if self._begins(number) >= end:
            return False
        own = [unit for _, unit in self.units(number) if self.first[unit] < end]
        if not own:
            known = [family for family, document in self.known[number] if document < end]
            return any(one.lemma and one.lemma[0].isupper() for one in known)
        return any(self.written[unit][:1].isupper() for unit in own)

    def keys(self, end: int) -> list[str]:
        """The families that documents before `end` have, in order."""
        return sorted(key for key, number in self.families.items() if self._begins(number) < end)

    def has_before(self, key: str, end: int) -> bool:
        """Whether documents before `end` have a family."""
        return key in self.families and self._begins(self.families[key]) < end

    def _begins(self, family: int) -> int:
        """The document that first tells of a family."""
        return min(document for _, document in self.known[family])

    def known_before(self, key: str, end: int) -> list[Family]:
        """What documents before `end` tell of a family: so a sealed segment never learns from later ones."""
        return [family for family, document in self.known[self.families[key]] if document < end]


def _unexplained(family: Family) -> bool:
    """Whether nothing says what a word is made of, nor that it is made of nothing."""
    if family.lemma is None or family.before:
        return True
    word = small(family.lemma)
    return not parts_of(word) and word not in stems().nouns and word not in stems().names

"""How much a form says about a document, as one of eight levels: BM25 without the rarity of the word."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from generator.search.lists import LEVELS, rank

_K1, _B = 1.2, 0.5
_BEST = LEVELS / (_K1 + 1) * (_K1 + 1)
_SHORTEST = 0.8
"""A document shorter than four fifths of the average counts as those: an interjection of five words says little."""
_ROUTINE = 4
"""What the levels of the chair's routine are divided by."""


class Impacts:
    """The levels of the documents of a segment."""

    def __init__(self, lengths: Sequence[int], routine: Sequence[int], first: int, end: int) -> None:
        average = max(sum(lengths[first:end]) / max(end - first, 1), 1.0)
        self._first = first
        self._norms = array(
            "d",
            (_K1 * (1 - _B + _B * max(size / average, _SHORTEST)) for size in lengths[first:end]),
        )
        self._routine = routine

    def ranked(self, postings: Iterable[int], last: int) -> list[int]:
        """Postings as a list has them (`lists.rank`), the best first; places are counted from document `last`.

        A posting is the number of its document times 256, plus its weight.
        """
        first, norms, routine = self._first, self._norms, self._routine
        found = []
        for posting in postings:
            number, weight = posting >> 8, posting & 255
            level = int(_BEST * weight / (weight + norms[number - first])) + 1
            if routine[number]:
                level = (level + _ROUTINE - 1) // _ROUTINE
            found.append(rank(level if level < LEVELS else LEVELS, last - number))
        found.sort()
        return found

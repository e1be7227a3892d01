"""How much a form says about a document, as one of eight levels: BM25 without the rarity of the word."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

LEVELS = 8
_K1, _B = 1.2, 0.5
_SCALE = LEVELS / (_K1 + 1)
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

    def level(self, posting: int) -> int:
        """The level of a posting: the number of its document times 256, plus its weight."""
        number, weight = posting >> 8, posting & 255
        level = int(_SCALE * (_K1 + 1) * weight / (weight + self._norms[number - self._first])) + 1
        if self._routine[number]:
            level = (level + _ROUTINE - 1) // _ROUTINE
        return min(level, LEVELS)

"""A list of documents by level: the best first, within a level the newest first.

A list is written as blocks: level, how many, and the differences of their places counted from the
end of the segment. So the first block is all that ten results need.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from generator.search.codec import Reader, encode

LEVELS = 8
_PLACE = 32
"""Bits of a place."""


def rank(level: int, place: int) -> int:
    """A level and a place from the end of the segment as one number, by which a list is in order."""
    return (LEVELS - level) << _PLACE | place


def blocks(ranks: Sequence[int]) -> str:
    """Ranks in order as text."""
    coded: list[str] = []
    begin = 0
    while begin < len(ranks):
        level = ranks[begin] >> _PLACE
        floor = level << _PLACE
        end = bisect_left(ranks, floor + (1 << _PLACE), begin)
        coded += (encode(LEVELS - level), encode(end - begin), encode(ranks[begin] - floor))
        coded += [encode(place - before - 1) for before, place in pairwise(ranks[begin:end])]
        begin = end
    return "".join(coded)


def read_blocks(reader: Reader, count: int) -> list[tuple[int, int]]:
    """That many pairs."""
    found: list[tuple[int, int]] = []
    while len(found) < count:
        level = reader.number()
        place = -1
        for _ in range(reader.number()):
            place += reader.number() + 1
            found.append((level, place))
    return found

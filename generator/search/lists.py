"""A list of documents by level: the best first, within a level the newest first.

A list is written as blocks: level, how many, and the differences of their places counted from the
end of the segment. So the first block is all that ten results need.
"""

from collections.abc import Iterable, Sequence

from generator.search.codec import Reader, encode

Ranked = Sequence[tuple[int, int]]
"""Pairs of level and place from the end of the segment, in the order they are written."""


def ranked(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    return sorted(pairs, key=lambda pair: (-pair[0], pair[1]))


def blocks(pairs: Ranked) -> str:
    """Ranked pairs as text."""
    coded: list[str] = []
    begin = 0
    while begin < len(pairs):
        level = pairs[begin][0]
        end = begin
        while end < len(pairs) and pairs[end][0] == level:
            end += 1
        coded += (encode(level), encode(end - begin))
        before = -1
        for _, place in pairs[begin:end]:
            coded.append(encode(place - before - 1))
            before = place
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

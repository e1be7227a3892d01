"""Two texts that should be equal: what of the first stands in the second, and where they part."""

from dataclasses import dataclass
from difflib import SequenceMatcher

_MOST_WORK = 4_000_000
"""Longest product of two lengths that is compared letter by letter; beyond, all of it counts as different."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch that differs: `printed[start:end]` stands as `output[out_start:out_end]`."""

    start: int
    end: int
    out_start: int
    out_end: int


def spots(printed: str, output: str, *, exact: bool = True) -> list[Spot]:
    """Where two texts differ, in order; none where they are equal, and one unless `exact`."""
    if printed == output:
        return []
    begin = 0
    shorter = min(len(printed), len(output))
    while begin < shorter and printed[begin] == output[begin]:
        begin += 1
    tail = 0
    while tail < shorter - begin and printed[-1 - tail] == output[-1 - tail]:
        tail += 1
    one, two = printed[begin : len(printed) - tail], output[begin : len(output) - tail]
    if not exact or not one or not two or len(one) * len(two) > _MOST_WORK:
        return [Spot(begin, begin + len(one), begin, begin + len(two))]
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    return [
        Spot(begin + a, begin + b, begin + c, begin + d) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"
    ]

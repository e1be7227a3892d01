"""Where a German word may be broken between lines.

Pyphen's patterns, as Liang's method has them; Pyphen itself needs half a second to read them, in each process.
"""

from collections.abc import Mapping
from functools import lru_cache

from pyphen import Pyphen

from generator.search.german.kept import kept

_LEFT, _RIGHT = 2, 2
"""Letters that stay on the line, and that go to the next, at least."""
Pattern = tuple[int, tuple[int, ...]]
"""Where its values begin, and the values between its letters; odd ones allow a break."""


def _read() -> dict[str, Pattern]:
    read: Mapping[str, Pattern] = Pyphen(lang="de_DE").hd.patterns
    return {text: (start, tuple(map(int, values))) for text, (start, values) in read.items()}


@lru_cache(maxsize=1)
def _patterns() -> tuple[Mapping[str, Pattern], int]:
    patterns = kept("hyphens", ("pyphen",), ("hyphens",), _read)
    return patterns, max(map(len, patterns))


def hyphens(word: str) -> frozenset[int]:
    """The numbers of letters before each break of a word in small letters."""
    patterns, longest = _patterns()
    text = f".{word}."
    values = [0] * (len(text) + 1)
    for begin in range(len(text) - 1):
        for end in range(begin + 1, min(begin + longest, len(text)) + 1):
            found = patterns.get(text[begin:end])
            if found is not None:
                place = begin + found[0]
                for value in found[1]:
                    values[place] = max(values[place], value)
                    place += 1
    return frozenset(
        place - 1 for place, value in enumerate(values) if value % 2 and _LEFT <= place - 1 <= len(word) - _RIGHT
    )

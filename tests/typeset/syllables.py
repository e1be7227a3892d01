"""Where a German word may be parted at the end of a line."""

import re
from functools import lru_cache

import pyphen  # type: ignore[import-untyped]

_LETTERS = re.compile(r"[A-Za-zÄÖÜäöüßéèáà]{5,}")
_PATTERNS = pyphen.Pyphen(lang="de_DE", left=2, right=2)


@lru_cache(maxsize=65536)
def breaks(word: str) -> tuple[tuple[int, bool], ...]:
    """Offsets at which a word may end a line, and whether a hyphen is added there.

    A hyphen of the word's own ends a line as it is ("CDU-/Fraktion"). Abbreviations in
    capitals are left whole.
    """
    found: dict[int, bool] = {}
    for match in _LETTERS.finditer(word):
        letters = match[0]
        if not letters[1:].islower():
            continue
        points = [p for p in _PATTERNS.positions(letters) if 2 <= p <= len(letters) - 2]
        found.update(
            (match.start() + point, True)
            for point, before in zip(points, [0, *points], strict=False)
            if point - before >= 2
        )
    for match in re.finditer(r"(?<=\w\w)-(?=\w)", word):
        found[match.end()] = False
    return tuple(sorted(found.items()))

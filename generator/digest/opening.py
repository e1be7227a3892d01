"""How a speech begins, for lists: where it comes to its point, the words of address passed over."""

import re

from generator.digest.context import after

OPENING = 220
_ADDRESS = re.compile(
    r"[–\s]*(?:(?:(?:[Vv]iel|[Hh]erzlich|[Bb]est)en |[Dd]anke?\b)[^.!?]{0,60}"
    r"|[^.!?]{0,100}\b(?:Herr|Frau|Herren|Damen|Kolleg\w+|Abgeordnete\w*|Gäste|Präsident\w*)\b[^.!?]{0,60})[.!](?=\s)"
)
"""A thanks for the floor, or a sentence that names whom it is addressed to and ends as an address does."""
_LONGEST = 12
"""Words; a longer sentence says something."""


def opening(text: str) -> str:
    """The beginning of a speech, some 200 characters of it, cut between words."""
    rest = text
    while (match := _ADDRESS.match(rest)) and len(match[0].split()) <= _LONGEST and _is_address(match[0]):
        rest = rest[match.end() :].lstrip(" –")
    return after(rest or text, OPENING)


def _is_address(sentence: str) -> bool:
    """A sentence that ends in a full stop is one only if it thanks."""
    return sentence.endswith("!") or bool(re.search(r"\b[Dd]ank", sentence))

"""Numbers that must not be torn apart at the end of a line: "75 %", "§ 4", "Nr. 12". No letter of the text changes."""

import re
from collections.abc import Iterable
from functools import cache

from generator.render.views import Segment
from generator.render.wording import Wording

TIED = "tied"
_DIGIT = re.compile("[0-9]")
"""To look for it costs a third of looking for all of it, and most paragraphs have none."""


def tied(segments: Iterable[Segment], words: Wording) -> tuple[Segment, ...]:
    """The segments with each such stretch as one of its own; what is a link stays one."""
    pattern = _pattern(words("text.sign"), words("text.unit"))
    pieces: list[Segment] = []
    for segment in segments:
        parts = pattern.split(segment.text) if segment.href is None and _DIGIT.search(segment.text) else ()
        if len(parts) < 2:
            pieces.append(segment)
        else:
            pieces += [Segment(text, None, TIED if number % 2 else None) for number, text in enumerate(parts) if text]
    return tuple(pieces)


@cache
def _pattern(sign: str, unit: str) -> re.Pattern[str]:
    return re.compile(rf"((?:{sign}) \d[\d.,]*|\d[\d.,]* (?:{unit})(?!\w))")

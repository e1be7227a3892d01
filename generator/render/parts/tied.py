"""What must not be torn apart at the end of a line: "75 %", "§ 4", "Nr. 12". No letter of the text changes."""

import re
from collections.abc import Iterable
from functools import cache

from generator.render.views import Segment
from generator.render.wording import Wording

TIED = "tied"


def tied(segments: Iterable[Segment], words: Wording) -> tuple[Segment, ...]:
    """The segments with each such stretch as one of its own; what is a link stays one."""
    pattern = _pattern(words("text.tied"))
    pieces: list[Segment] = []
    for segment in segments:
        parts = pattern.split(segment.text) if segment.href is None else ()
        if len(parts) < 2:
            pieces.append(segment)
        else:
            pieces += [Segment(text, None, TIED if number % 2 else None) for number, text in enumerate(parts) if text]
    return tuple(pieces)


@cache
def _pattern(stretches: str) -> re.Pattern[str]:
    return re.compile(f"({stretches})")

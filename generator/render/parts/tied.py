"""What must not be torn apart at the end of a line: "75 %", "§ 4", "Nr. 12". No letter of the text changes."""

import re
from collections.abc import Iterable, Iterator

from generator.render.views import Segment
from generator.render.wording import Wording

TIED = "tied"


def tied(segments: Iterable[Segment], words: Wording) -> tuple[Segment, ...]:
    """The segments with each such stretch as one of its own; what is a link stays one."""
    pattern = re.compile(f"({words('text.tied')})")
    return tuple(piece for segment in segments for piece in _pieces(segment, pattern))


def _pieces(segment: Segment, pattern: re.Pattern[str]) -> Iterator[Segment]:
    if segment.href is not None:
        yield segment
        return
    for number, text in enumerate(pattern.split(segment.text)):
        if text:
            yield Segment(text, None, TIED if number % 2 else None)

"""A paragraph's text with its mentions as links."""

from collections.abc import Callable, Iterable

from generator.model.mentions import Mention
from generator.render.views import Segment

Address = Callable[[Mention], str | None]
"""Where a mention leads from the page it stands on; None for what has no place to lead to."""


def segments(text: str, mentions: Iterable[Mention], address: Address) -> tuple[Segment, ...]:
    """A text cut at its links; joined again, the pieces are the text.

    Mentions come in order. One that overlaps another, or that does not stand in this text
    as it says, is left as text: a wrong offset must not link other words.
    """
    pieces: list[Segment] = []
    position = 0
    for mention in mentions:
        if (
            not position <= mention.start < mention.end <= len(text)
            or text[mention.start : mention.end] != mention.text
        ):
            continue
        href = address(mention)
        if href is None:
            continue
        if mention.start > position:
            pieces.append(Segment(text[position : mention.start]))
        pieces.append(Segment(mention.text, href, mention.type.value))
        position = mention.end
    if position < len(text):
        pieces.append(Segment(text[position:]))
    return tuple(pieces)

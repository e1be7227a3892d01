"""A paragraph's text with its links."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from generator.model.mentions import Mention
from generator.render.views import Segment

Address = Callable[[Mention], str | None]
"""Where a mention leads from the page it stands on; None for what has no place to lead to."""


class Span(NamedTuple):
    """A stretch of a text and where it leads."""

    start: int
    end: int
    href: str
    kind: str


def segments(text: str, mentions: Iterable[Mention], address: Address) -> tuple[Segment, ...]:
    """A text cut at its mentions; joined again, the pieces are the text."""
    return pieces(text, spans(text, mentions, address))


def spans(text: str, mentions: Iterable[Mention], address: Address) -> Iterator[Span]:
    """The stretches of mentions that lead somewhere.

    One that does not stand in this text as it says is left as text: a wrong offset must
    not link other words.
    """
    for mention in mentions:
        if mention.start >= 0 and text[mention.start : mention.end] == mention.text:
            href = address(mention)
            if href is not None:
                yield Span(mention.start, mention.end, href, mention.type.value)


def pieces(text: str, links: Iterable[Span]) -> tuple[Segment, ...]:
    """A text cut at stretches, which come in order; one that is empty or overlaps the one before is left as text."""
    found: list[Segment] = []
    position = 0
    for link in links:
        if not position <= link.start < link.end <= len(text):
            continue
        if link.start > position:
            found.append(Segment(text[position : link.start]))
        found.append(Segment(text[link.start : link.end], link.href, link.kind))
        position = link.end
    if position < len(text):
        found.append(Segment(text[position:]))
    return tuple(found)


def laid_over(first: Iterable[Span], second: Iterable[Span]) -> list[Span]:
    """Both in order; of the second only what overlaps none of the first."""
    kept = list(first)
    kept += [one for one in second if not any(one.start < other.end and one.end > other.start for other in kept)]
    return sorted(kept, key=lambda span: span.start)

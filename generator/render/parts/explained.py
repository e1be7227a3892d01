"""A word of parliament's own, linked to the glossary where a page uses it first."""

import re
from collections.abc import Iterable, Iterator

from generator.render.page import Page
from generator.render.views import Segment

TERM = "term"


class Explained:
    """Links the terms of one page, each once: give it texts in the order in which they are read."""

    def __init__(self, page: Page) -> None:
        self._left = {term: page.to(address) for term, address in page.context.terms.items()}
        longest_first = sorted(self._left, key=len, reverse=True)
        self._any = re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})\b") if longest_first else None

    def __call__(self, segments: Iterable[Segment]) -> tuple[Segment, ...]:
        return tuple(piece for segment in segments for piece in self._pieces(segment))

    def _pieces(self, segment: Segment) -> Iterator[Segment]:
        """What is a link already stays one."""
        if segment.href is not None or self._any is None:
            yield segment
            return
        for text in filter(None, self._any.split(segment.text)):
            href = self._left.pop(text, None)
            yield Segment(text, href, TERM) if href is not None else Segment(text)

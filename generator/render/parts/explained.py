"""The terms of one page, each explained where it is read first."""

from collections.abc import Iterable

from generator.render.page import Page
from generator.render.parts.terms import first_uses
from generator.render.views import Segment


class Explained:
    """Links the terms of one page, each once: give it texts in the order in which they are read."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._used: frozenset[str] = frozenset()

    def __call__(self, segments: Iterable[Segment]) -> tuple[Segment, ...]:
        pieces, self._used = first_uses(segments, self._page.context.terms, self._page.term, self._used)
        return pieces

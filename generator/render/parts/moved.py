"""The ways from addresses that moved."""

from collections.abc import Container, Iterator, Mapping
from types import MappingProxyType

from generator.render.page import Page
from generator.render.views import Link


def moved_from(
    page: Page, taken: Container[str] = (), paragraphs: Mapping[str, int] = MappingProxyType({})
) -> Iterator[Link]:
    """An entry for each anchor that moved away from a page; its note is the anchor. Those taken stand for others now.

    Paragraphs go with their speech. Where another has the name of that, and fewer paragraphs, each of the rest
    has an entry of its own; `paragraphs` are how many each speech has, by its anchor.
    """
    listed = set()
    for anchor, target in page.context.moves.from_page(page.address):
        ways = [(anchor, target)]
        if anchor in taken and "." not in anchor:
            count = paragraphs.get(target.partition("#")[2], 0)
            ways = [(f"{anchor}.{number}", f"{target}.{number}") for number in range(1, count + 1)]
        for own, now in ways:
            if own not in taken and own not in listed:
                listed.add(own)
                yield Link(page.context.words("changes.moved", anchor=own), page.to(now), own)

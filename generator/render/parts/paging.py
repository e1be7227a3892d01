"""A long list in parts, so that no page grows without end.

Parts are cut in order of time, from the first entry on: what comes later changes the last
part only, and an address keeps what it had.
"""

from collections.abc import Sequence
from typing import TypeVar

from generator import addresses
from generator.render.overviews import PartView
from generator.render.page import Page
from generator.render.views import Link

T = TypeVar("T")


def cut(entries: Sequence[T], size: int) -> list[Sequence[T]]:
    """Parts of that size, the last one shorter; one empty part where there is nothing."""
    return [entries[at : at + size] for at in range(0, len(entries), size)] or [entries]


def pager(page: Page, address: str, number: int, count: int) -> tuple[PartView, ...]:
    """Links to all parts of a list, from the one of that number; nothing where there is one part."""
    if count < 2:
        return ()
    words = page.context.words
    return tuple(
        PartView(
            page.link(str(n), addresses.part(address, n)) if n != number else Link(str(n)),
            words("paging.part", n=n, count=count),
        )
        for n in range(1, count + 1)
    )

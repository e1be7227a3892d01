"""The pages of one PDF, read by several processes."""

from dataclasses import fields
from functools import partial
from itertools import starmap
from operator import attrgetter

from generator.build.workers import Lost, each
from generator.model.errors import Place, ProtocolError
from generator.model.pages import Doubt, RawPage, Run

_Sent = tuple[int, float, float, list[tuple[object, ...]], Doubt | None]
"""A page on its way from one process to another: as objects its runs would take as long as a third of reading them."""
_OF_A_RUN = attrgetter(*(field.name for field in fields(Run)))
RANGE = 16
"""Pages a process reads at least: fewer are sooner read here than asked for."""


def read_pages(data: bytes, place: Place, name: str, jobs: int) -> tuple[RawPage, ...]:
    """All pages by the reader of that name; the same whatever the number of processes.

    Raises ProtocolError when the file cannot be read.
    """
    from generator.read import page_count, reader

    count = page_count(data, place) if jobs > 1 else 0
    size = max(RANGE, -(-count // jobs))
    ranges = [(first, min(first + size, count)) for first in range(0, count, size)]
    if len(ranges) < 2:
        return tuple(reader(name)(data, place))
    found: dict[int, tuple[RawPage, ...]] = {}
    for number, pages in each(partial(_range, data, place, name), ranges, jobs):
        if isinstance(pages, Lost):
            raise died(place, f"a process that read pages {ranges[number][0] + 1} to {ranges[number][1]}")
        found[number] = tuple(map(_page, pages))
    return tuple(page for number in sorted(found) for page in found[number])


def died(place: Place, who: str) -> ProtocolError:
    return ProtocolError(
        place,
        f"{who} died, or took more memory or time than a file may",
        "try --reader pdfplumber, and report this with the file",
    )


def _range(data: bytes, place: Place, name: str, pages: tuple[int, int]) -> list[_Sent]:
    from generator.read import reader

    return [_sent(page) for page in reader(name)(data, place, first=pages[0], end=pages[1])]


def _sent(page: RawPage) -> _Sent:
    return page.position, page.width, page.height, list(map(_OF_A_RUN, page.runs)), page.doubt


def _page(sent: _Sent) -> RawPage:
    position, width, height, runs, doubt = sent
    return RawPage(position, width, height, tuple(starmap(Run, runs)), doubt)

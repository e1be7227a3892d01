"""The pages of one PDF, read by several processes."""

from functools import partial

from generator.build.workers import Lost, each
from generator.model.errors import Place, ProtocolError
from generator.model.pages import RawPage

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
        found[number] = pages
    return tuple(page for number in sorted(found) for page in found[number])


def died(place: Place, who: str) -> ProtocolError:
    return ProtocolError(
        place,
        f"{who} died, or took more memory or time than a file may",
        "try --reader pdfplumber, and report this with the file",
    )


def _range(data: bytes, place: Place, name: str, pages: tuple[int, int]) -> tuple[RawPage, ...]:
    from generator.read import reader

    return tuple(reader(name)(data, place, first=pages[0], end=pages[1]))

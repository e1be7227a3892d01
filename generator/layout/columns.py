"""The body of one page as columns of rows, band by band."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.layout.rows import CELL_GAP, Row, parts_of, rows_of
from generator.layout.running import Edges
from generator.model.pages import RawPage, Run, Zone
from generator.model.parliament import Geometry

CROSSING = 6.0
"""What reaches this far into both halves of the page belongs to neither column (points)."""
WHOLE = -1
"""The number of a column that spans all others."""


@dataclass(frozen=True, slots=True)
class Column:
    """The rows of one column of one band of a page."""

    page: int
    number: int
    """From 0; `WHOLE` for what spans all columns."""
    zone: Zone
    rows: tuple[Row, ...]
    table: bool = False
    """Rows of a table over all columns."""


@dataclass(frozen=True, slots=True)
class ColumnEdges:
    """Where the text of a column begins and ends, in points from the left edge of the page."""

    left: float
    right: float


def columns_of(page: RawPage, edges: Edges, middle: float, geometry: Geometry) -> Iterator[Column]:
    """Running head, body and foot of a page."""
    head = [run for run in page.runs if run.baseline < edges.head]
    foot = [run for run in page.runs if run.baseline > edges.foot]
    body = [run for run in page.runs if edges.head <= run.baseline <= edges.foot]
    yield Column(page.position, WHOLE, Zone.HEAD, tuple(rows_of(head)))
    yield from _bands(page, body, middle, geometry)
    yield Column(page.position, WHOLE, Zone.FOOT, tuple(rows_of(foot)))


def _bands(page: RawPage, runs: list[Run], middle: float, geometry: Geometry) -> Iterator[Column]:
    """Columns from left to right, band by band where a row runs over all of them."""
    if geometry.columns == 1:
        yield Column(page.position, 0, Zone.BODY, tuple(rows_of(runs)))
        return
    band: list[Run] = []
    for row in rows_of(runs):
        if _crosses(row, middle):
            yield from _halves(page, band, middle)
            band = []
            yield Column(page.position, WHOLE, Zone.BODY, (row,))
        else:
            band.extend(row.runs)
    yield from _halves(page, band, middle)


def _crosses(row: Row, middle: float) -> bool:
    """Whether words without white space between them stand on both sides of the middle, however a file cuts them."""
    if row.x0 >= middle - CROSSING or row.x1 <= middle + CROSSING:
        return False
    return any(
        part[0].x0 < middle - CROSSING and max(run.x1 for run in part) > middle + CROSSING
        for part in parts_of(row, CELL_GAP * row.size)
    )


def _halves(page: RawPage, runs: list[Run], middle: float) -> Iterator[Column]:
    for number, half in enumerate(([r for r in runs if r.x0 < middle], [r for r in runs if r.x0 >= middle])):
        if half:
            yield Column(page.position, number, Zone.BODY, tuple(rows_of(half)))

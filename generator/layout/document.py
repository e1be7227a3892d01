"""Pages of runs to lines in reading order, with what the white space around them says."""

from collections import Counter
from collections.abc import Iterable

from generator.layout.across import with_tables
from generator.layout.columns import Column, ColumnEdges, columns_of
from generator.layout.gutter import gutters_of
from generator.layout.rows import Row, cells_of
from generator.layout.running import edges_of
from generator.model.pages import Above, Document, Line, RawPage, Zone
from generator.model.parliament import Geometry

MANY = 0.15
"""Rows that begin at an edge, as a share of those at the most frequent place."""
OVERHANG = 0.18
"""A space of natural width lies so far beyond the edge (sizes); that of a wrapped line is cut off there."""
FULL = 0.15
"""How far from the right edge a justified line may end (sizes): glyphs carry their own white."""


def layout(pages: Iterable[RawPage], geometry: Geometry) -> Document:
    """All lines of a file in the order in which one reads them.

    Edges of the columns and the pitch of the lines are measured on the file itself,
    because no two years of a parliament's protocols have the same.
    """
    columns: list[Column] = []
    count = 0
    read = tuple(pages)
    running = edges_of(read, geometry)
    gutters = gutters_of(read, running)
    for page in read:
        count = max(count, page.position)
        columns.extend(columns_of(page, running[page.position], gutters[page.position], geometry))
    edges = _measure_edges(columns, geometry)
    pitch = _measure_pitch(columns)
    columns, unclear = with_tables(columns, edges, geometry)
    lines: list[Line] = []
    for column in columns:
        edge = edges.get((column.number, column.page % 2)) or edges.get((column.number, 1 - column.page % 2))
        previous: Row | None = None
        for row in column.rows:
            spans = row.spans
            if not spans:
                continue
            lines.append(
                Line(
                    index=len(lines),
                    page=column.page,
                    spans=spans,
                    above=_above(previous, row, pitch, geometry),
                    indent=round(row.x0 - edge.left, 1) if edge else 0.0,
                    full=edge is not None and row.x1 >= edge.right - FULL * row.size,
                    overhang=edge is not None and row.x1 >= edge.right + OVERHANG * row.size,
                    zone=column.zone,
                    baseline=round(row.baseline, 1),
                    cells=cells_of(row, spans),
                    across=column.table,
                )
            )
            previous = row
    doubts = tuple((page.position, page.doubt) for page in read if page.doubt is not None)
    return Document(tuple(lines), page_count=count, typeset=True, unclear=unclear, doubts=doubts)


def _measure_edges(columns: list[Column], geometry: Geometry) -> dict[tuple[int, int], ColumnEdges]:
    """Left and right edge of each column on odd and on even pages.

    The left edge is the leftmost place where many rows begin: where an annex or a list fills
    the pages, most rows may stand one step in. A sparse side takes its edge from the other
    when it lies one of the known steps to the right of that.
    """
    rows = {
        (number, parity): [
            row
            for column in columns
            if column.zone is Zone.BODY and (column.number, column.page % 2) == (number, parity)
            for row in column.rows
        ]
        for number, parity in {(c.number, c.page % 2) for c in columns if c.zone is Zone.BODY and c.number >= 0}
    }
    lefts = {key: _leftmost([row.x0 for row in found]) for key, found in rows.items() if found}
    steps = (geometry.item_indent, geometry.quote_indent, geometry.interjection_indent)
    edges: dict[tuple[int, int], ColumnEdges] = {}
    for key, left in lefts.items():
        other = lefts.get((key[0], 1 - key[1]), left)
        stepped = any(abs(left - other - step) <= geometry.tolerance for step in steps)
        right = Counter(round(row.x1) for row in rows[key]).most_common(1)[0][0]
        edges[key] = ColumnEdges(
            other if stepped else left, _mean([row.x1 for row in rows[key] if abs(row.x1 - right) <= 1])
        )
    return edges


def _leftmost(begins: list[float]) -> float:
    """The leftmost place where a good part of the rows begin, as a mean."""
    counted = Counter(round(x0) for x0 in begins)
    enough = MANY * counted.most_common(1)[0][1]
    rough = min(place for place, count in counted.items() if count >= enough)
    return _mean([x0 for x0 in begins if abs(x0 - rough) <= 1])


def _measure_pitch(columns: list[Column]) -> float:
    """The usual distance of two baselines; 12 points where there are no two lines."""
    counted: Counter[float] = Counter()
    for column in columns:
        if column.zone is Zone.BODY and column.number >= 0:
            counted.update(
                round(below.baseline - above.baseline, 0)
                for above, below in zip(column.rows, column.rows[1:], strict=False)
            )
    if not counted:
        return 12.0
    rough = counted.most_common(1)[0][0]
    return _mean(
        [
            below.baseline - above.baseline
            for c in columns
            if c.zone is Zone.BODY and c.number >= 0
            for above, below in zip(c.rows, c.rows[1:], strict=False)
            if abs(below.baseline - above.baseline - rough) <= 1
        ]
    )


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


def _above(previous: Row | None, row: Row, pitch: float, geometry: Geometry) -> Above:
    if previous is None:
        return Above.COLUMN
    gap = (row.baseline - previous.baseline) / pitch
    if gap < geometry.paragraph_gap:
        return Above.NONE
    return Above.PARAGRAPH if gap < geometry.section_gap else Above.SECTION

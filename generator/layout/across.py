"""Tables over both columns of a page: their rows are read across, and not one column after the other."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.layout.columns import WHOLE, Column, ColumnEdges
from generator.layout.rows import SAME_BASELINE, Row, parts_of
from generator.model.pages import Zone
from generator.model.parliament import Geometry

ALIGNED = 1.5
"""Cells whose edges or middles differ by less stand below each other (points)."""
ENOUGH = 3
"""So many rows in a row are no chance."""
MANY = 4
"""And so many short ones beside each other no mere end of paragraphs."""
APART = 3.0
"""Rows of one table are no further from each other than this (sizes)."""

_Part = tuple[float, float]
"""Left and right edge of what wide white space sets apart."""


@dataclass(frozen=True, slots=True)
class _Line:
    """What stands on one baseline of a page."""

    whole: Row | None
    """It runs over the middle of the page."""
    halves: tuple[Row | None, Row | None] = (None, None)

    @property
    def row(self) -> Row:
        if self.whole is not None:
            return self.whole
        rows = [half for half in self.halves if half is not None]
        runs = tuple(run for half in rows for run in half.runs)
        return Row(rows[0].baseline, max(half.size for half in rows), runs)


def with_tables(
    columns: Sequence[Column], edges: Mapping[tuple[int, int], ColumnEdges], geometry: Geometry
) -> tuple[list[Column], tuple[int, ...]]:
    """The columns with the rows of tables over both put together, and the pages where that is not clear.

    Two columns of text stand beside each other just as two columns of a table do, and on
    the same baselines. A table shows by rows that run over the middle of the page and have
    cells, by what stands below those cells, or by cells that begin where no text of the
    right column does. Two lists beside each other are set alike, and stay columns.
    """
    found: list[Column] = []
    unclear: list[int] = []
    for page, group in groupby(columns, key=lambda column: column.page):
        own = list(group)
        body = [column for column in own if column.zone is Zone.BODY]
        sides = [edges.get((number, page % 2)) or edges.get((number, 1 - page % 2)) for number in (0, 1)]
        if geometry.columns != 2 or sides[0] is None or sides[1] is None or len(body) < 2:
            found.extend(own)
            continue
        reader = _Page(list(_lines(body)), sides[0], sides[1], geometry)
        tables = reader.tables()
        if any(tables):
            body = list(_rebuilt(page, reader.lines, tables))
        if reader.unclear(tables):
            unclear.append(page)
        found += [column for column in own if column.zone is Zone.HEAD]
        found += body
        found += [column for column in own if column.zone is Zone.FOOT]
    return found, tuple(unclear)


def _lines(body: Sequence[Column]) -> Iterator[_Line]:
    """Everything on one baseline together, from top to bottom."""
    for whole, group in groupby(body, key=lambda column: column.number == WHOLE):
        if whole:
            yield from (_Line(row) for column in group for row in column.rows)
            continue
        rows = sorted(((row.baseline, c.number, row) for c in group for row in c.rows), key=lambda placed: placed[:2])
        at = 0
        while at < len(rows):
            baseline, number, row = rows[at]
            beside = rows[at + 1] if at + 1 < len(rows) else None
            if beside and number != beside[1] and beside[0] - baseline <= SAME_BASELINE:
                yield _Line(None, (row, beside[2]) if number == 0 else (beside[2], row))
                at += 2
                continue
            yield _Line(None, (row, None) if number == 0 else (None, row))
            at += 1


def _rebuilt(page: int, lines: Sequence[_Line], tables: Sequence[bool]) -> Iterator[Column]:
    for (table, whole), group in groupby(
        zip(lines, tables, strict=True), key=lambda pair: (pair[1], not pair[1] and pair[0].whole is not None)
    ):
        own = [line for line, _ in group]
        if table:
            yield Column(page, WHOLE, Zone.BODY, tuple(line.row for line in own), table=True)
        elif whole:
            yield from (Column(page, WHOLE, Zone.BODY, (line.row,)) for line in own)
        else:
            for number in (0, 1):
                rows = tuple(row for line in own if (row := line.halves[number]) is not None)
                if rows:
                    yield Column(page, number, Zone.BODY, rows)


@dataclass(frozen=True)
class _Page:
    lines: Sequence[_Line]
    left: ColumnEdges
    right: ColumnEdges
    geometry: Geometry

    def tables(self) -> list[bool]:
        """Which lines belong to a table over both columns."""
        inside = [line.whole is not None and len(self._parts(line.whole)) > 1 for line in self.lines]
        for run in self._runs(lambda line: self._begins_off(line) is not None):
            for first, last in _aligned([self._begins_off(self.lines[n]) or (0.0, 0.0) for n in run]):
                for number in run[first:last] if last - first >= ENOUGH else ():
                    inside[number] = True
        for way in (range(1, len(inside)), range(len(inside) - 2, -1, -1)):
            for number in way:
                before = number - way.step
                if inside[before] and not inside[number] and self._near(before, number):
                    inside[number] = self._continues(self.lines[before], self.lines[number])
        return self._filled(inside)

    def unclear(self, tables: Sequence[bool]) -> bool:
        """Whether lines beside each other may as well be rows of a table as two lists."""
        open_ = [n for n, table in enumerate(tables) if not table]
        return any(len(run) >= MANY for run in self._runs(self._doubtful, open_))

    def _runs(self, holds: Callable[[_Line], bool], among: Iterable[int] | None = None) -> list[list[int]]:
        """Lines near to each other that all hold."""
        runs: list[list[int]] = []
        for number in range(len(self.lines)) if among is None else among:
            if not holds(self.lines[number]):
                continue
            if runs and runs[-1][-1] == number - 1 and self._near(number - 1, number):
                runs[-1].append(number)
            else:
                runs.append([number])
        return runs

    def _parts(self, row: Row) -> list[_Part]:
        gap = self.geometry.item_indent
        return [(part[0].x0, max(run.x1 for run in part)) for part in parts_of(row, gap)]

    def _near(self, one: int, other: int) -> bool:
        first, second = self.lines[one].row, self.lines[other].row
        return abs(first.baseline - second.baseline) <= APART * max(first.size, second.size)

    def _begins_off(self, line: _Line) -> _Part | None:
        """The first cell of the right half, where no text of the column could begin and none fills the left one."""
        left, right = line.halves
        if left is None or right is None or not self._short(left):
            return None
        offset, beside = right.x0 - self.right.left, left.x0 - self.left.left
        step, tolerance = self.geometry.item_indent, self.geometry.tolerance
        # The usual steps hold as far as they are told elsewhere; deeper ones are rare.
        usual = any(abs(offset - number * step) <= tolerance for number in range(3))
        if usual or abs(offset - beside) <= tolerance or abs(offset - round(offset / step) * step) <= ALIGNED:
            return None
        return self._parts(right)[0]

    def _short(self, left: Row) -> bool:
        return left.x1 < self.left.right - self.geometry.item_indent

    def _continues(self, known: _Line, line: _Line) -> bool:
        """Whether a cell of a line stands below one of a table, where text of a column would not begin."""
        if line.whole is not None:
            return True
        left, right = line.halves
        cells = [part for half in line.halves if half for part in self._parts(half)[1:]]
        off = self._begins_off(line) if left else None
        cells += [off] if off else []
        if left is None and right is not None:
            cells.append(self._parts(right)[0])
        return any(_below(cell, other) for cell in cells for other in self._parts(known.row)[1:])

    def _filled(self, inside: list[bool]) -> list[bool]:
        """Lines between those of one table are its own: a cell that goes on below itself."""
        known = [number for number, table in enumerate(inside) if table]
        for first, last in pairwise(known):
            between = range(first, last + 1)
            few = last - first <= ENOUGH and all(self._near(n - 1, n) for n in between[1:])
            if few and all(None in self.lines[n].halves for n in between[1:-1]):
                inside[first : last + 1] = [True] * (last - first + 1)
        return inside

    def _doubtful(self, line: _Line) -> bool:
        """Short in both halves and set unlike: two lists beside each other would be set alike."""
        left, right = line.halves
        if left is None or right is None or not self._short(left) or right.x1 >= self.right.right - APART:
            return False
        sides = [
            [x0 - edge.left for x0, _ in self._parts(half)] for half, edge in ((left, self.left), (right, self.right))
        ]
        unlike = len(sides[0]) != len(sides[1]) or any(
            abs(one - other) > self.geometry.tolerance for one, other in zip(*sides, strict=True)
        )
        return unlike and max(map(len, sides)) > 1


def _aligned(parts: Sequence[_Part]) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) of parts that stand below each other."""
    first = 0
    for number in range(1, len(parts) + 1):
        if number == len(parts) or not _below(parts[number], parts[number - 1]):
            yield first, number
            first = number


def _below(one: _Part, other: _Part) -> bool:
    """Whether two cells have an edge or their middle in common."""
    return any(
        abs(a - b) <= ALIGNED for a, b in ((one[0], other[0]), (one[1], other[1]), (sum(one) / 2, sum(other) / 2))
    )

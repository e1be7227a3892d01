"""Lines of a table, put together to rows again, and what the headings of its columns say of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model.pages import Cell, Line
from generator.model.parliament import RollCallWords

SAME_ROW = 3.0
"""Cells whose baselines differ by no more stand in one row (points)."""
CLEAR = 0.35
"""A mark belongs to the nearest heading where that takes no more than this share of the way to the next one."""
_BEHIND = 3.0
"""What begins farther behind the last heading of a part belongs to the next one (points)."""
_STEP = 100.0
"""How far apart the columns of a table written with "|" are thought to stand."""
_RULE = re.compile(r"^[|:+\s-]*-[|:+\s-]*$")


@dataclass(frozen=True, slots=True)
class Row:
    """Cells on one baseline of a page, whatever columns of running text they would stand in."""

    cells: tuple[tuple[Cell, Line], ...]

    @property
    def page(self) -> int:
        return self.cells[0][1].page

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(dict.fromkeys(line for _, line in self.cells))

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell, _ in self.cells)


@dataclass(frozen=True, slots=True)
class Column:
    side: str
    """"yes", "no", "abstain", "absent"; "said" has the vote in words, "note" a remark."""
    cell: Cell
    line: Line


@dataclass(frozen=True, slots=True)
class Part:
    """One of the parts of a table that stand side by side, each with headings of its own."""

    start: float
    """Where its first heading begins."""
    columns: tuple[Column, ...]
    left: float = float("-inf")
    right: float = float("inf")

    @property
    def end(self) -> float:
        return self.columns[-1].cell.x1

    def meets(self, other: "Part") -> bool:
        return self.start <= other.end and other.start <= self.end

    def holds(self, cell: Cell) -> bool:
        return self.left <= cell.middle < self.right

    @property
    def marks(self) -> float:
        """Where its marks begin: half a column before the first heading."""
        first = self.columns[0].cell
        if len(self.columns) == 1:
            return first.x0 - 2
        return min(first.x0 - 2, first.middle - (self.columns[1].cell.middle - first.middle) / 2)

    def column(self, cell: Cell) -> Column | None:
        """The column that a cell stands in, None where two come into question."""
        within = [c for c in self.columns if c.cell.x0 - 2 <= cell.x0 and cell.x1 <= c.cell.x1 + 2]
        if len(within) == 1:
            return within[0]
        near = sorted(self.columns, key=lambda column: abs(column.cell.middle - cell.middle))
        one = abs(near[0].cell.middle - cell.middle)
        if len(near) == 1:
            return near[0]
        other = abs(near[1].cell.middle - cell.middle)
        return near[0] if one <= CLEAR * (one + other) else None


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """Rows from top to bottom, page by page; a text has one for each of its lines."""
    placed: list[tuple[int, float, Cell, Line]] = []
    for number, line in enumerate(lines):
        height = line.baseline if line.cells else float(number) * 2 * SAME_ROW
        placed += [(line.page, height, cell, line) for cell in line.cells or _piped(line)]
    placed.sort(key=lambda part: part[:2])
    groups: list[list[tuple[int, float, Cell, Line]]] = []
    for part in placed:
        if groups and groups[-1][0][0] == part[0] and part[1] - groups[-1][0][1] <= SAME_ROW:
            groups[-1].append(part)
        else:
            groups.append([part])
    return [Row(tuple(sorted(((p[2], p[3]) for p in group), key=lambda pair: pair[0].x0))) for group in groups]


def _piped(line: Line) -> list[Cell]:
    """The cells of a line as text has them, "| 1 | Muster, Erika | SPD | x | |"."""
    if "|" not in line.text:
        return [Cell(line.text, 0.0, _STEP)]
    if _RULE.match(line.text):
        return [Cell("", 0.0, _STEP)]
    texts = [text.strip() for text in line.text.strip().removeprefix("|").removesuffix("|").split("|")]
    return [Cell(text, n * _STEP, (n + 0.5) * _STEP) for n, text in enumerate(texts) if text] or [Cell("", 0.0, _STEP)]


def parts_of(row: Row, words: RollCallWords) -> tuple[Part, ...]:
    """The parts of a table whose headings a row holds; none where it holds none."""
    cells = [cell for cell, _ in row.cells]
    groups: list[list[Column]] = []
    starts: list[float] = []
    begin: float | None = None
    for cell, line in row.cells:
        side = side_of(cell.text, words)
        if side is None and words.note.match(cell.text) and groups:
            side = "note"
        if side is None and words.said.match(cell.text):
            side = "said"
        if side is None:
            beside = words.names.match(cell.text) or words.beside.match(cell.text)
            begin = (cell.x0 if begin is None else begin) if beside else None
            continue
        if not groups or begin is not None or any(column.side == side for column in groups[-1]):
            groups.append([])
            starts.append(cell.x0 if begin is None else begin)
            begin = None
        groups[-1].append(Column(side, cell, line))
    parts = (Part(start, tuple(columns)) for start, columns in zip(starts, groups, strict=True))
    return tuple(part for part in parts if _heads(part.columns, cells, words))


def side_by_side(parts: Sequence[Part]) -> list[Part]:
    """The parts of a page with their edges; those that begin at one place stand below each other."""
    first: list[Part] = []
    for part in sorted(parts, key=lambda part: part.start):
        if not first or part.start > first[-1].end:
            first.append(part)
    edges = [
        float("-inf"),
        *(one.end + _BEHIND for one in first[:-1]),
        float("inf"),
    ]
    placed: list[Part] = []
    for part in parts:
        at = max(n for n, other in enumerate(first) if n == 0 or other.start <= part.start)
        placed.append(replace(part, left=edges[at], right=edges[at + 1]))
    return placed


def _heads(columns: Sequence[Column], cells: Sequence[Cell], words: RollCallWords) -> bool:
    """Whether cells head columns: for yes and no at least, or for votes in words beside the names."""
    sides = {column.side for column in columns}
    return {"yes", "no"} <= sides or ("said" in sides and any(words.names.match(cell.text) for cell in cells))


def side_of(text: str, words: RollCallWords) -> str | None:
    """What a cell says of a vote in words."""
    patterns = (("yes", words.yes), ("no", words.no), ("abstain", words.abstain), ("absent", words.absent))
    return next((side for side, pattern in patterns if pattern.match(text)), None)

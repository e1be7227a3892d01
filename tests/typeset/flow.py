"""Blocks of lines flow through columns and pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tests.typeset.lines import SetLine

PITCH = 11.52
BOTTOM = 783.0
"""No baseline stands lower."""
COLUMNS = (56.64, 311.76)
WIDTH = 226.74


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that follow each other closely, and the white space above them."""

    lines: tuple[SetLine, ...]
    gap: float
    """From the last baseline above to the first of this block."""
    at_top: float = 0.0
    """What of the white space is left at the top of a column."""
    keep: bool = False
    """Stays with the beginning of the next block."""
    whole: bool = False
    new_page: bool = False
    mark: str | None = None
    """A name by which its page is asked for."""
    head: tuple[SetLine, ...] = ()
    """Stands again above what goes on in another column."""
    wide: bool = False
    """Takes the whole page: it goes on on the next one."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A line on its page."""

    page: int
    """From 0."""
    x: float
    baseline: float
    line: SetLine


@dataclass(frozen=True, slots=True)
class Flow:
    lines: tuple[Placed, ...]
    pages: int
    begins: dict[str, int]
    """Mark of a block to the page of its first line."""
    ends: dict[str, int]


@dataclass
class _Cursor:
    """Where the next line would stand."""

    top: Callable[[int], float]
    page: int = 0
    column: int = 0
    baseline: float | None = None
    """Of the last line in this column; None in an empty one."""
    placed: list[Placed] = field(default_factory=list)

    def next_baseline(self, block: Block, first: bool) -> float:
        if self.baseline is None:
            return self.top(self.page) + (block.at_top if first else 0.0)
        return self.baseline + (block.gap if first else PITCH)

    def advance(self, *, wide: bool = False) -> None:
        self.page, self.column = (self.page, 1) if self.column == 0 and not wide else (self.page + 1, 0)
        self.baseline = None

    def turn(self) -> None:
        """Begin a page, unless this one is still empty."""
        if self.column or self.baseline is not None:
            self.page, self.column, self.baseline = self.page + 1, 0, None

    def put(self, line: SetLine, baseline: float) -> None:
        self.placed.append(Placed(self.page, COLUMNS[self.column], baseline, line))
        self.baseline = baseline


def flow(blocks: Sequence[Block], top: Callable[[int], float], orphans: int) -> Flow:
    """Every line of the blocks, in order, at its place; `top` is the first baseline of a page."""
    cursor = _Cursor(top)
    begins: dict[str, int] = {}
    ends: dict[str, int] = {}
    for number, block in enumerate(blocks):
        if block.new_page:
            cursor.turn()
        if cursor.baseline is not None and not _fits(cursor, blocks, number, orphans):
            cursor.advance()
        _set(cursor, block, orphans, begins, ends)
    return Flow(tuple(cursor.placed), cursor.page + 1, begins, ends)


def _fits(cursor: _Cursor, blocks: Sequence[Block], number: int, orphans: int) -> bool:
    """Whether a block can begin here with all that must stay with it."""
    if number and blocks[number - 1].keep:
        return True
    needed = cursor.next_baseline(blocks[number], True)
    while True:
        block = blocks[number]
        least = len(block.lines) if block.keep or block.whole else min(orphans, len(block.lines))
        needed += (least - 1) * PITCH
        if not block.keep or number + 1 == len(blocks) or blocks[number + 1].new_page:
            return needed <= BOTTOM
        number += 1
        needed += blocks[number].gap


def _set(cursor: _Cursor, block: Block, orphans: int, begins: dict[str, int], ends: dict[str, int]) -> None:
    rest = list(block.lines)
    first = True
    while rest:
        for line in () if first else block.head:
            cursor.put(line, cursor.next_baseline(block, False))
        share = _share(cursor, block, first, len(rest), orphans)
        for line in rest[:share]:
            cursor.put(line, cursor.next_baseline(block, first))
            if first and block.mark:
                begins[block.mark] = cursor.page
            first = False
        rest = rest[share:]
        if rest:
            cursor.advance(wide=block.wide)
    if block.mark:
        ends[block.mark] = cursor.page


def _share(cursor: _Cursor, block: Block, first: bool, left: int, orphans: int) -> int:
    """How many of the lines that are left go into this column."""
    room = max(0, int((BOTTOM - cursor.next_baseline(block, first)) / PITCH + 1.001))
    if room >= left:
        return left
    share = min(room, left - orphans)
    if share < orphans or block.whole:
        share = 0
    # What is higher than a column follows no rule.
    return max(1, room) if not share and cursor.baseline is None else share

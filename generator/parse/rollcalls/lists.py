"""An annex with the list of names of a roll call, read row by row."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from generator.model.pages import Cell, Line
from generator.model.parliament import Parliament, RollCallWords
from generator.model.session import MemberVote
from generator.parse.hyphens import Evidence, join_lines
from generator.parse.rollcalls.entries import who_in
from generator.parse.rollcalls.grid import Part, Row, parts_of, rows_of, side_by_side, side_of

_STACKED = 2
"""A heading of several lines has so many rows above and below that of its votes."""
UNMARKED = ""
"""The side of a member without any mark."""


@dataclass(frozen=True, slots=True)
class NameList:
    """The list of one roll call; lines that are in none of the three are not its own."""

    heading: str
    members: tuple[MemberVote, ...]
    totals: dict[str, int]
    """Sums as the list prints them, by side."""
    head: tuple[Line, ...]
    read: tuple[Line, ...]
    unread: tuple[Line, ...]

    def count(self, side: str) -> int:
        return sum(member.side == side for member in self.members)


@dataclass
class _Entry:
    """What stands in one part of a row."""

    texts: list[Cell]
    marks: list[Cell]
    lines: list[Line]
    part: Part

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.texts).strip()

    @property
    def open(self) -> bool:
        """A name that goes on in the next row."""
        return any(cell.text.endswith((",", "-")) for cell in self.texts)


@dataclass
class _Reader:
    parliament: Parliament
    known: frozenset[str]
    head: list[Line] = field(default_factory=list)
    entries: list[_Entry] = field(default_factory=list)


def name_lists(
    annex: Sequence[Line], known: frozenset[str], parliament: Parliament, evidence: Evidence
) -> list[NameList]:
    """The lists of an annex, one after the other; none where no row heads the columns of the votes.

    `known` are names as the rest of the session prints them.
    """
    words = parliament.words.roll_calls
    rows = rows_of(annex)
    heads = {n: headed for n, row in enumerate(rows) if (headed := parts_of(row, words))}
    first = min(
        (column.line.index for headed in heads.values() for part in headed for column in part.columns), default=0
    )
    title = join_lines([line.text for line in annex if line.index <= first], evidence)
    if not heads or not words.title.search(title):
        return []
    found = [_Reader(parliament, known)]
    parts: list[Part] = []
    for _, numbered in groupby(enumerate(rows), key=lambda pair: pair[1].page):
        own = list(numbered)
        placed = side_by_side([part for n, _ in own for part in heads.get(n, ())])
        for number, row in own:
            new = [part for part in placed if part.columns in {p.columns for p in heads.get(number, ())}]
            if new:
                # Beside the headings of one part the entries of another may stand.
                parts = [part for part in parts if not any(part.meets(other) for other in new)]
                _read(row, parts, found[-1])
                parts += new
                continue
            if words.title.search(row.text) and found[-1].entries and not _named(row, parts, found[-1]):
                found.append(_Reader(parliament, known))
                parts = []
            near = any(n in heads for n in range(number - _STACKED, number + _STACKED + 1))
            near = near and not any(entry.open for entry in found[-1].entries[-len(parts) :])
            if near and not _named(row, parts, found[-1]) and not _numbered(row, parts, words):
                found[-1].head.extend(row.lines)
            else:
                _read(row, parts, found[-1])
    return [_list(reader, evidence) for reader in found if reader.entries]


def _named(row: Row, parts: Sequence[Part], reader: _Reader) -> bool:
    """Whether a row names somebody."""
    return any(who_in(e.text, reader.known, reader.parliament) for e in _split(row, parts))


def _numbered(row: Row, parts: Sequence[Part], words: RollCallWords) -> bool:
    """Whether a row is part of the list though it names nobody clearly: it has marks or numbers below headings."""
    return any(
        words.mark.match(cell.text) or cell.text[0].isdigit() or "," in cell.text
        for entry in _split(row, parts)
        for cell in (*entry.texts, *entry.marks)
    )


def _split(row: Row, parts: Sequence[Part]) -> list[_Entry]:
    entries: list[_Entry] = []
    for part in sorted(parts, key=lambda part: part.left):
        own = [(cell, line) for cell, line in row.cells if part.holds(cell) and cell.text]
        if own:
            texts = [cell for cell, _ in own if cell.middle < part.marks]
            marks = [cell for cell, _ in own if cell.middle >= part.marks]
            entries.append(_Entry(texts, marks, [line for _, line in own], part))
    return entries


def _read(row: Row, parts: Sequence[Part], reader: _Reader) -> None:
    """Each part's entry; what stands above the headings of its part belongs to the title."""
    reader.head.extend(line for cell, line in row.cells if not cell.text or not any(p.holds(cell) for p in parts))
    for entry in _split(row, parts):
        before = next((e for e in reversed(reader.entries) if e.part == entry.part), None)
        if before is not None and before.open and not entry.marks and not entry.text[:1].isdigit():
            _go_on(before, entry)
        else:
            reader.entries.append(entry)


def _go_on(before: _Entry, entry: _Entry) -> None:
    """The rest of a name below its beginning."""
    for cell in entry.texts:
        at = next((n for n, other in enumerate(before.texts) if other.text.endswith((",", "-"))), len(before.texts) - 1)
        begun = before.texts[at].text
        if begun.endswith("-"):
            joined = (begun.removesuffix("-") if cell.text[0].islower() else begun) + cell.text
        else:
            joined = f"{begun} {cell.text}"
        before.texts[at] = replace(before.texts[at], text=joined)
    before.lines.extend(entry.lines)


def _list(reader: _Reader, evidence: Evidence) -> NameList:
    members: list[MemberVote] = []
    totals: dict[str, int] = {}
    read: list[Line] = []
    unread: list[Line] = []
    for entry in _in_order(reader.entries):
        sums = _sums(entry, reader)
        if sums is not None:
            totals.update(sums)
            read.extend(entry.lines)
            continue
        who = who_in(entry.text, reader.known, reader.parliament)
        side = _side(entry, reader)
        if who is None or side is None:
            unread.extend(entry.lines)
            continue
        members.append(MemberVote(*who, side))
        read.extend(entry.lines)
    head = tuple(sorted(_once(reader.head), key=lambda line: line.index))
    heading = join_lines([line.text for line in head], evidence)
    taken = {*head, *unread}
    return NameList(
        heading,
        tuple(members),
        totals,
        head,
        tuple(line for line in _once(read) if line not in taken),
        tuple(line for line in _once(unread) if line not in head),
    )


def _in_order(entries: Sequence[_Entry]) -> list[_Entry]:
    """Page by page, what stands side by side from left to right."""
    return sorted(entries, key=lambda entry: (entry.lines[0].page, entry.part.left))


def _sums(entry: _Entry, reader: _Reader) -> dict[str, int] | None:
    """The sums of a line that has them under the headings; None for any other line."""
    words = reader.parliament.words.roll_calls
    titled = bool(words.total.match(entry.text))
    if entry.text and not titled:
        return None
    if not entry.marks or not all(cell.text.isdigit() for cell in entry.marks):
        return None
    sums: dict[str, int] = {}
    for cell in entry.marks:
        column = entry.part.column(cell)
        if column is None or column.side in sums:
            return None
        sums[column.side] = int(cell.text)
    return sums


def _side(entry: _Entry, reader: _Reader) -> str | None:
    """How a member voted: by a mark below a heading, or in words; None where that is not clear."""
    words = reader.parliament.words.roll_calls
    marks = [cell for cell in entry.marks if words.mark.match(cell.text)]
    said = " ".join(cell.text for cell in entry.marks if cell not in marks)
    if not entry.marks:
        return UNMARKED
    if said:
        side = side_of(said, words)
        return side if not marks or (side == "absent" and len(marks) == 1 and _under(entry, marks[0]) == side) else None
    return _under(entry, marks[0]) if len(marks) == 1 else None


def _under(entry: _Entry, mark: Cell) -> str | None:
    column = entry.part.column(mark)
    return column.side if column is not None and column.side not in ("said", "note") else None


def _once(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(dict.fromkeys(lines))

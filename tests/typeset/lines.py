"""Line breaking: pieces of text to lines of a given measure."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from tests.typeset.measure import Piece
from tests.typeset.syllables import breaks


class LineEnd(Enum):
    """What to do to join a line with the next one again."""

    SPACE = "space"
    HYPHEN = "hyphen"
    """A hyphen was added: take it away."""
    KEPT = "kept"
    """The hyphen is the word's own."""
    LAST = "last"


@dataclass(frozen=True, slots=True)
class SetLine:
    """One line as it is set."""

    pieces: tuple[Piece, ...]
    indent: float = 0.0
    end: LineEnd = LineEnd.LAST
    measure: float | None = None
    """What a justified line is stretched to; None for one that keeps its spaces."""
    hang: Piece | None = None
    """Stands before the line, at the edge of the column: the number of an item."""
    page: str | None = None
    """In the contents: the number at the end of the dotted line."""
    cells: tuple[tuple[float, Piece], ...] = ()
    """Of a row of a table, which has no pieces: each with its place."""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def width(self) -> float:
        return sum(piece.width for piece in self.pieces)

    @property
    def stretch(self) -> float:
        """What every space is widened by."""
        spaces = self.text.count(" ")
        return (self.measure - self.width) / spaces if self.measure is not None and spaces else 0.0


@dataclass(slots=True)
class _Word:
    """What no space parts, with the space that came before it."""

    pieces: list[Piece]
    before: Piece | None
    glued: bool = False
    """May not begin a line."""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def width(self) -> float:
        return sum(piece.width for piece in self.pieces)


@dataclass(slots=True)
class _Row:
    words: list[_Word] = field(default_factory=list)
    width: float = 0.0

    def room(self, word: _Word, measure: float) -> float:
        space = word.before.width if self.words and word.before else 0.0
        return measure - self.width - space

    def add(self, word: _Word, measure: float) -> None:
        self.width = measure - self.room(word, measure) + word.width
        self.words.append(word)


def break_lines(
    pieces: Sequence[Piece],
    measure: float,
    *,
    indent: float = 0.0,
    hyphenate: bool = True,
    justify: bool = True,
    dash_may_lead: bool = False,
) -> tuple[SetLine, ...]:
    """A paragraph as lines, each filled before the next is begun.

    Joined again as their ends say, the lines are the pieces (spaces that part words being one).
    """
    rows: list[tuple[_Row, LineEnd]] = []
    row = _Row()
    words = deque(_words(pieces, dash_may_lead))
    while words:
        word = words.popleft()
        room = row.room(word, measure)
        if word.width <= room + 0.01:
            row.add(word, measure)
            continue
        head, tail, end = _part(word, room, forced=not row.words, hyphenate=hyphenate)
        if head is not None and tail is not None:
            row.add(head, measure)
            words.appendleft(tail)
        else:
            words.appendleft(word)
            while len(row.words) > 1 and words[0].glued:
                words.appendleft(row.words.pop())
        rows.append((row, end))
        row = _Row()
    rows.append((row, LineEnd.LAST))
    return tuple(
        SetLine(
            _merged(row.words),
            indent,
            end,
            measure if justify and end is not LineEnd.LAST else None,
        )
        for row, end in rows
        if row.words
    )


def _words(pieces: Sequence[Piece], dash_may_lead: bool) -> Iterator[_Word]:
    word = _Word([], None)
    for piece in pieces:
        for number, part in enumerate(piece.text.split(" ")):
            if number:
                if word.pieces:
                    yield _glued(word, dash_may_lead)
                word = _Word([], piece.saying(" "))
            if part:
                word.pieces.append(piece.saying(part))
    if word.pieces:
        yield _glued(word, dash_may_lead)


def _glued(word: _Word, dash_may_lead: bool) -> _Word:
    word.glued = not dash_may_lead and word.text in ("–", "–,", "–;", "–:", "–.")
    return word


def _part(word: _Word, room: float, *, forced: bool, hyphenate: bool) -> tuple[_Word | None, _Word | None, LineEnd]:
    """The longest beginning of a word that has room, and its rest; nothing where none has."""
    points = [(at, added) for at, added in breaks(word.text) if hyphenate or not added]
    for at, added in reversed(points):
        head, tail = _cut(word, at, added)
        if head.width <= room + 0.01:
            return head, tail, LineEnd.HYPHEN if added else LineEnd.KEPT
    if forced:
        for at in range(len(word.text) - 1, 0, -1):
            head, tail = _cut(word, at, True)
            if head.width <= room + 0.01:
                return head, tail, LineEnd.HYPHEN
    return None, None, LineEnd.SPACE


def _cut(word: _Word, at: int, added: bool) -> tuple[_Word, _Word]:
    head: list[Piece] = []
    tail: list[Piece] = []
    for piece in word.pieces:
        length = len(piece.text)
        if at >= length:
            head.append(piece)
        elif at > 0:
            head.append(piece.saying(piece.text[:at]))
            tail.append(piece.saying(piece.text[at:]))
        else:
            tail.append(piece)
        at -= length
    if added:
        head[-1] = head[-1].saying(head[-1].text + "-")
    return _Word(head, word.before, word.glued), _Word(tail, None)


def _merged(words: Sequence[_Word]) -> tuple[Piece, ...]:
    found: list[Piece] = []
    for number, word in enumerate(words):
        for piece in ([word.before] if number and word.before else []) + word.pieces:
            if found and found[-1].joins(piece):
                found[-1] = piece.saying(found[-1].text + piece.text)
            else:
                found.append(piece)
    return tuple(found)

"""Words to justified lines: breaking, hyphens, white space."""

import re
from dataclasses import dataclass

from reportlab.pdfbase.pdfmetrics import stringWidth

SIZE = 9.96
MARK_SIZE = 6.48
FONTS = {"": "Helvetica", "b": "Helvetica-Bold", "i": "Helvetica-Oblique"}
_BREAK = re.compile(r"(?<=[aeiouäöüy])(?=[bcdfghjklmnpqrstvwxzß][aeiouäöüy])|(?<=[lnmr])(?=[bdfgkpst][aeiouäöüy])")
_NEVER_SECOND = {"und", "oder", "bzw", "sowie", "bis", "als", "wie", "zu", "auf", "in", "noch"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a word in one style: "b" bold, "i" italic, "" plain."""

    text: str
    style: str = ""
    raised: bool = False

    @property
    def size(self) -> float:
        return MARK_SIZE if self.raised else SIZE

    @property
    def width(self) -> float:
        return float(stringWidth(self.text, FONTS[self.style], self.size))


Word = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line ready to be drawn: words with the width of the spaces between them."""

    words: tuple[Word, ...]
    space: float


def words_of(text: str, style: str = "") -> list[Word]:
    return [(Piece(word, style),) for word in text.split()]


def width_of(word: Word) -> float:
    return sum(piece.width for piece in word)


def break_lines(words: list[Word], width: float, *, justify: bool = True) -> list[SetLine]:
    """Greedy lines; a word that does not fit is broken where a German word may be."""
    space = float(stringWidth(" ", FONTS[""], SIZE))
    lines: list[SetLine] = []
    line: list[Word] = []
    used = 0.0
    queue = list(words)
    while queue:
        word = queue.pop(0)
        room = width - used - (space if line else 0.0)
        if width_of(word) <= room:
            used += width_of(word) + (space if line else 0.0)
            line.append(word)
            continue
        parts = _broken(word, room)
        if parts is not None:
            line.append(parts[0])
            queue.insert(0, parts[1])
        elif line:
            queue.insert(0, word)
        else:
            line.append(word)
        natural = sum(width_of(w) for w in line)
        gaps = len(line) - 1
        lines.append(SetLine(tuple(line), (width - natural) / gaps if justify and gaps else space))
        line, used = [], 0.0
    if line:
        lines.append(SetLine(tuple(line), space))
    return lines


def _broken(word: Word, room: float) -> tuple[Word, Word] | None:
    """The longest first part that fits with its hyphen; only words of one piece are broken."""
    if len(word) != 1:
        return None
    piece = word[0]
    best: tuple[Word, Word] | None = None
    for at, hyphen in _places(piece.text):
        head = Piece(piece.text[:at] + hyphen, piece.style)
        if head.width <= room:
            best = ((head,), (Piece(piece.text[at:], piece.style),))
    return best


def _places(text: str) -> list[tuple[int, str]]:
    """Where a word may be broken, and what is put there: behind its own hyphens nothing."""
    places = [(m.end(), "") for m in re.finditer(r"(?<=\w)-(?=\w)", text)]
    for core in re.finditer(r"[A-ZÄÖÜ]?[a-zäöüß]{6,}", text):
        for match in _BREAK.finditer(core[0]):
            at = match.start()
            if at >= 3 and len(core[0]) - at >= 3 and core[0][at:] not in _NEVER_SECOND:
                places.append((core.start() + at, "-"))
    return sorted(places)

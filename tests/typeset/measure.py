"""Pieces of text in one face, and how wide they are."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from reportlab.pdfbase.pdfmetrics import stringWidth

SIZE = 9.96
SMALL = 6.48


class Face(StrEnum):
    """The standard fonts that every reader has; they take the place of Arial."""

    REGULAR = "Helvetica"
    BOLD = "Helvetica-Bold"
    ITALIC = "Helvetica-Oblique"


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    face: Face = Face.REGULAR
    size: float = SIZE
    rise: float = 0.0
    underlined: bool = False

    @property
    def width(self) -> float:
        return width(self.text, self.face, self.size)

    def saying(self, text: str) -> "Piece":
        return replace(self, text=text)

    def joins(self, other: "Piece") -> bool:
        """Whether both are set alike, so that one run holds them."""
        return self.saying("") == other.saying("")


@lru_cache(maxsize=65536)
def width(text: str, face: Face, size: float) -> float:
    return float(stringWidth(text, face, size))


def printable(text: str) -> bool:
    """Whether the standard fonts have every letter of it."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return text.isprintable() and "\N{SOFT HYPHEN}" not in text

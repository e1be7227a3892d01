"""What a reader sees on a page, before anyone asks what it means.

Lengths are points (1/72 inch), measured from the top left corner of the page.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text set in one font on one baseline, as the file draws it.

    A reader may cut runs as it likes (a word, a line): what follows only relies on
    their order along a line and on the spaces inside and between them.
    """

    text: str
    x0: float
    x1: float
    baseline: float
    size: float
    bold: bool = False
    italic: bool = False

    @property
    def top(self) -> float:
        """Where the capitals begin, near enough to tell what overlaps."""
        return self.baseline - 0.75 * self.size


class Doubt(StrEnum):
    """What looks wrong on a page. The words are shown to readers."""

    DRAWN = "gezeichnete Zeichen, die keinen Text haben"
    UNMAPPED = "Zeichen, die für keinen Buchstaben stehen"
    NAMELESS = "eine Schrift ohne Namen, von der nicht zu sagen ist, ob sie fett ist"
    MISPLACED = "Text ohne Größe oder Ort"


@dataclass(frozen=True, slots=True)
class RawPage:
    """One page of a file as runs, in the order of the file."""

    position: int
    """1 for the first page of the file, whatever number is printed on it."""
    width: float
    height: float
    runs: tuple[Run, ...]
    doubt: Doubt | None = None
    """Why it was read character by character too, where the fast way may have lost something."""


@dataclass(frozen=True, slots=True)
class Span:
    """Part of a line in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    raised: bool = False
    """Set smaller and above the baseline, as the mark `*)` behind a speaker's name."""


class Above(StrEnum):
    """The white space above a line, by what it says."""

    NONE = "none"
    """The next line of the same block."""
    PARAGRAPH = "paragraph"
    """More than the pitch of the lines: a new paragraph."""
    SECTION = "section"
    """As much as before a speaker's label or a heading."""
    COLUMN = "column"
    """First line of a column or page: the white space tells nothing."""


class Zone(StrEnum):
    """Where on the page a line stands."""

    BODY = "body"
    HEAD = "head"
    FOOT = "foot"


@dataclass(frozen=True, slots=True)
class Cell:
    """Part of a line that wide white space sets apart from the rest, as the cells of a table are."""

    text: str
    x0: float
    """From the left edge of the page, as the next."""
    x1: float

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of one column, in reading order."""

    index: int
    """Ordinal in the document, from 0; the ledger accounts for every one of them."""
    page: int
    """Position of its page in the file, from 1."""
    spans: tuple[Span, ...]
    above: Above = Above.NONE
    indent: float = 0.0
    """Points from the left edge of the column; 0 in text that has no geometry."""
    full: bool = False
    """Reaches the right edge of the column, so that in justified setting its paragraph goes on."""
    overhang: bool = False
    """The space behind its last word lies beyond the right edge, which that of a wrapped line does not."""
    zone: Zone = Zone.BODY
    heading: bool = False
    """Marked as a heading by the source itself (Markdown `#`); never set for a PDF."""
    baseline: float = 0.0
    """From the top of the page; with the next what a table over several columns is put together by."""
    cells: tuple[Cell, ...] = ()
    """From left to right; a line of running text has one, where its spaces are not very wide. None in text."""
    across: bool = False
    """A row of a table over all columns of the page."""

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)

    @property
    def bold(self) -> bool:
        """Bold throughout, leaving white space aside."""
        marked = [span for span in self.spans if span.text.strip()]
        return bool(marked) and all(span.bold for span in marked)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole protocol as lines: what the parser is handed."""

    lines: tuple[Line, ...]
    page_count: int | None
    """Pages of the file; None for text, which has none."""
    typeset: bool
    """True for a PDF, whose indents, gaps and line ends carry meaning."""
    unclear: tuple[int, ...] = ()
    """Positions of pages whose lines are read column by column and may be rows of a table over both."""
    doubts: tuple[tuple[int, Doubt], ...] = ()
    """Positions of pages that were read character by character too, and why."""

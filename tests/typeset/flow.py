"""Lines into columns and pages, with the running heads of the official layout."""

import io
from dataclasses import dataclass, field

from reportlab.pdfgen.canvas import Canvas

from tests.typeset.setting import FONTS, SIZE, Piece, SetLine, Word, break_lines

WIDTH, HEIGHT = 595.22, 841.0
COLUMNS = (56.64, 311.76)
COLUMN_WIDTH = 226.75
FIRST, LAST = 101.17, 783.0
PITCH, PARAGRAPH, SECTION = 11.52, 17.5, 29.5


@dataclass(frozen=True, slots=True)
class Head:
    """What the running head says."""

    parliament: str
    date: str
    number: str


@dataclass
class Flow:
    """Draws from top to bottom, column by column; `page` is the one being filled."""

    head: Head
    page: int = 1
    column: int = 0
    baseline: float = FIRST
    fresh: bool = True
    top: float = FIRST
    buffer: io.BytesIO = field(default_factory=io.BytesIO)

    def __post_init__(self) -> None:
        self.canvas = Canvas(self.buffer, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=1)

    def text(self, x: float, baseline: float, content: str, style: str = "", size: float = SIZE) -> None:
        self.canvas.setFont(FONTS[style], size)
        self.canvas.drawString(x, HEIGHT - baseline, content)

    def block(
        self, words: list[Word], *, indent: float = 0.0, gap: float = PARAGRAPH, hang: float = 0.0, justify: bool = True
    ) -> int:
        """One paragraph; gives the page on which it begins."""
        lines = break_lines(words, COLUMN_WIDTH - indent, justify=justify)
        begun = 0
        for number, line in enumerate(lines):
            self._advance(PITCH if number else gap)
            begun = begun or self.page
            self._draw(line, COLUMNS[self.column] + (hang if number == 0 and hang else indent))
        return begun

    def leader(self, content: str, page: int | None, *, indent: float, gap: float = PITCH) -> None:
        """A line of the contents with its dots and page."""
        self._advance(gap)
        x = COLUMNS[self.column] + indent
        text = content
        if page is not None:
            number = str(page)
            room = COLUMN_WIDTH - indent - _width(f"{content}  {number}")
            text = f"{content} {'.' * max(4, int(room / _width('.')))} {number}"
        self.text(x, self.baseline, text)

    def room(self, lines: int) -> None:
        """Begin the next column when so many lines do not fit any more."""
        if not self.fresh and self.baseline + SECTION + lines * PITCH > LAST:
            self._next_column()

    def new_page(self) -> None:
        self.canvas.showPage()
        self.page += 1
        self.column, self.baseline, self.fresh, self.top = 0, FIRST, True, FIRST
        self._running_head()

    def finish(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        return self.buffer.getvalue()

    def _advance(self, gap: float) -> None:
        if self.fresh:
            self.baseline, self.fresh = self.top, False
            return
        if self.baseline + gap > LAST:
            self._next_column()
            self.fresh = False
            return
        self.baseline += gap

    def _next_column(self) -> None:
        if self.column == 0:
            self.column, self.baseline, self.fresh = 1, self.top, True
        else:
            self.new_page()

    def _draw(self, line: SetLine, x: float) -> None:
        for word in line.words:
            for piece in word:
                self._piece(piece, x)
                x += piece.width
            x += line.space

    def _piece(self, piece: Piece, x: float) -> None:
        self.text(x, self.baseline - (3.48 if piece.raised else 0.0), piece.text, piece.style, piece.size)

    def _running_head(self) -> None:
        first, _, second = self.head.parliament.partition(" ")
        self.text(COLUMNS[0], 51.84, first)
        self.text(COLUMNS[0], 65.29, second)
        self.canvas.setFont(FONTS[""], 12.0)
        self.canvas.drawCentredString(WIDTH / 2, HEIGHT - 65.29, str(self.page))
        self.canvas.setFont(FONTS[""], SIZE)
        self.canvas.drawRightString(538.5, HEIGHT - 51.84, self.head.date)
        self.canvas.drawRightString(538.5, HEIGHT - 65.29, f"Plenarprotokoll {self.head.number}")
        self.canvas.line(COLUMNS[0], HEIGHT - 73, 538.5, HEIGHT - 73)


def _width(text: str) -> float:
    return Piece(text).width

"""From a manuscript to a PDF, in two passes: the contents learn their pages from the body."""

import io
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from generator.model.parliament import Parliament
from generator.model.session import Session
from tests.typeset.body import body_blocks
from tests.typeset.contents import contents_blocks
from tests.typeset.flow import Flow, Placed, flow
from tests.typeset.furniture import HEIGHT, PAPER, running_head, title_page
from tests.typeset.lines import LineEnd, SetLine
from tests.typeset.manuscript import Manuscript
from tests.typeset.measure import Piece, printable
from tests.typeset.session import Extras, manuscript_of
from tests.typeset.style import USUAL, Style
from tests.typeset.text import manuscript_of_text

TITLE_TOP = 273.6
CONTENTS_TOP = 115.3
BODY_TOP = 101.17
TAB = 225.4
"""Where the page numbers of the contents end."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A protocol set, before it is drawn."""

    manuscript: Manuscript
    contents: Flow
    body: Flow

    def page(self, mark: str) -> int:
        """The printed page on which a block begins, or ends: "body:7/end"."""
        name, _, end = mark.partition("/")
        return self.contents.pages + 1 + (self.body.ends if end else self.body.begins)[name]


def typeset(session: Session, parliament: Parliament, style: Style = USUAL, extras: Extras | None = None) -> bytes:
    """A session as a PDF in the official layout, the same bytes every time.

    Raises ValueError for a session without date, place or times, and for letters that
    the standard fonts do not have.
    """
    return print_manuscript(manuscript_of(session, parliament, extras), style)


def typeset_text(source: str, style: Style = USUAL) -> bytes:
    """The same for a text source."""
    return print_manuscript(manuscript_of_text(source), style)


def print_manuscript(manuscript: Manuscript, style: Style = USUAL) -> bytes:
    return draw(compose(manuscript, style), style)


def compose(manuscript: Manuscript, style: Style = USUAL) -> Proof:
    """The lines of a protocol, each at its place."""
    body = flow(body_blocks(manuscript, style), lambda _: BODY_TOP, style.orphans)
    contents = _contents(manuscript, style, body, 9)
    return Proof(manuscript, _contents(manuscript, style, body, contents.pages + 1), body)


def _contents(manuscript: Manuscript, style: Style, body: Flow, first: int) -> Flow:
    """The contents of a protocol whose body begins on the page `first`."""

    def page(mark: str) -> int:
        name, _, end = mark.partition("/")
        return first + (body.ends if end else body.begins)[name]

    blocks = contents_blocks(manuscript, style, page)
    return flow(blocks, lambda number: CONTENTS_TOP if number else TITLE_TOP, orphans=2)


def draw(proof: Proof, style: Style = USUAL) -> bytes:
    # Streams stay uncompressed: compressed bytes differ from one zlib to the next.
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=PAPER, invariant=1, pageCompression=0)
    canvas.setTitle(f"Plenarprotokoll {proof.manuscript.id}")
    canvas.setAuthor(proof.manuscript.parliament)
    canvas.setSubject("Erfundenes Protokoll eines erfundenen Parlaments")
    for number, (part, page) in enumerate(
        [(proof.contents, n) for n in range(proof.contents.pages)] + [(proof.body, n) for n in range(proof.body.pages)],
        start=1,
    ):
        if number == 1:
            title_page(canvas, proof.manuscript)
        else:
            running_head(canvas, proof.manuscript, number, contents=part is proof.contents)
        for placed in part.lines:
            if placed.page == page:
                _draw_line(canvas, placed, style)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw_line(canvas: Canvas, placed: Placed, style: Style) -> None:
    line = placed.line
    y = HEIGHT - placed.baseline
    for at, piece in line.cells:
        _draw(canvas, piece, placed.x + at, y, 0.0)
    if line.hang is not None:
        _draw(canvas, line.hang, placed.x, y, 0.0)
    x = placed.x + line.indent
    for piece in line.pieces:
        for part in _words(piece) if style.draw_words else (piece,):
            _draw(canvas, part, x, y, line.stretch)
            x += part.width + line.stretch * part.text.count(" ")
    if line.page is not None:
        _draw_leader(canvas, line, placed.x, x, y)
    elif line.pieces and line.end is LineEnd.SPACE and style.trailing_spaces:
        _draw(canvas, line.pieces[-1].saying(" "), x, y, 0.0)


def _words(piece: Piece) -> list[Piece]:
    """A piece cut behind each space."""
    words = piece.text.split(" ")
    return [piece.saying(word + " ") for word in words[:-1]] + [piece.saying(words[-1])]


def _draw(canvas: Canvas, piece: Piece, x: float, y: float, stretch: float) -> None:
    if not piece.text:
        return
    if not printable(piece.text):
        raise ValueError(f"the standard fonts lack a letter of {piece.text!r}")
    text = canvas.beginText()
    text.setTextOrigin(x, y + piece.rise)
    text.setFont(piece.face, piece.size)
    text.setWordSpace(stretch)
    text.textOut(piece.text)
    canvas.drawText(text)
    if piece.underlined:
        canvas.rect(x, y - 1.76, piece.width, 0.71, stroke=0, fill=1)


def _draw_leader(canvas: Canvas, line: SetLine, left: float, x: float, y: float) -> None:
    """Dots from the end of an entry to its page number."""
    dot, number = Piece("."), Piece(f" {line.page}")
    right = left + TAB - number.width
    dots = dot.saying(" " + "." * max(3, int((right - x - Piece(" ").width) / dot.width)))
    _draw(canvas, dots, x, y, 0.0)
    _draw(canvas, number, right, y, 0.0)


def contents_of(proof: Proof) -> list[str]:
    """The lines of the contents as a reader sees them, for tests."""
    lines = []
    for placed in proof.contents.lines:
        line = placed.line
        text = f"{line.hang.text} {line.text}" if line.hang else line.text
        lines.append(f"{text} … {line.page}" if line.page else text)
    return lines

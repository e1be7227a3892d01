"""Lines from Markdown or plain text, by the tokens of markdown-it-py.

Only paragraphs, ATX headings, block quotes and emphasis mean anything in a protocol: a
reply begins with a dash and an item with a number, so lists stay text.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.model.errors import Place, ProtocolError
from generator.model.pages import Above, Document, Line, Span
from generator.read.characters import plain

QUOTE_INDENT = 14.0
"""What a block quote counts as, in points, so that it reads as an indented quotation."""

_DASH = re.compile(r"(?<=\s)-(?=\s)|^-(?=\s)")
"""A hyphen between spaces is the dash that a text conversion lost."""
_BEFORE_DIGIT = re.compile(r"(?<=[a-zäöüß]{4} )-(?=\d+ (?!Grad|Prozent|Euro|Punkt)[A-ZÄÖÜ])")
_CLOSING = re.compile(r"(?<= – )([^.!?–]*?) -(?=\w)")
_AFTER_SENTENCE = re.compile(r"(?<=[.!?] )-(?=[A-ZÄÖÜ])")
"""A dash that lost the space behind it, where no hyphen of a word can stand: after a sentence, or
closing what a dash opened, between a word and a number of things."""
_MARK = re.compile(r"(?<![\\])\*\)")
"""The mark behind a name, which must not be taken for the end of an emphasis."""
_PARSER = MarkdownIt("zero").enable(["heading", "blockquote", "emphasis", "newline", "escape", "entity"])


def document(data: bytes, place: Place) -> Document:
    """A text as lines, a paragraph of the source being a block of them.

    Raises ProtocolError for bytes that are no UTF-8 and for a text without words.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProtocolError(
            place, f"byte {error.start} is no UTF-8", "save the file as UTF-8 and build again"
        ) from error
    if not text.strip():
        raise ProtocolError(place, "the file is empty", "put the protocol's text into it or remove it")
    lines: list[Line] = []
    quoted = 0
    heading = False
    text = "\n".join(plain(line) for line in text.split("\n"))
    for token in _PARSER.parse(_MARK.sub(r"\\*)", text)):
        if token.type == "blockquote_open":
            quoted += 1
        elif token.type == "blockquote_close":
            quoted -= 1
        elif token.type == "heading_open":
            heading = True
        elif token.type == "inline":
            for number, spans in enumerate(_lines(token.children or [])):
                above = Above.NONE if number else (Above.SECTION if heading else Above.PARAGRAPH)
                indent = QUOTE_INDENT if quoted else 0.0
                lines.append(Line(len(lines), 1, spans, above, indent, heading=heading))
            heading = False
    return Document(tuple(lines), page_count=None, typeset=False)


def _lines(tokens: list[Token]) -> list[tuple[Span, ...]]:
    """The spans of an inline token, cut at its line breaks."""
    lines: list[list[Span]] = [[]]
    bold = 0
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            bold += token.nesting
        elif token.type in ("em_open", "em_close"):
            # A lone asterisk is a letter of its own ("Kolleg*innen"), the mark of a label or a footnote.
            lines[-1].append(Span(token.markup, bool(bold)))
        elif token.type in ("softbreak", "hardbreak"):
            lines.append([])
        elif token.content:
            lines[-1].append(Span(_dashed(token.content), bool(bold)))
    return [tuple(line) for line in lines if line]


def _dashed(text: str) -> str:
    """The text with the dashes that a conversion turned into hyphens."""
    text = _AFTER_SENTENCE.sub("– ", _DASH.sub("–", text))
    return _CLOSING.sub(r"\1 – ", _BEFORE_DIGIT.sub("– ", text))

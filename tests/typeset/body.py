"""The body of a manuscript, and its appendices, as blocks of lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model.session import ParagraphKind
from tests.typeset.flow import PITCH, WIDTH, Block
from tests.typeset.lines import LineEnd, SetLine, break_lines
from tests.typeset.manuscript import Appendix, Element, Heading, Label, Manuscript, Part, Subheading, Table, Text
from tests.typeset.measure import SMALL, Face, Piece
from tests.typeset.style import Style

PARAGRAPH = 17.52
SECTION = 29.5
STEP = 14.16
INDENT = {
    ParagraphKind.SPEECH: 0.0,
    ParagraphKind.PROCEDURE: 0.0,
    ParagraphKind.QUOTE: STEP,
    ParagraphKind.INTERJECTION: 2 * STEP,
}
_RESULT = re.compile(
    r"(?<= )(?:[\wäöüß-]*(?:[Aa]ntrag|[Gg]esetzentwurf|[Ee]mpfehlung|[Vv]orschlag|[Bb]eschlüsse))\b[^.?!–]{0,90}?"
    r"\b(?:angenommen|abgelehnt|verabschiedet|überwiesen|bestätigt)\b"
)


def body_blocks(manuscript: Manuscript, style: Style) -> list[Block]:
    """Everything from "Beginn" on, with a mark for each element: "body:7", "appendix:0:3"."""
    blocks = [Block(_plain([_bold(f"Beginn: {manuscript.start} Uhr")], style), 0.0, new_page=True)]
    blocks += _elements(manuscript.body, "body", style)
    blocks.append(Block(_plain([_bold(f"Schluss: {manuscript.end} Uhr")], style), SECTION))
    blocks += _footnote(style)
    for number, appendix in enumerate(manuscript.appendices):
        blocks += _appendix(appendix, f"appendix:{number}", style)
    return blocks


def heading_lines(part: Part, number: str | None, measure: float, style: Style) -> tuple[SetLine, ...]:
    """The bold title of a heading, its number hanging before it."""
    first, *others = break_lines(
        [_bold(part.title)], measure, indent=STEP, hyphenate=style.hyphenate, justify=style.justify
    )
    return (replace(first, hang=_bold(number) if number else None), *others)


def _elements(elements: Sequence[Element], mark: str, style: Style, base: float = 0.0) -> Iterator[Block]:
    label: Label | None = None
    behind_heading = False
    for number, element in enumerate(elements):
        name = f"{mark}:{number}"
        if isinstance(element, Label):
            label = element
            if style.label_alone or base or _is_interjection(elements[number + 1 : number + 2]):
                keep = bool(base) or style.label_kept
                yield Block(_broken(label_pieces(element, style), 0.0, style), SECTION, mark=name, keep=keep)
                behind_heading, label = False, None if base else label
            continue
        if isinstance(element, Heading):
            yield from _heading(element, name, style)
        elif isinstance(element, Subheading):
            yield Block(_plain([_bold(element.title)], style, STEP), 23.5, keep=True, mark=name)
        elif label is not None and element.kind is not ParagraphKind.INTERJECTION:
            yield _opening(element, label, f"{mark}:{number - 1}", name, style)
        else:
            gap = SECTION if behind_heading and style.call_follows_heading else PARAGRAPH
            whole = style.interjections_whole and element.kind is ParagraphKind.INTERJECTION
            face = Face.ITALIC if base else Face.REGULAR
            lines = _broken(text_pieces(element, style, face), base + INDENT[element.kind], style)
            yield Block(lines, gap, whole=whole, mark=name)
        behind_heading = isinstance(element, Heading)
        label = None


def _is_interjection(elements: Sequence[Element]) -> bool:
    """Whether somebody calls out before anything is said."""
    return any(isinstance(e, Text) and e.kind is ParagraphKind.INTERJECTION for e in elements)


def _opening(text: Text, label: Label, label_mark: str, mark: str, style: Style) -> Block:
    """The first paragraph of a speech: behind its label, or below it."""
    if style.label_alone:
        return Block(_broken(text_pieces(text, style), INDENT[text.kind], style), PITCH, mark=mark)
    pieces = [*label_pieces(label, style), Piece(" "), *text_pieces(text, style)]
    return Block(_broken(pieces, 0.0, style), SECTION, mark=label_mark)


def label_pieces(label: Label, style: Style) -> list[Piece]:
    """A label, bold as far as the official files have it bold."""
    name = [_bold(label.name), *_mark(label, style)]
    if label.chair:
        return [_bold(f"{label.role} {label.name}"), *_mark(label, style), _bold(":")]
    if label.role is not None:
        face = Face.BOLD if style.office_bold else Face.REGULAR
        comma = _bold(", ") if style.comma_bold else Piece(", ", face)
        return [*name, comma, Piece(f"{label.role}:", face)]
    if label.group is None:
        return [*name, _bold(":")]
    space = Piece(" ", Face.BOLD if style.bold_space_before_group else Face.REGULAR)
    colon = _bold(":") if style.bold_colon else Piece(":")
    group = Piece(f"({label.group})")
    return [*name, space, group] if style.colon_missing else [*name, space, group, colon]


def _mark(label: Label, style: Style) -> list[Piece]:
    """The mark of a speech that its speaker did not revise."""
    if not label.unrevised:
        return []
    mark = Piece("*)", Face.BOLD, SMALL, style.mark_rise)
    return [_bold(" "), mark] if style.mark_spaced else [mark]


def text_pieces(text: Text, style: Style, face: Face = Face.REGULAR) -> list[Piece]:
    """A paragraph with its bold stretches."""
    bold = list(text.bold)
    if style.bold_results and text.decides:
        bold += [match.span() for match in _RESULT.finditer(text.text)]
    pieces: list[Piece] = []
    at = 0
    for start, end in sorted(bold):
        if start < at:
            continue
        pieces += [Piece(text.text[at:start], face), _bold(text.text[start:end])]
        at = end
    pieces.append(Piece(text.text[at:], face))
    return [piece for piece in pieces if piece.text]


def _heading(heading: Heading, mark: str, style: Style) -> Iterator[Block]:
    for number, part in enumerate(heading.parts):
        if number:
            joined = SetLine((Piece(style.joined, underlined=True),), STEP)
            yield Block((joined,), 23.5, keep=True)
        lines = heading_lines(part, None if number else heading.number, WIDTH - STEP, style)
        yield Block(lines, 23.5 if number else SECTION, at_top=18.0, keep=True, mark=None if number else mark)
        for block in part.blocks:
            yield Block(detail_lines(block, WIDTH - STEP, STEP, style), PARAGRAPH, keep=True)


def detail_lines(block: Sequence[str], measure: float, indent: float, style: Style) -> tuple[SetLine, ...]:
    """Kind, movers, paper: each on a line of its own, flush left."""
    lines: list[SetLine] = []
    for text in block:
        broken = break_lines([Piece(text)], measure, indent=indent, hyphenate=style.hyphenate, justify=False)
        lines += [SetLine(line.pieces, line.indent, line.end) for line in broken]
    return tuple(lines)


def _footnote(style: Style) -> list[Block]:
    rule = SetLine((Piece("_" * 39, Face.BOLD, SMALL),))
    mark = SetLine((Piece("*)", Face.REGULAR, SMALL, 3.5),))
    text = "Von der Rednerin bzw. dem Redner nicht überprüft (§ 102 der Geschäftsordnung)"
    note = _broken([Piece(text)], STEP, style)
    scope = "Dieser Vermerk gilt für alle in diesem Plenarprotokoll so gekennzeichneten Rednerinnen und Redner."
    return [
        Block((rule,), SECTION, keep=True),
        Block((mark,), PARAGRAPH, keep=True),
        Block(note, 0.0, keep=True),
        Block(_broken([Piece(scope)], 0.0, style), PARAGRAPH, whole=True),
    ]


def _appendix(appendix: Appendix, mark: str, style: Style) -> Iterator[Block]:
    if appendix.in_one_line:
        title = _bold(f"{appendix.name} – {appendix.heading}")
        yield Block(_broken([title], 0.0, style), 0.0, new_page=True, keep=True, mark=mark)
    else:
        yield Block(_plain([_bold(appendix.name)], style), 0.0, new_page=True, keep=True, mark=mark)
        yield Block(_broken(appendix_title(appendix), STEP, style), 23.5, keep=True)
    for table in appendix.tables:
        yield table_block(table)
    yield from _elements(appendix.body, mark, style, base=STEP)


def appendix_title(appendix: Appendix) -> list[Piece]:
    """ "**Zu TOP 18 – Gesetz über …** – zu Protokoll gegebene Reden"."""
    if appendix.heading is not None:
        return [_bold(appendix.heading)]
    speeches = sum(isinstance(element, Label) for element in appendix.body)
    to = f"Zu TOP {appendix.item} – " if appendix.item else ""
    return [
        _bold(f"{to}{appendix.title}"),
        Piece(f" – zu Protokoll gegebene {'Reden' if speeches > 1 else 'Rede'}"),
    ]


def table_block(table: Table) -> Block:
    """A table as one block; its headings are bold."""
    heads = tuple(_row(row, table, Face.BOLD) for row in table.headings)
    rows = tuple(_row(row, table, Face.REGULAR) for row in table.rows)
    return Block((*heads, *rows), SECTION, head=heads, wide=table.wide)


def _row(row: Sequence[str], table: Table, face: Face) -> SetLine:
    cells = []
    for number, (text, (left, width)) in enumerate(zip(row, table.columns, strict=True)):
        piece = Piece(text, face, table.size)
        if text:
            cells.append((left + (width - piece.width) / 2 if number >= table.centred else left, piece))
    return SetLine((), cells=tuple(cells))


def pieces_lines(
    pieces: Sequence[Piece], measure: float, indent: float, style: Style, *, justify: bool = True
) -> tuple[SetLine, ...]:
    """Pieces broken to a measure of their own."""
    return break_lines(
        pieces,
        measure,
        indent=indent,
        hyphenate=style.hyphenate,
        justify=justify and style.justify,
        dash_may_lead=style.dash_may_lead,
    )


def _bold(text: str) -> Piece:
    return Piece(text, Face.BOLD)


def _plain(pieces: Sequence[Piece], style: Style, indent: float = 0.0) -> tuple[SetLine, ...]:
    return (SetLine(tuple(pieces), indent, LineEnd.LAST),)


def _broken(pieces: Sequence[Piece], indent: float, style: Style) -> tuple[SetLine, ...]:
    return pieces_lines(pieces, WIDTH - indent, indent, style)

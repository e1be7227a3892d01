"""The table of contents and the list of members excused, as blocks of lines."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from generator.model.session import Absence
from tests.typeset.body import PARAGRAPH, STEP, appendix_title, detail_lines, heading_lines, pieces_lines
from tests.typeset.flow import PITCH, WIDTH, Block
from tests.typeset.lines import SetLine
from tests.typeset.manuscript import Appendix, Element, Heading, Label, Manuscript, Part, Subheading, Text
from tests.typeset.measure import Face, Piece
from tests.typeset.style import Style

ITEM = 35.5
ENTRY = 23.5
TITLE = 191.3
"""How far a title reaches into the column."""

Pages = Callable[[str], int]
"""The printed page of a marked block: "body:7", "body:7/end"."""


def contents_blocks(manuscript: Manuscript, style: Style, page: Pages) -> list[Block]:
    """Everything between the title and the body."""
    blocks = list(_opening(manuscript, style, page))
    for start, end in _items(manuscript.body):
        blocks += _item(manuscript, start, end, style, page)
    for number, appendix in enumerate(manuscript.appendices):
        blocks += _appendix(appendix, f"appendix:{number}", style, page)
    return [*blocks, *_absences(manuscript.absent, style)]


def _items(body: Sequence[Element]) -> list[tuple[int, int]]:
    """From each heading to the next."""
    starts = [number for number, element in enumerate(body) if isinstance(element, Heading)]
    return list(zip(starts, [*starts[1:], len(body)], strict=True))


def _opening(manuscript: Manuscript, style: Style, page: Pages) -> Iterator[Block]:
    """What is listed before the first item."""
    body = manuscript.body
    end = next((number for number, element in enumerate(body) if isinstance(element, Heading)), len(body))
    chair = body[0] if body and isinstance(body[0], Label) and body[0].chair else None
    if chair is None or not end:
        return
    of = "der Präsidentin" if (chair.role or "").endswith("in") else "des Präsidenten"
    yield Block((_leader([_bold(f"Mitteilungen {of}")], 0.0, page("body:0")),), 0.0)
    listed = list(_turns(body, 0, end, style, page))
    if listed:
        before = next(
            (
                n
                for n, e in enumerate(body[:end])
                if isinstance(e, Text) and "Vor Eintritt in die Tagesordnung" in e.text
            ),
            0,
        )
        mark = f"body:{before}" if before != 1 else "body:0"
        yield Block((_leader([_bold("Vor Eintritt in die Tagesordnung")], 0.0, page(mark)),), ENTRY, keep=True)
    yield from listed


def _item(manuscript: Manuscript, start: int, end: int, style: Style, page: Pages) -> Iterator[Block]:
    heading = manuscript.body[start]
    assert isinstance(heading, Heading)
    yield from _heading(heading, page(f"body:{start}"), style)
    yield from _turns(manuscript.body, start + 1, end, style, page)
    handed_in = list(_handed_in(manuscript, heading.number))
    yield from handed_in
    results = [n for n in range(start, end) if (e := manuscript.body[n]) and isinstance(e, Text) and e.decides]
    if results:
        mark = _mark(manuscript.body, results[-1])
        gap = PARAGRAPH if handed_in else ENTRY
        yield Block((_leader([Piece("Ergebnis")], STEP, page(f"{mark}/end")),), gap)


def _mark(body: Sequence[Element], number: int) -> str:
    """A paragraph that follows its label is in the label's block."""
    return f"body:{number - 1 if number and isinstance(body[number - 1], Label) else number}"


def _heading(heading: Heading, page: int, style: Style) -> Iterator[Block]:
    last_part = len(heading.parts) - 1
    for number, part in enumerate(heading.parts):
        if number:
            yield Block((SetLine((Piece(style.joined, underlined=True),), STEP),), ENTRY, keep=True)
        lines = heading_lines(part, None if number else heading.number, TITLE - STEP, style)
        if number == last_part and not part.blocks:
            lines = (*lines[:-1], replace(lines[-1], page=str(page), measure=None))
        yield Block(lines, ENTRY if number else ITEM, keep=True)
        yield from _details(part, page if number == last_part else None, style)


def _details(part: Part, page: int | None, style: Style) -> Iterator[Block]:
    for number, block in enumerate(part.blocks):
        lines = detail_lines(block, WIDTH - STEP, STEP, style)
        if page is not None and number == len(part.blocks) - 1:
            lines = (*lines[:-1], replace(lines[-1], page=str(page)))
        yield Block(lines, PARAGRAPH, keep=True)


def _turns(body: Sequence[Element], start: int, end: int, style: Style, page: Pages) -> Iterator[Block]:
    """Speakers, questions and measures of order between two headings."""
    before: Element | None = None
    for number in range(start, end):
        element = body[number]
        if isinstance(element, Subheading):
            yield Block((SetLine((_bold(element.title),), STEP),), ENTRY, keep=True)
            if element.asked_by:
                lines = pieces_lines([Piece(element.asked_by)], TITLE - STEP, STEP, style, justify=False)
                yield Block(lines, PARAGRAPH, keep=True)
            before = element
        elif isinstance(element, Label) and (element.listed or (style.list_resumptions and element.resumed)):
            gap = PITCH if isinstance(before, Label) else PARAGRAPH if isinstance(before, Subheading) else ENTRY
            yield Block(_turn(element, page(f"body:{number}"), style), gap)
            before = element
        elif isinstance(element, Text) and element.note:
            *lines_before, last = element.note
            at = page(f"{_mark(body, number)}/end")
            lines = tuple(SetLine((Piece(line),), STEP) for line in lines_before)
            yield Block((*lines, _leader([Piece(last)], STEP, at)), ENTRY)
            before = element


def _handed_in(manuscript: Manuscript, item: str | None) -> Iterator[Block]:
    """ "Ministerin Erika Muster / zu Protokoll (siehe Anlage 1)"."""
    for appendix in manuscript.appendices:
        if appendix.item != item or item is None:
            continue
        labels = [element for element in appendix.body if isinstance(element, Label)]
        for number, label in enumerate(labels):
            lines = (
                SetLine((Piece(name_in_contents(label)),), STEP),
                SetLine((Piece(f"zu Protokoll (siehe {appendix.name})"),), STEP),
            )
            yield Block(lines, PARAGRAPH if number else ENTRY, whole=True)


def _appendix(appendix: Appendix, mark: str, style: Style, page: Pages) -> Iterator[Block]:
    yield Block((_leader([_bold(appendix.name)], 0.0, page(mark)),), ITEM, keep=True)
    yield Block(pieces_lines(appendix_title(appendix), TITLE - STEP, STEP, style), PARAGRAPH, keep=True)
    gap = PARAGRAPH
    for number, element in enumerate(appendix.body):
        if isinstance(element, Label):
            yield Block(_turn(element, page(f"{mark}:{number}"), style), gap)
            gap = PITCH


def _absences(absent: Sequence[Absence], style: Style) -> Iterator[Block]:
    if not absent:
        return
    yield Block((SetLine((_bold("Entschuldigt waren:"),)),), ITEM, keep=True)
    gap = ENTRY
    for _, together in groupby(absent, key=lambda absence: absence.group):
        lines: list[SetLine] = []
        for absence in together:
            hours = absent_hours(absence)
            who = absent_name(absence)
            if hours and style.hours_beside and Piece(f"{who} {hours}").width <= WIDTH:
                lines.append(SetLine((Piece(f"{who} {hours}"),)))
                continue
            lines.append(SetLine((Piece(who),)))
            if hours:
                lines.append(SetLine((Piece(hours),), STEP))
        yield Block(tuple(lines), gap)
        gap = PARAGRAPH


def _turn(label: Label, page: int, style: Style) -> tuple[SetLine, ...]:
    """A speaker's entry; a name too long for its line goes on in the next."""
    lines = pieces_lines([Piece(name_in_contents(label))], TITLE - 2 * STEP, 2 * STEP, style, justify=False)
    return (*lines[:-1], replace(lines[-1], page=str(page)))


def name_in_contents(label: Label) -> str:
    """ "Erika Muster (FDP)", "Ministerin Erika Muster"."""
    if label.role is not None:
        return f"{label.role.split()[0]} {label.name}"
    return f"{label.name} ({label.group})" if label.group else label.name


def absent_name(absence: Absence) -> str:
    if absence.role is not None:
        return f"{absence.role} {absence.name}"
    return f"{absence.name} ({absence.group or 'fraktionslos'})"


def absent_hours(absence: Absence) -> str | None:
    """ "(von 12:30 Uhr bis 15 Uhr)", None for the whole day."""
    start, end = (_clock(hour) if hour else None for hour in (absence.start, absence.end))
    if start and end:
        return f"(von {start} Uhr bis {end} Uhr)"
    if start:
        return f"(ab {start} Uhr)"
    return f"(bis {end} Uhr)" if end else None


def _clock(hour: str) -> str:
    hours, _, minutes = hour.partition(":")
    return str(int(hours)) if minutes == "00" else f"{int(hours)}:{minutes}"


def _leader(pieces: Sequence[Piece], indent: float, page: int) -> SetLine:
    return SetLine(tuple(pieces), indent, page=str(page))


def _bold(text: str) -> Piece:
    return Piece(text, Face.BOLD)

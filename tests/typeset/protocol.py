"""A whole protocol: title page, contents, body, end, appendix."""

import re
from collections.abc import Iterator

from generator.model.ledger import Reason
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed
from generator.model.session import Absence, AgendaItem, ParagraphKind, Speech
from generator.render.wording import DAYS, MONTHS
from tests.typeset.flow import COLUMN_WIDTH, COLUMNS, HEIGHT, PARAGRAPH, PITCH, SECTION, WIDTH, Flow, Head
from tests.typeset.setting import FONTS, Piece, Word, break_lines, words_of

ITEM_INDENT, QUOTE, INTERJECTION = 14.16, 14.16, 28.32

Pages = dict[str, int]
"""Speech or item id to the page it begins on, found by a first pass."""


def typeset(parsed: Parsed, parliament: Parliament) -> bytes:
    """The protocol as a PDF, byte for byte the same each time."""
    pages: Pages = {}
    data = b""
    for _ in range(3):
        before = dict(pages)
        data = _Setter(parsed, parliament, pages).set()
        if pages == before:
            break
    return data


class _Setter:
    """One pass; `pages` are those of the pass before and are brought up to date."""

    def __init__(self, parsed: Parsed, parliament: Parliament, pages: Pages) -> None:
        self._parsed = parsed
        self._session = parsed.session
        self._parliament = parliament
        self._pages = pages
        date = self._session.date
        assert date is not None
        self._date = date
        self._flow = Flow(Head(parliament.name, f"{date:%d.%m.%Y}", self._session.id))
        self._headings = dict(zip((i.id for i in self._session.agenda_items), self._heading_lines(), strict=True))

    def set(self) -> bytes:
        self._title()
        self._contents()
        self._flow.new_page()
        self._body()
        self._appendix()
        return self._flow.finish()

    def _heading_lines(self) -> Iterator[list[str]]:
        """The printed lines of each heading, as the ledger kept them."""
        group: list[str] = []
        for entry in self._parsed.ledger.entries:
            if entry.reason is Reason.AGENDA_HEADING:
                group.append(entry.text)
            elif group:
                yield group
                group = []
        if group:
            yield group

    def _title(self) -> None:
        flow, session = self._flow, self._session
        first, _, second = self._parliament.name.partition(" ")
        flow.text(COLUMNS[0], 71.0, first, "b", 15.96)
        flow.text(COLUMNS[0], 92.5, second, "b", 15.96)
        for baseline, content, style, size in (
            (71.0, "Plenarprotokoll", "b", 15.96),
            (92.5, session.id, "b", 15.96),
            (118.0, f"{self._date:%d.%m.%Y}", "", 14.03),
        ):
            flow.canvas.setFont(FONTS[style], size)
            flow.canvas.drawRightString(538.5, HEIGHT - baseline, content)
        flow.text(COLUMNS[0], 118.0, f"{session.legislature}. Wahlperiode", "", 14.03)
        flow.canvas.line(COLUMNS[0], HEIGHT - 136, 538.5, HEIGHT - 136)
        flow.canvas.setFont(FONTS["b"], 15.96)
        flow.canvas.drawCentredString(WIDTH / 2, HEIGHT - 190, f"{session.number}. Sitzung")
        flow.canvas.setFont(FONTS[""], 14.03)
        day = f"{DAYS[self._date.weekday()]}, {self._date.day}. {MONTHS[self._date.month - 1]} {self._date.year}"
        flow.canvas.drawCentredString(WIDTH / 2, HEIGHT - 225, f"{session.place}, {day}")
        flow.top = 273.0

    # --- contents ------------------------------------------------------------------------------

    def _contents(self) -> None:
        flow, speeches = self._flow, self._session.speeches
        for item in self._session.agenda_items:
            flow.room(6)
            self._heading(item, gap=SECTION, contents=True)
            gap = PARAGRAPH + 6
            for speech in speeches:
                if (
                    speech.agenda_item == item.id
                    and not speech.chair
                    and not speech.in_appendix
                    and not self._resumed(speech)
                ):
                    flow.leader(_contents_name(speech), self._pages.get(speech.id, 99), indent=28.32, gap=gap)
                    gap = 11.52
            voted = [v for v in self._session.votes if v.agenda_item == item.id]
            if voted:
                flow.leader("Ergebnis", self._pages.get(voted[-1].speech, 99), indent=ITEM_INDENT, gap=PARAGRAPH + 6)
        late = [s for s in speeches if s.in_appendix]
        if late:
            flow.leader("Anlage 1", self._pages.get(late[0].id, 99), indent=0, gap=SECTION)
            for speech in late:
                flow.leader(_contents_name(speech), self._pages.get(speech.id, 99), indent=28.32)
        if self._session.absent:
            flow.room(4)
            flow.block(words_of("Entschuldigt waren:", "b"), gap=SECTION)
            for absence in self._session.absent:
                flow.block(words_of(_absent_name(absence)), gap=PARAGRAPH)
                hours = _hours(absence)
                if hours:
                    flow.block(words_of(hours), indent=ITEM_INDENT, gap=11.52)

    def _resumed(self, speech: Speech) -> bool:
        """Whether only the chair came between a speaker's words and these: the contents do not list it."""
        order = self._session.speeches
        at = order.index(speech)
        before = [s for s in order[:at] if not s.chair and s.agenda_item == speech.agenda_item]
        return bool(before) and before[-1].speaker.name == speech.speaker.name

    def _heading(self, item: AgendaItem, *, gap: float, contents: bool = False) -> None:
        flow, words = self._flow, self._parliament.words
        lines = self._headings[item.id]
        self._hanging(lines[0], gap)
        if not contents:
            self._pages[item.id] = flow.page
        bold = False
        last_paper = max((n for n, line in enumerate(lines) if words.paper_line.match(line)), default=-1)
        for number, line in enumerate(lines[1:], start=1):
            style = "b" if bold else ""
            bold = bool(words.joined.match(line))
            starts = (
                words.joined.match(line)
                or style
                or line.split()[0] in _KINDS
                or number == 1
                or words.reading.match(line)
            )
            step = PARAGRAPH if starts else 11.52
            if contents and number == last_paper:
                flow.leader(line, self._pages.get(item.id, 99), indent=ITEM_INDENT, gap=step)
            else:
                flow.block(words_of(line, style), indent=ITEM_INDENT, gap=step, justify=False)

    def _hanging(self, line: str, gap: float) -> None:
        """The number at the edge, the title one step in on every line."""
        number, _, title = line.partition(" ")
        flow = self._flow
        flow.room(3)
        lines = break_lines(words_of(title, "b"), COLUMN_WIDTH - ITEM_INDENT, justify=False)
        flow.block(words_of(title, "b"), indent=ITEM_INDENT, gap=gap, justify=False)
        flow.text(COLUMNS[flow.column], flow.baseline - PITCH * (len(lines) - 1), number, "b")

    # --- body ----------------------------------------------------------------------------------

    def _body(self) -> None:
        flow, session = self._flow, self._session
        flow.block(words_of(f"Beginn: {session.start} Uhr", "b"))
        item: str | None = None
        for speech in session.speeches:
            if speech.in_appendix:
                continue
            first = True
            for paragraph in speech.paragraphs:
                if paragraph.agenda_item != item and not (first and paragraph.agenda_item is None):
                    item = self._called(paragraph.agenda_item)
                    after_heading = True
                else:
                    after_heading = False
                if first:
                    self._speech_start(speech, paragraph.text)
                else:
                    self._paragraph(paragraph.kind, paragraph.text, SECTION if after_heading else PARAGRAPH)
                first = False
        flow.block(words_of(f"Schluss: {session.end} Uhr", "b"), gap=SECTION)
        flow.block(words_of("_______________"), gap=SECTION)
        flow.block(words_of("*) Von der Rednerin bzw. dem Redner nicht überprüft (§ 102 GeschO)"))

    def _called(self, item_id: str | None) -> str | None:
        item = next(i for i in self._session.agenda_items if i.id == item_id)
        self._heading(item, gap=SECTION)
        return item_id

    def _speech_start(self, speech: Speech, text: str, style: str = "") -> None:
        self._flow.room(2)
        self._pages[speech.id] = self._flow.block([*_label(speech), *words_of(text, style)], gap=SECTION)

    def _paragraph(self, kind: ParagraphKind, text: str, gap: float, style: str = "", base: float = 0.0) -> None:
        indent = {ParagraphKind.QUOTE: QUOTE, ParagraphKind.INTERJECTION: INTERJECTION}.get(kind, 0.0)
        if kind is ParagraphKind.PROCEDURE:
            self._flow.block(words_of(text, "b"), indent=ITEM_INDENT, gap=gap)
        else:
            self._flow.block(words_of(text, style), indent=base + indent, gap=gap)

    def _appendix(self) -> None:
        late = [s for s in self._session.speeches if s.in_appendix]
        if not late:
            return
        flow = self._flow
        flow.new_page()
        lines = [e.text for e in self._parsed.ledger.entries if e.reason is Reason.APPENDIX_HEADING]
        flow.block(words_of(lines[0], "b"))
        for line in lines[1:]:
            flow.block(words_of(line, "b"), indent=ITEM_INDENT)
        for speech in late:
            self._pages[speech.id] = flow.block(_label(speech), gap=SECTION)
            for paragraph in speech.paragraphs:
                self._paragraph(paragraph.kind, paragraph.text, PARAGRAPH, "i", QUOTE)


_KINDS = {"Antrag", "Aktuelle", "Gesetzentwurf", "Beschlussempfehlung", "Änderungsantrag", "Mündliche", "Wahlvorschlag"}


def _label(speech: Speech) -> list[Word]:
    """The label in its styles: name bold, mark raised, the rest plain but for the chair's."""
    who = speech.speaker
    mark = (Piece("*)", "b", raised=True),) if speech.unrevised else ()
    if speech.chair:
        return words_of(f"{who.role} {who.name}:", "b")
    names = words_of(who.name or "", "b")
    names[-1] = (*names[-1], *mark)
    if who.role:
        names[-1] = (*names[-1], Piece(",", "b"))
        return [*names, *words_of(f"{who.role}:")]
    return [*names, *words_of(f"({who.group or 'fraktionslos'}):")]


def _contents_name(speech: Speech) -> str:
    who = speech.speaker
    return (
        f"{who.role.split()[0].rstrip(',')} {who.name}" if who.role else f"{who.name} ({who.group or 'fraktionslos'})"
    )


def _absent_name(absence: Absence) -> str:
    return f"{absence.role} {absence.name}" if absence.role else f"{absence.name} ({absence.group})"


def _hours(absence: Absence) -> str | None:
    def hour(value: str) -> str:
        return re.sub(r"^0|:00$", "", value)

    if absence.start and absence.end:
        return f"(von {hour(absence.start)} Uhr bis {hour(absence.end)} Uhr)"
    if absence.start:
        return f"(ab {hour(absence.start)} Uhr)"
    return f"(bis {hour(absence.end)} Uhr)" if absence.end else None

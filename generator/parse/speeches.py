"""The walk through the blocks of a body: speeches, paragraphs, agenda items, and who took which line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from generator.model.findings import Finding
from generator.model.ledger import Hyphen, Reason
from generator.model.pages import Above, Line, Span
from generator.model.parliament import Parliament
from generator.model.session import GAP, AgendaItem, Paragraph, ParagraphKind, Speaker, Speech
from generator.parse.agenda import heading, is_detail
from generator.parse.blocks import Block, closed
from generator.parse.hyphens import Evidence, joint
from generator.parse.interjections import events_of
from generator.parse.labels import Label, find_label
from generator.parse.rollcalls import NameList

_ENDS = (".", "!", "?", "“", "”", '"', "‘", "«")


_SHORT = 60
"""A line of so few characters may be a heading, which has no full stop."""

_TAIL = 120
"""What follows the bold words of an annex's title ("– zu Protokoll gegebene Reden") has fewer characters."""
_LONGEST_TITLE = 300
"""The title of an annex, in text without fonts, has no more characters."""


def _breaks_off(text: str) -> bool:
    last = text.rstrip()[-1:]
    return last == "-" or (len(text) > _SHORT and (last.isalnum() or last == ","))


@dataclass
class _Paragraph:
    kind: ParagraphKind
    text: str
    lines: list[Line]
    """All that make it, those of a label that stands alone included."""
    agenda_item: str | None
    begins: Line
    """Its first line below a label."""
    continues: bool = False
    reply: bool = False


@dataclass
class _Speech:
    label: Label | None
    page: int | None
    agenda_item: str | None
    in_appendix: bool
    paragraphs: list[_Paragraph] = field(default_factory=list)
    label_lines: list[Line] = field(default_factory=list)


@dataclass
class Walk:
    """What the walk has found so far; `finish` makes frozen values of it."""

    parliament: Parliament
    evidence: Evidence
    pages: dict[int, int | None]
    typeset: bool
    items: list[AgendaItem] = field(default_factory=list)
    left_out: dict[int, Reason] = field(default_factory=dict)
    taken: dict[int, str] = field(default_factory=dict)
    hyphens: dict[int, Hyphen] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    _speeches: list[_Speech] = field(default_factory=list)
    _item: str | None = None
    _in_appendix: bool = False
    _base: float = 0.0

    def body(self, blocks: Sequence[Block]) -> None:
        self._note_hyphens(blocks)
        position = 0
        while position < len(blocks):
            used = self._heading(blocks, position)
            if used:
                position += used
                continue
            self._block(blocks[position])
            position += 1

    def appendix(self, blocks: Sequence[Block]) -> None:
        """An annex: speeches handed in, or text of nobody. Headings name the item, text is set one step in."""
        self._in_appendix = True
        self._note_hyphens(blocks)
        self._base = self.parliament.geometry.quote_indent if self.typeset else 0.0
        self._item = None
        headed, begun = 0, False
        for number, block in enumerate(blocks):
            if not number and self.parliament.words.appendix.match(block.text):
                self._head(block)
                continue
            if not begun and self._label(block) is None and self._titles(block, first=not headed):
                self._head(block)
                headed += 1
                continue
            if not begun and self._label(block) is None:
                # A written answer, a declaration: it stays text, though nobody speaks.
                self._speeches.append(_Speech(None, self.pages.get(block.first.page), self._item, True))
            begun = True
            self._block(block)

    def _titles(self, block: Block, *, first: bool) -> bool:
        """Whether a block heads an annex and is none of its text: bold for the most part, or short."""
        if self.typeset:
            plain = len(block.text) - len(block.bold_start)
            return block.first.spans[0].bold and plain < (_TAIL if first else len(block.text) / 2)
        return first and len(block.text) < _LONGEST_TITLE and not block.text.endswith(".")

    def _head(self, block: Block) -> None:
        found = self.parliament.words.appendix_item.search(block.text)
        if found:
            self._item = next((i.id for i in self.items if i.number == found["number"]), None)
        self._leave(block.lines, Reason.APPENDIX_HEADING)

    def name_lists(self, lists: Iterable[NameList]) -> None:
        """Lines of lists of names, which no speech takes."""
        for one in lists:
            self._leave(one.head, Reason.APPENDIX_HEADING)
            self._leave(one.read, Reason.ROLL_CALL)
            self._leave(one.unread, Reason.APPENDIX_TEXT)

    @property
    def names(self) -> tuple[str, ...]:
        """Everybody with a label so far."""
        return tuple(raw.label.speaker.name for raw in self._speeches if raw.label and raw.label.speaker.name)

    def _note_hyphens(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            self.hyphens.update(block.hyphens)

    def finish(self) -> tuple[Speech, ...]:
        speeches: list[Speech] = []
        for raw, speech_id in zip(self._speeches, self._ids(), strict=True):
            paragraphs: list[Paragraph] = []
            if not self.typeset:
                self._mark_gaps(raw, speech_id)
            for number, paragraph in enumerate(raw.paragraphs, start=1):
                self.taken.update((line.index, f"{speech_id}.{number}") for line in paragraph.lines)
                paragraphs.append(self._frozen(paragraph))
            for line in raw.label_lines:
                self.taken.setdefault(line.index, f"{speech_id}.1")
            label = raw.label
            if label is None and raw.in_appendix:
                message = "Diese Anlage nennt niemanden, der spricht; ihr Text steht hier, wie er gedruckt ist."
                first = raw.paragraphs[0].begins.page
                self.findings.append(Finding("appendix-text", message, raw.page, first, speech_id))
            last = [line for p in raw.paragraphs for line in p.lines]
            speeches.append(
                Speech(
                    id=speech_id,
                    page=raw.page,
                    page_end=self.pages.get(last[-1].page) if last else raw.page,
                    agenda_item=raw.agenda_item,
                    chair=bool(label and label.chair),
                    unrevised=bool(label and label.unrevised),
                    in_appendix=raw.in_appendix,
                    speaker=label.speaker if label else Speaker(None),
                    paragraphs=tuple(paragraphs),
                )
            )
        return tuple(speeches)

    def _ids(self) -> list[str]:
        """The id of each speech; what in an annex has no label is counted behind all labels of its page."""
        ordinals: dict[int, int] = {}
        found = [""] * len(self._speeches)
        for labelled in (True, False):
            for number, raw in enumerate(self._speeches):
                if labelled is (raw.label is not None or not raw.in_appendix):
                    page = raw.page or 0
                    ordinals[page] = ordinals.get(page, 0) + 1
                    found[number] = f"s{page}-{ordinals[page]}"
        return found

    def _mark_gaps(self, raw: _Speech, speech_id: str) -> None:
        """Text that breaks off where nothing interrupts it: a text conversion lost the rest."""
        following = [*raw.paragraphs[1:], None]
        for number, (paragraph, next_) in enumerate(zip(raw.paragraphs, following, strict=True), 1):
            if paragraph.kind in (ParagraphKind.INTERJECTION, ParagraphKind.PROCEDURE):
                continue
            if next_ is not None and (
                next_.kind in (ParagraphKind.INTERJECTION, ParagraphKind.PROCEDURE)
                or next_.agenda_item != paragraph.agenda_item
            ):
                # What interrupts or is announced ("Wir kommen zu", and a heading follows) leaves no gap.
                continue
            if _breaks_off(paragraph.text):
                paragraph.text += f" {GAP}"
                place = paragraph.lines[-1].page
                message = "Hier bricht der Text der Quelle ab; was fehlt, ist als Lücke […] gezeigt."
                self.findings.append(Finding("gap", message, self.pages.get(place), place, f"{speech_id}.{number}"))

    def _frozen(self, raw: _Paragraph) -> Paragraph:
        first = raw.begins
        events = events_of(raw.text, self.parliament, self._house) if raw.kind is ParagraphKind.INTERJECTION else ()
        return Paragraph(
            raw.kind,
            raw.text,
            self.pages.get(first.page),
            first.page,
            raw.continues,
            events,
            raw.agenda_item,
            raw.reply,
        )

    @cached_property
    def _house(self) -> tuple[str, ...]:
        """The groups whose members speak, in the parliament's order: who "alle Fraktionen" are."""
        spoken = {raw.label.speaker.group for raw in self._speeches if raw.label}
        return tuple(group.short for group in self.parliament.groups if group.short in spoken)

    def _leave(self, lines: Iterable[Line], reason: Reason) -> None:
        self.left_out.update((line.index, reason) for line in lines)

    # --- headings ------------------------------------------------------------------------------

    def _heading(self, blocks: Sequence[Block], position: int) -> int:
        """How many blocks the heading of an agenda item takes from here, 0 where there is none."""
        block = blocks[position]
        if self.typeset:
            number, used = self._set_heading(blocks, position)
        else:
            number, used = self._text_heading(blocks, position)
        if not used:
            return 0
        taken = blocks[position : position + used]
        item = heading(
            number,
            [line for b in taken for line in (b.lines if self.typeset else self._pieces(b))],
            self.pages.get(block.first.page),
            self.parliament,
            self.evidence,
            None if self.typeset else len(self._pieces(block)),
        )
        if all(known.id != item.id for known in self.items):
            self.items.append(item)
        self._item = item.id
        for part in taken:
            self._leave(part.lines, Reason.AGENDA_HEADING)
        return used

    def _pieces(self, block: Block) -> tuple[Line, ...]:
        """The lines of a heading's block, or all as one where a conversion broke them anywhere."""
        if all(is_detail(line.text, self.parliament) for line in block.lines):
            return block.lines
        return (
            (replace(block.first, spans=(Span(block.text),)),)
            if is_detail(block.text, self.parliament)
            else block.lines
        )

    def _set_heading(self, blocks: Sequence[Block], position: int) -> tuple[str | None, int]:
        """Bold number at the edge of the column, the rest one step in (18/115, p. 7)."""
        block, geometry = blocks[position], self.parliament.geometry
        match = self.parliament.words.item_number.match(block.first.text)
        if not (block.bold and abs(block.indent) <= geometry.tolerance and block.first.above is not Above.NONE):
            return None, 0
        if match is None and not self._unnumbered(blocks, position):
            return None, 0
        used = 1
        while position + used < len(blocks):
            following = blocks[position + used]
            if abs(following.indent - geometry.item_indent) > geometry.tolerance:
                break
            if following.first.above is Above.SECTION and self._label(following):
                break
            if self.parliament.words.subheading.match(following.text) and following.bold:
                break
            used += 1
        return match["number"] if match else None, used

    def _unnumbered(self, blocks: Sequence[Block], position: int) -> bool:
        """A bold title without a number is an item's when a kind, mover or paper follows it, one step in."""
        block, geometry = blocks[position], self.parliament.geometry
        following = blocks[position + 1] if position + 1 < len(blocks) else None
        return (
            following is not None
            and block.first.above in (Above.SECTION, Above.COLUMN)
            and self._label(block) is None
            and not following.bold
            and abs(following.indent - geometry.item_indent) <= geometry.tolerance
            and is_detail(following.first.text, self.parliament)
        )

    def _text_heading(self, blocks: Sequence[Block], position: int) -> tuple[str | None, int]:
        block = blocks[position]
        match = self.parliament.words.item_number.match(block.text)
        if (match is None and not block.first.heading) or len(block.text) > 400:
            return None, 0
        used = 1
        while position + used < len(blocks) and (
            self._joined_title(blocks, position + used)
            or all(is_detail(line.text, self.parliament) for line in self._pieces(blocks[position + used]))
        ):
            used += 1
        called = position and blocks[position - 1].text.endswith(":")
        if not block.first.heading and (used == 1 or (block.text.endswith(".") and not called)):
            return None, 0
        return (match["number"] if match else None), used

    def _joined_title(self, blocks: Sequence[Block], position: int) -> bool:
        """A title after "In Verbindung mit:" belongs to the heading too."""
        return position > 0 and bool(self.parliament.words.joined.match(blocks[position - 1].text))

    # --- paragraphs ----------------------------------------------------------------------------

    def _label(self, block: Block) -> Label | None:
        bold = block.bold_start if self.typeset else None
        if self.typeset and not bold:
            return None
        if not self.typeset and block.first.heading:
            return None
        return find_label(block.text, bold, self.parliament)

    def _block(self, block: Block) -> None:
        label = self._label(block) if not block.text.startswith("(") else None
        if label is not None:
            speech = _Speech(label, self.pages.get(block.first.page), self._item, self._in_appendix)
            self._speeches.append(speech)
            rest = block.text[label.length :].strip()
            if rest:
                speech.paragraphs.append(
                    _Paragraph(ParagraphKind.SPEECH, rest, list(block.lines), self._item, block.first)
                )
            else:
                speech.label_lines.extend(block.lines)
            return
        if not self._speeches:
            self._speeches.append(_Speech(None, self.pages.get(block.first.page), self._item, self._in_appendix))
        speech = self._speeches[-1]
        kind = self._kind(block)
        before = speech.paragraphs[-1] if speech.paragraphs else None
        if before is not None and self._same_interjection(before, block):
            made = joint(before.text, block.text, self.evidence)
            if made.hyphen:
                self.hyphens[before.lines[-1].index] = made.hyphen
            before.text = made.text
            before.lines.extend(block.lines)
            return
        paragraph = _Paragraph(
            kind,
            block.text,
            [*speech.label_lines, *block.lines] if not speech.paragraphs else list(block.lines),
            self._item,
            block.first,
        )
        speech.label_lines = [] if not speech.paragraphs else speech.label_lines
        if kind is ParagraphKind.SPEECH and before is not None and before.kind is ParagraphKind.INTERJECTION:
            paragraph.continues = self._split_sentence(speech, block.text)
            paragraph.reply = block.text.startswith("– ") and not paragraph.continues
        speech.paragraphs.append(paragraph)

    def _kind(self, block: Block) -> ParagraphKind:
        geometry = self.parliament.geometry
        indent = block.indent - self._base
        if block.text.startswith("(") and (
            closed(block.text) or (self.typeset and indent >= geometry.interjection_indent - geometry.tolerance)
        ):
            return ParagraphKind.INTERJECTION
        if self.parliament.words.subheading.match(block.text) and (block.bold or not self.typeset):
            return ParagraphKind.PROCEDURE
        if indent >= geometry.quote_indent - geometry.tolerance:
            return ParagraphKind.QUOTE
        return ParagraphKind.SPEECH

    def _same_interjection(self, before: _Paragraph, block: Block) -> bool:
        """A parenthesis still open goes on in the next block that is set in as it is."""
        geometry = self.parliament.geometry
        return (
            self.typeset
            and before.kind is ParagraphKind.INTERJECTION
            and not closed(before.text)
            and not before.text.rstrip().endswith(")")
            and not block.text.startswith("(")
            and block.indent - self._base >= geometry.interjection_indent - geometry.tolerance
        )

    @staticmethod
    def _split_sentence(speech: _Speech, text: str) -> bool:
        """Whether the last words before the interjections left their sentence open."""
        last = next((p for p in reversed(speech.paragraphs) if p.kind is not ParagraphKind.INTERJECTION), None)
        if last is None:
            return False
        said = last.text.rstrip()
        if said.endswith((":", "…")):
            # What is announced may be a sentence of its own (18/115, p. 134).
            return text[:1].islower() or text.startswith("…")
        return not said.endswith(_ENDS)

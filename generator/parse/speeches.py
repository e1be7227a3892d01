"""The walk through the blocks of a body: speeches, paragraphs, agenda items, and who took which line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.model.findings import Finding
from generator.model.ledger import Hyphen, Reason
from generator.model.pages import Line
from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, ParagraphKind, Speech
from generator.parse.agenda import heading
from generator.parse.blocks import Block, closed
from generator.parse.drafts import ParagraphDraft, Place, SpeechDraft, finished
from generator.parse.headings import heading_at, label_of, pieces_of
from generator.parse.hyphens import Evidence, joint
from generator.parse.labels import Label
from generator.parse.rollcalls import NameList

_ENDS = (".", "!", "?", "“", "”", '"', "‘", "«")
_TAIL = 120
"""What follows the bold words of an annex's title ("– zu Protokoll gegebene Reden") has fewer characters."""
_LONGEST_TITLE = 300
"""The title of an annex, in text without fonts, has no more characters."""


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
    _speeches: list[SpeechDraft] = field(default_factory=list)
    _item: str | None = None
    _in_appendix: bool = False
    _explains: bool = False
    """The heading of the annex says that what follows explains a vote."""
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
        self._item, self._explains = None, False
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
                page = self.pages.get(block.first.page)
                self._speeches.append(SpeechDraft(None, page, self._item, True, explains=self._explains))
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
        self._explains = self._explains or bool(self.parliament.words.turns.explanation.search(block.text))
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
        """The speeches as values; who took which line is told in `taken`."""
        speeches, findings, taken = finished(self._speeches, Place(self.pages, self.parliament, self.typeset))
        self.findings.extend(findings)
        self.taken.update(taken)
        return speeches

    def _leave(self, lines: Iterable[Line], reason: Reason) -> None:
        self.left_out.update((line.index, reason) for line in lines)

    def _heading(self, blocks: Sequence[Block], position: int) -> int:
        """How many blocks the heading of an agenda item takes from here, 0 where there is none."""
        block = blocks[position]
        number, used = heading_at(blocks, position, self.parliament, typeset=self.typeset)
        if not used:
            return 0
        taken = blocks[position : position + used]
        item = heading(
            number,
            [line for b in taken for line in (b.lines if self.typeset else pieces_of(b, self.parliament))],
            self.pages.get(block.first.page),
            self.parliament,
            self.evidence,
            None if self.typeset else len(pieces_of(block, self.parliament)),
        )
        if all(known.id != item.id for known in self.items):
            self.items.append(item)
        self._item = item.id
        for part in taken:
            self._leave(part.lines, Reason.AGENDA_HEADING)
        return used

    # --- paragraphs ----------------------------------------------------------------------------

    def _label(self, block: Block) -> Label | None:
        return label_of(block, self.parliament, typeset=self.typeset)

    def _block(self, block: Block) -> None:
        label = self._label(block) if not block.text.startswith("(") else None
        if label is not None:
            page = self.pages.get(block.first.page)
            speech = SpeechDraft(label, page, self._item, self._in_appendix, explains=self._explains)
            self._speeches.append(speech)
            rest = block.text[label.length :].strip()
            if rest:
                # A label may stand alone at the foot of a page, and what is said on the next.
                begins = block.line_after(label.length)
                speech.paragraphs.append(
                    ParagraphDraft(ParagraphKind.SPEECH, rest, list(block.lines), self._item, begins)
                )
            else:
                speech.label_lines.extend(block.lines)
            return
        if not self._speeches:
            self._speeches.append(SpeechDraft(None, self.pages.get(block.first.page), self._item, self._in_appendix))
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
        paragraph = ParagraphDraft(
            kind,
            block.text,
            [*speech.label_lines, *block.lines] if not speech.paragraphs else list(block.lines),
            self._item,
            block.first,
            listed=kind is ParagraphKind.SPEECH and self._listed(block),
            tabular=self.typeset and block.tabular(self.parliament.geometry),
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
        if self.parliament.words.interruption.match(block.text):
            return ParagraphKind.PROCEDURE
        if self._set_as_quoted(block) and not self._listed(block):
            return ParagraphKind.QUOTE
        return ParagraphKind.SPEECH

    def _set_as_quoted(self, block: Block) -> bool:
        geometry = self.parliament.geometry
        set_in = block.indent - self._base >= geometry.quote_indent - geometry.tolerance
        return set_in and (block.italic or not geometry.quotes_italic)

    def _listed(self, block: Block) -> bool:
        """Whether an indented block is an item of the speaker's own list; one inside a quotation is quoted."""
        if not (self.typeset and self._set_as_quoted(block) and self.parliament.words.list_item.match(block.text)):
            return False
        spoken = self._speeches[-1].paragraphs if self._speeches else []
        return not spoken or spoken[-1].kind is not ParagraphKind.QUOTE

    def _same_interjection(self, before: ParagraphDraft, block: Block) -> bool:
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
    def _split_sentence(speech: SpeechDraft, text: str) -> bool:
        """Whether the last words before the interjections left their sentence open."""
        last = next((p for p in reversed(speech.paragraphs) if p.kind is not ParagraphKind.INTERJECTION), None)
        if last is None:
            return False
        said = last.text.rstrip()
        if said.endswith((":", "…")):
            # What is announced may be a sentence of its own (18/115, p. 134).
            return text[:1].islower() or text.startswith("…")
        return not said.endswith(_ENDS)

"""Speeches while the walk collects them, and what they become when it is done."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from generator.model.findings import Finding
from generator.model.pages import Line
from generator.model.parliament import Parliament
from generator.model.session import GAP, Form, Paragraph, ParagraphKind, Speaker, Speech
from generator.parse.interjections import events_of
from generator.parse.labels import Label

_SHORT = 60
"""A line of so few characters may be a heading, which has no full stop."""
_ASIDE = (ParagraphKind.INTERJECTION, ParagraphKind.PROCEDURE)


@dataclass
class ParagraphDraft:
    kind: ParagraphKind
    text: str
    lines: list[Line]
    """All that make it, those of a label that stands alone included."""
    agenda_item: str | None
    begins: Line
    """Its first line below a label."""
    continues: bool = False
    reply: bool = False
    listed: bool = False
    """Set in as a quotation is, but an item of a list."""
    tabular: bool = False
    """Set with wide white space, as the rows of a table are."""


@dataclass
class SpeechDraft:
    label: Label | None
    page: int | None
    agenda_item: str | None
    in_appendix: bool
    paragraphs: list[ParagraphDraft] = field(default_factory=list)
    label_lines: list[Line] = field(default_factory=list)
    explains: bool = False
    """The annex says that it explains a vote."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the drafts come from: what all of them need to become speeches."""

    pages: Mapping[int, int | None]
    parliament: Parliament
    typeset: bool


def finished(drafts: Sequence[SpeechDraft], place: Place) -> tuple[tuple[Speech, ...], list[Finding], dict[int, str]]:
    """The speeches, what is doubtful of them, and by line the anchor of the paragraph that took it."""
    speeches: list[Speech] = []
    findings: list[Finding] = []
    taken: dict[int, str] = {}
    house = _house(drafts, place.parliament)
    for draft, speech_id in zip(drafts, _ids(drafts), strict=True):
        findings += _doubts(draft, speech_id, place)
        for number, paragraph in enumerate(draft.paragraphs, start=1):
            taken.update((line.index, f"{speech_id}.{number}") for line in paragraph.lines)
        for line in draft.label_lines:
            taken.setdefault(line.index, f"{speech_id}.1")
        speeches.append(_speech(draft, speech_id, house, place))
    return tuple(speeches), findings, taken


def _house(drafts: Sequence[SpeechDraft], parliament: Parliament) -> tuple[str, ...]:
    """The groups whose members speak, in the parliament's order: who "alle Fraktionen" are."""
    spoken = {draft.label.speaker.group for draft in drafts if draft.label}
    return tuple(group.short for group in parliament.groups if group.short in spoken)


def _ids(drafts: Sequence[SpeechDraft]) -> list[str]:
    """The id of each speech; what in an annex has no label is counted behind all labels of its page."""
    ordinals: dict[int, int] = {}
    found = [""] * len(drafts)
    for labelled in (True, False):
        for number, draft in enumerate(drafts):
            if labelled is (draft.label is not None or not draft.in_appendix):
                page = draft.page or 0
                ordinals[page] = ordinals.get(page, 0) + 1
                found[number] = f"s{page}-{ordinals[page]}"
    return found


def _speech(draft: SpeechDraft, speech_id: str, house: Sequence[str], place: Place) -> Speech:
    label = draft.label
    lines = [line for paragraph in draft.paragraphs for line in paragraph.lines]
    return Speech(
        id=speech_id,
        page=draft.page,
        page_end=place.pages.get(lines[-1].page) if lines else draft.page,
        agenda_item=draft.agenda_item,
        chair=bool(label and label.chair),
        unrevised=bool(label and label.unrevised),
        in_appendix=draft.in_appendix,
        speaker=label.speaker if label else Speaker(None),
        paragraphs=tuple(_paragraph(paragraph, house, place) for paragraph in draft.paragraphs),
        form=Form.EXPLANATION if draft.explains else Form.HANDED_IN if draft.in_appendix else Form.SPEECH,
    )


def _paragraph(draft: ParagraphDraft, house: Sequence[str], place: Place) -> Paragraph:
    first = draft.begins
    spoken = draft.kind is not ParagraphKind.INTERJECTION
    return Paragraph(
        draft.kind,
        draft.text,
        place.pages.get(first.page),
        first.page,
        draft.continues,
        () if spoken else events_of(draft.text, place.parliament, house),
        draft.agenda_item,
        draft.reply,
    )


# --- doubts ---------------------------------------------------------------------------------------


def _doubts(draft: SpeechDraft, speech_id: str, place: Place) -> Iterator[Finding]:
    if draft.label is None and draft.in_appendix:
        message = "Diese Anlage nennt niemanden, der spricht; ihr Text steht hier, wie er gedruckt ist."
        first = draft.paragraphs[0].begins.page
        yield Finding("appendix-text", message, draft.page, first, speech_id)
    if not place.typeset:
        yield from _gaps(draft, speech_id, place)
    before: ParagraphDraft | None = None
    for number, paragraph in enumerate(draft.paragraphs, 1):
        at = (place.pages.get(paragraph.begins.page), paragraph.begins.page, f"{speech_id}.{number}")
        if place.parliament.words.interruption.match(paragraph.text) and paragraph.kind in _ASIDE:
            yield Finding("interruption", f"Die Sitzung war unterbrochen: „{paragraph.text}“", *at, note=True)
        if paragraph.listed and not (before is not None and before.listed):
            message = "Eine eingerückte Liste: Sie gilt als gesprochen und nicht als Zitat, der Druck sagt es nicht."
            yield Finding("list", message, *at, note=True)
        if paragraph.tabular:
            message = "Hier steht wohl eine Tabelle; was in ihren Zellen steht, folgt aufeinander wie gedruckt."
            yield Finding("table", message, *at)
        before = paragraph


def _gaps(draft: SpeechDraft, speech_id: str, place: Place) -> Iterator[Finding]:
    """Marks text that breaks off where nothing interrupts it: a text conversion lost the rest."""
    following = draft.paragraphs[1:]
    for number, (paragraph, next_) in enumerate(zip_longest(draft.paragraphs, following), 1):
        if paragraph.kind in _ASIDE:
            continue
        if next_ is not None and (next_.kind in _ASIDE or next_.agenda_item != paragraph.agenda_item):
            # What interrupts or is announced ("Wir kommen zu", and a heading follows) leaves no gap.
            continue
        if _breaks_off(paragraph.text):
            paragraph.text += f" {GAP}"
            at = paragraph.lines[-1].page
            message = "Hier bricht der Text der Quelle ab; was fehlt, ist als Lücke […] gezeigt."
            yield Finding("gap", message, place.pages.get(at), at, f"{speech_id}.{number}")


def _breaks_off(text: str) -> bool:
    last = text.rstrip()[-1:]
    return last == "-" or (len(text) > _SHORT and (last.isalnum() or last == ","))

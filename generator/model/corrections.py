"""What an editor may correct in a session: the places, their fields, and what each may hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.session import (
    Actor,
    Event,
    EventType,
    Form,
    MeasureKind,
    Outcome,
    ParagraphKind,
    Value,
    VoteKind,
)


class Target(StrEnum):
    """What an address may lead to. The words stand in messages to editors."""

    SESSION = "the session"
    ITEM = "an agenda item"
    SPEECH = "a speech"
    PARAGRAPH = "a paragraph"
    EVENT = "an act"
    VOTE = "a vote"
    ABSENCE = "a member excused"
    MEASURE = "an order measure"


class Shape(StrEnum):
    """What a field holds. The words stand in messages to editors."""

    TEXT = "a text in quotation marks"
    PASSAGE = "a passage of the text in quotation marks"
    """Replaces the one place of a text that reads so."""
    NUMBER = "a whole number"
    FLAG = "true or false"
    DAY = "a date such as 2026-01-28"
    HOUR = 'a time such as "12:30"'
    CHOICE = "one of its words"
    TEXTS = 'a list such as ["one", "two"]'
    PAPERS = 'a list of papers such as ["18/17001"]'
    ACTORS = 'a list such as [{ name = "Erika Muster", group = "SPD" }]'
    ACTS = 'a list of acts such as [{ type = "applause", text = "Beifall von der SPD", groups = ["SPD"] }]'
    ITEM = 'the id of an agenda item such as "top-3"'
    SPEECH = 'the id of a speech such as "s40-2"'


@dataclass(frozen=True, slots=True)
class Field:
    """A field that may be corrected, named as in the session's JSON."""

    title: str
    """In a reader's words."""
    shape: Shape
    path: tuple[str, ...]
    """Where the model has it."""
    null: bool = False
    """May hold nothing, which editors write as \"\"."""
    choices: Mapping[str, str] | None = None
    """Words that it may hold, to those that readers are shown."""
    kind: type[StrEnum] | None = None
    """The enumeration those words are of."""


@dataclass(frozen=True, slots=True)
class Address:
    """A place in a session as the parser gave it; corrections never move one."""

    target: Target
    printed: str
    """As the editor wrote it: "s40-2.3.1"."""
    owner: str | None = None
    """The speech, the agenda item, or the item of a vote."""
    ordinals: tuple[int, ...] = ()
    """From 1: of the paragraph and the act in it, of the vote among those of its item, of the line."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One entry of a corrections file, valid in itself."""

    address: Address
    field: str
    before: Value
    after: Value
    reason: str

    @property
    def about(self) -> Field:
        return FIELDS[self.address.target][self.field]


@dataclass(frozen=True, slots=True)
class CorrectionsFile:
    """What an editor corrects in one session."""

    session: str
    """ "18/115"."""
    file: str
    entries: tuple[Correction, ...]


EVENT_TYPES: Mapping[str, str] = {
    EventType.APPLAUSE: "Beifall",
    EventType.HECKLE: "Zuruf",
    EventType.LAUGHTER: "Lachen",
    EventType.AMUSEMENT: "Heiterkeit",
    EventType.INTERRUPTION: "Unterbrechung",
    EventType.OTHER: "Sonstiges",
}
_PARAGRAPH_KINDS: Mapping[str, str] = {
    ParagraphKind.SPEECH: "Rede",
    ParagraphKind.QUOTE: "Zitat",
    ParagraphKind.INTERJECTION: "Zwischenruf",
    ParagraphKind.PROCEDURE: "Verfahren",
}
_FORMS: Mapping[str, str] = {
    Form.SPEECH: "Rede",
    Form.CHAIR: "Sitzungsleitung",
    Form.INTERMEDIATE_QUESTION: "Zwischenfrage",
    Form.QUESTION: "Frage der Fragestunde",
    Form.ANSWER: "Antwort",
    Form.SHORT_INTERVENTION: "Kurzintervention",
    Form.REPLY: "Erwiderung",
    Form.EXPLANATION: "Erklärung zur Abstimmung",
    Form.PERSONAL_REMARK: "persönliche Bemerkung",
    Form.POINT_OF_ORDER: "zur Geschäftsordnung",
    Form.HANDED_IN: "zu Protokoll gegeben",
}
_VOTE_KINDS: Mapping[str, str] = {
    VoteKind.REFERRAL: "Überweisung",
    VoteKind.DIRECT: "Abstimmung über die Vorlage",
    VoteKind.RECOMMENDATION: "Abstimmung über eine Beschlussempfehlung",
    VoteKind.AMENDMENT: "Abstimmung über einen Änderungsantrag",
    VoteKind.OTHER: "sonstige Abstimmung",
}
_OUTCOMES: Mapping[str, str] = {
    Outcome.ADOPTED: "angenommen",
    Outcome.REJECTED: "abgelehnt",
    Outcome.REFERRED: "überwiesen",
    Outcome.OTHER: "anderes",
}
_MEASURES: Mapping[str, str] = {MeasureKind.CALL_TO_ORDER: "Ordnungsruf", MeasureKind.REPRIMAND: "Rüge"}


def _text(title: str, *path: str, null: bool = False) -> Field:
    return Field(title, Shape.TEXT, path, null)


def _choice(title: str, name: str, choices: Mapping[str, str], kind: type[StrEnum] | None = None) -> Field:
    return Field(title, Shape.CHOICE, (name,), kind is None, choices, kind)


_ITEM = Field("Tagesordnungspunkt", Shape.ITEM, ("agenda_item",), null=True)

FIELDS: Mapping[Target, Mapping[str, Field]] = {
    Target.SESSION: {
        "date": Field("Datum", Shape.DAY, ("date",), null=True),
        "place": _text("Ort", "place", null=True),
        "start": Field("Beginn der Sitzung", Shape.HOUR, ("start",), null=True),
        "end": Field("Schluss der Sitzung", Shape.HOUR, ("end",), null=True),
    },
    Target.ITEM: {
        "number": _text("Nummer", "number", null=True),
        "title": _text("Titel", "title"),
        "kind": _text("Art", "kind", null=True),
        "reading": Field("Lesung", Shape.NUMBER, ("reading",), null=True),
        "joined_titles": Field("Verbundene Titel", Shape.TEXTS, ("joined_titles",)),
        "movers": Field("Eingebracht von", Shape.TEXTS, ("movers",)),
        "documents": Field("Drucksachen", Shape.PAPERS, ("documents",)),
    },
    Target.SPEECH: {
        "speaker.name": _text("Name", "speaker", "name", null=True),
        "speaker.role": _text("Amt", "speaker", "role", null=True),
        "speaker.group": _text("Fraktion", "speaker", "group", null=True),
        "agenda_item": _ITEM,
        "chair": Field("Sitzungsleitung", Shape.FLAG, ("chair",)),
        "unrevised": Field("Von der Rednerin oder dem Redner nicht überprüft", Shape.FLAG, ("unrevised",)),
        "in_appendix": Field("Zu Protokoll gegeben", Shape.FLAG, ("in_appendix",)),
        "form": _choice("Art des Beitrags", "form", _FORMS, Form),
        "refers_to": Field("Bezug", Shape.SPEECH, ("refers_to",), null=True),
    },
    Target.PARAGRAPH: {
        "text": Field("Text", Shape.PASSAGE, ("text",)),
        "kind": _choice("Art des Absatzes", "kind", _PARAGRAPH_KINDS, ParagraphKind),
        "agenda_item": _ITEM,
        "continues": Field("Setzt einen Satz fort", Shape.FLAG, ("continues",)),
        "reply": Field("Antwortet auf einen Zwischenruf", Shape.FLAG, ("reply",)),
        "events": Field("Zwischenrufe", Shape.ACTS, ("events",)),
    },
    Target.EVENT: {
        "type": _choice("Art des Zwischenrufs", "type", EVENT_TYPES, EventType),
        "text": _text("Text des Zwischenrufs", "text"),
        "by": Field("Zwischenruf von", Shape.ACTORS, ("by",)),
        "groups": Field("Zwischenruf der Fraktionen", Shape.TEXTS, ("groups",)),
        "partial": Field("Nur vereinzelt", Shape.FLAG, ("partial",)),
    },
    Target.VOTE: {
        "agenda_item": _ITEM,
        "documents": Field("Drucksachen", Shape.PAPERS, ("documents",)),
        "kind": _choice("Art der Abstimmung", "kind", _VOTE_KINDS, VoteKind),
        "yes": Field("Dafür", Shape.TEXTS, ("yes",)),
        "no": Field("Dagegen", Shape.TEXTS, ("no",)),
        "abstain": Field("Enthaltung", Shape.TEXTS, ("abstain",)),
        "outcome": _choice("Ergebnis", "outcome", _OUTCOMES, Outcome),
        "committees.lead": _text("Federführender Ausschuss", "committees", "lead", null=True),
        "committees.further": Field("Weitere Ausschüsse", Shape.TEXTS, ("committees", "further")),
        "committees.final": Field(
            "Abschließende Abstimmung",
            Shape.CHOICE,
            ("committees", "final"),
            null=True,
            choices={"committee": "im Ausschuss", "plenary": "im Plenum"},
        ),
        "recommendation": _choice(
            "Empfehlung des Ausschusses", "recommendation", {"adopt": "annehmen", "reject": "ablehnen"}
        ),
        "roll_call.yes": Field("Ja-Stimmen", Shape.NUMBER, ("roll_call", "yes")),
        "roll_call.no": Field("Nein-Stimmen", Shape.NUMBER, ("roll_call", "no")),
        "roll_call.abstain": Field("Enthaltungen", Shape.NUMBER, ("roll_call", "abstain"), null=True),
        "roll_call.invalid": Field("Ungültige Stimmen", Shape.NUMBER, ("roll_call", "invalid"), null=True),
    },
    Target.ABSENCE: {
        "name": _text("Name", "name"),
        "group": _text("Fraktion", "group", null=True),
        "role": _text("Amt", "role", null=True),
        "from": Field("Entschuldigt ab", Shape.HOUR, ("start",), null=True),
        "until": Field("Entschuldigt bis", Shape.HOUR, ("end",), null=True),
    },
    Target.MEASURE: {
        "kind": _choice("Art der Ordnungsmaßnahme", "kind", _MEASURES, MeasureKind),
        "name": _text("Name", "name", null=True),
        "group": _text("Fraktion", "group", null=True),
        "agenda_item": _ITEM,
    },
}


def in_words(value: Value, choices: Mapping[str, str] | None = None) -> str:
    """A field's value as a reader is shown it: "„SPD“", "„SPD“, „FDP“", "nichts"."""
    if value is None or value in ((), ""):
        return "nichts"
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, date):
        return f"{value.day}.{value.month}.{value.year}"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return ", ".join(f"„{_part(part)}“" for part in value)
    return f"„{(choices or {}).get(value, value)}“"


def _part(part: str | Actor | Event) -> str:
    if isinstance(part, Actor):
        return f"{part.name} ({part.group})" if part.group else part.name
    if isinstance(part, Event):
        actors = (*(_part(actor) for actor in part.by), *part.groups)
        return f"{EVENT_TYPES[part.type]}: {part.text}" + (f" [{', '.join(actors)}]" if actors else "")
    return part

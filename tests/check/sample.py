"""A small protocol that proves itself whole; each test takes something from it."""

from dataclasses import replace
from datetime import date

from generator.model.contents import Contents, ContentsItem, ContentsSpeaker
from generator.model.findings import Finding, Measure, Quality
from generator.model.ledger import Entry, Ledger, Reason
from generator.model.parsed import Parsed
from generator.model.session import (
    Absence,
    Actor,
    AgendaItem,
    Event,
    EventType,
    Outcome,
    Paragraph,
    ParagraphKind,
    Session,
    Source,
    Speaker,
    Speech,
    Vote,
    VoteKind,
)
from generator.parliaments import find

PARLIAMENT = find("musterland")
CHAIR = Speaker("Hanne Lindqvist", "Präsidentin")
FIRST = Speaker("Thorben Maler", None, "BfA")
SECOND = Speaker("Dr. Ida Falk", None, "FL")


def said(
    text: str, page: int = 3, kind: ParagraphKind = ParagraphKind.SPEECH, events: tuple[Event, ...] = ()
) -> Paragraph:
    return Paragraph(kind, text, page, page, events=events, agenda_item="top-1")


def speech(ident: str, speaker: Speaker, *paragraphs: Paragraph, page: int = 3) -> Speech:
    return Speech(ident, page, page, "top-1", speaker is CHAIR, False, False, speaker, paragraphs)


APPLAUSE = Event(EventType.APPLAUSE, "Beifall von der BfA", groups=("BfA",))
HECKLE = Event(EventType.HECKLE, "Ida Falk [FL]: Nein!", by=(Actor("Ida Falk", "FL"),))
SPEECHES = (
    speech("s3-1", CHAIR, said("Ich eröffne die Aussprache.")),
    speech(
        "s3-2",
        FIRST,
        said("Frau Präsidentin! Brücken verbinden."),
        said(
            "(Beifall von der BfA – Ida Falk [FL]: Nein!)", kind=ParagraphKind.INTERJECTION, events=(APPLAUSE, HECKLE)
        ),
        said("Danke."),
    ),
    speech("s4-1", SECOND, said("Straßen auch.", 4), page=4),
    speech(
        "s4-2",
        CHAIR,
        said("Wer stimmt dem Antrag zu? – BfA. Wer stimmt dagegen? – FL. Damit ist der Antrag angenommen.", 4),
        page=4,
    ),
)
LINES: tuple[tuple[int, str, str | Reason], ...] = (
    (1, "Plenarprotokoll 4/11", Reason.TITLE_PAGE),
    (2, "Landtag 13.05.2031", Reason.RUNNING_HEAD),
    (2, "Musterland 2 Plenarprotokoll 4/11", Reason.RUNNING_HEAD),
    (2, "1 Brücken .... 3", Reason.CONTENTS),
    (2, "Entschuldigt waren:", Reason.ABSENCES),
    (2, "Minister Jan Ried", Reason.ABSENCES),
    (2, "(ab 14 Uhr)", Reason.ABSENCES),
    (2, "Vera Holm (REG)", Reason.ABSENCES),
    (3, "Landtag 13.05.2031", Reason.RUNNING_HEAD),
    (3, "Musterland 3 Plenarprotokoll 4/11", Reason.RUNNING_HEAD),
    (3, "Beginn: 10:00 Uhr", Reason.START_TIME),
    (3, "1 Brücken", Reason.AGENDA_HEADING),
    (3, "Präsidentin Hanne Lindqvist: Ich eröffne die Aus-", "s3-1.1"),
    (3, "sprache.", "s3-1.1"),
    (3, "Thorben Maler*) (BfA): Frau Präsidentin! Brücken ver-", "s3-2.1"),
    (3, "binden.", "s3-2.1"),
    (3, "(Beifall von der BfA – Ida Falk [FL]: Nein!)", "s3-2.2"),
    (3, "Danke.", "s3-2.3"),
    (4, "Landtag 13.05.2031", Reason.RUNNING_HEAD),
    (4, "Musterland 4 Plenarprotokoll 4/11", Reason.RUNNING_HEAD),
    (4, "Dr. Ida Falk (Freie Liste): Straßen auch.", "s4-1.1"),
    (4, "Präsidentin Hanne Lindqvist: Wer stimmt dem Antrag zu?", "s4-2.1"),
    (4, "– BfA. Wer stimmt dagegen? – FL. Damit ist der Antrag angenommen.", "s4-2.1"),
    (4, "Schluss: 12:00 Uhr", Reason.END_TIME),
    (4, "_______", Reason.FOOTNOTE),
    (4, "Nicht überprüft", Reason.FOOTNOTE),
    (5, "Landtag 13.05.2031", Reason.RUNNING_HEAD),
    (5, "Musterland 5 Plenarprotokoll 4/11", Reason.RUNNING_HEAD),
)


def ledger(lines: tuple[tuple[int, str, str | Reason], ...] = LINES) -> Ledger:
    return Ledger(
        tuple(
            Entry(
                index,
                page,
                text,
                None if isinstance(taken, Reason) else taken,
                taken if isinstance(taken, Reason) else None,
            )
            for index, (page, text, taken) in enumerate(lines)
        )
    )


ITEM = AgendaItem("top-1", "1", "Brücken", "Antrag", None, (), ("BfA",), ("4/200",), 3, 3)
VOTE = Vote("top-1", ("4/200",), VoteKind.DIRECT, ("BfA",), ("FL",), (), Outcome.ADOPTED, 4, speech="s4-2", paragraph=1)
SESSION = Session(
    parliament="musterland",
    legislature=4,
    number=11,
    date=date(2031, 5, 13),
    place="Musterstadt",
    start="10:00",
    end="12:00",
    page_count=5,
    source=Source("4-11.pdf", "0" * 64),
    agenda_items=(ITEM,),
    speeches=SPEECHES,
    votes=(VOTE,),
    absent=(Absence("Jan Ried", None, "Minister", "14:00"), Absence("Vera Holm", "REG", None)),
)
TURNS = (ContentsSpeaker(FIRST, 3), ContentsSpeaker(SECOND, 4))
LISTED = ContentsItem("1", "Brücken", ("4/200",), 3, TURNS, (4,))
"""What the contents print of the only item."""
SOUND = Parsed(SESSION, ledger(), Contents((LISTED,)))


def with_session(parsed: Parsed = SOUND, **changed: object) -> Parsed:
    return replace(parsed, session=replace(parsed.session, **changed))  # type: ignore[arg-type]


def with_speech(ident: str, **changed: object) -> Parsed:
    """The sample with one speech changed."""
    speeches = tuple(replace(s, **changed) if s.id == ident else s for s in SPEECHES)  # type: ignore[arg-type]
    return with_session(speeches=speeches)


def measure(quality: Quality, check: str) -> Measure:
    return next(m for m in quality.measures if m.check == check)


def told(quality: Quality, check: str) -> tuple[Finding, ...]:
    return tuple(f for f in quality.findings if f.check == check)

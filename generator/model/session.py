"""One sitting as its protocol prints it: what was on the agenda, who said what, how it was decided.

Names, offices and groups stand here as the page has them; who that is belongs to the
corpus, so that a parsed session never becomes stale because another one arrived.
Page numbers are the printed ones; None where the document prints none.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

GAP = "[…]"
"""Stands in a text for what the document's conversion lost."""


class ParagraphKind(StrEnum):
    SPEECH = "speech"
    QUOTE = "quote"
    INTERJECTION = "interjection"
    PROCEDURE = "procedure"


class EventType(StrEnum):
    APPLAUSE = "applause"
    HECKLE = "heckle"
    LAUGHTER = "laughter"
    AMUSEMENT = "amusement"
    INTERRUPTION = "interruption"
    OTHER = "other"


class Form(StrEnum):
    """What part a speech has in the debate."""

    SPEECH = "speech"
    CHAIR = "chair"
    INTERMEDIATE_QUESTION = "intermediate_question"
    QUESTION = "question"
    """In question time."""
    ANSWER = "answer"
    """To an intermediate question or in question time; an interrupted speech goes on in it."""
    SHORT_INTERVENTION = "short_intervention"
    REPLY = "reply"
    """To a short intervention."""
    EXPLANATION = "explanation_of_vote"
    PERSONAL_REMARK = "personal_remark"
    POINT_OF_ORDER = "point_of_order"
    HANDED_IN = "handed_in"


class MeasureKind(StrEnum):
    """What the chair did about a breach of order."""

    CALL_TO_ORDER = "call_to_order"
    REPRIMAND = "reprimand"


class VoteKind(StrEnum):
    REFERRAL = "referral"
    DIRECT = "direct"
    RECOMMENDATION = "recommendation"
    AMENDMENT = "amendment"
    OTHER = "other"


class Outcome(StrEnum):
    ADOPTED = "adopted"
    REJECTED = "rejected"
    REFERRED = "referred"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person named in an interjection, without office."""

    name: str
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One act of an interjection: what was done, and by whom."""

    type: EventType
    text: str
    by: tuple[Actor, ...] = ()
    groups: tuple[str, ...] = ()
    """Groups acting as such, by their short names."""
    partial: bool = False
    """Only some of them ("Vereinzelt Beifall")."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as printed, as continuous text."""

    kind: ParagraphKind
    text: str
    page: int | None
    """Where it begins."""
    position: int
    """The page's position in the file, from 1: what a link into the PDF needs."""
    continues: bool = False
    """Goes on with a sentence that an interjection split."""
    events: tuple[Event, ...] = ()
    agenda_item: str | None = None
    """The item it belongs to: a chair's speech may close one and call several others."""
    reply: bool = False
    """Answers the interjection before it: such a paragraph begins with a dash ("– Nein, Herr Muster!")."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker's label as printed, taken apart."""

    name: str | None
    """With academic titles, without office; None where an opening has no label."""
    role: str | None = None
    """The office as printed: "Präsident", "Ministerin für Kultur und Wissenschaft"."""
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Speech:
    """One uninterrupted contribution under one label; the chair's announcements are speeches too."""

    id: str
    """`s`, the printed page of its label, `-`, its ordinal among the labels of that page."""
    page: int | None
    page_end: int | None
    agenda_item: str | None
    chair: bool
    unrevised: bool
    """This very label carries the mark `*)`: not revised by the speaker (§ 102 GeschO)."""
    in_appendix: bool
    """Handed in for the record, not spoken."""
    speaker: Speaker
    paragraphs: tuple[Paragraph, ...]
    form: Form = Form.SPEECH
    refers_to: str | None = None
    """The speech that a question interrupts, a short intervention is about, or an answer answers.

    The first answer to a question of the question time belongs to the chair's speech that calls it.
    """

    @property
    def position(self) -> int:
        """The position in the file of the page of its label."""
        return self.paragraphs[0].position if self.paragraphs else 1

    @property
    def words(self) -> int:
        """Words the speaker said; interjections are other people's."""
        return sum(
            len(paragraph.text.split())
            for paragraph in self.paragraphs
            if paragraph.kind is not ParagraphKind.INTERJECTION
        )


@dataclass(frozen=True, slots=True)
class HeadedPaper:
    """A paper as the heading of an agenda item lists it."""

    number: str
    kind: str | None
    """As printed: "Beschlussempfehlung"."""
    movers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """An item of the agenda as its heading in the body prints it."""

    id: str
    """`top-3`; a speaking slug where the item has no number."""
    number: str | None
    title: str
    kind: str | None
    """As printed, without number or reading: "Antrag", "Gesetzentwurf"."""
    reading: int | None
    joined_titles: tuple[str, ...]
    """Titles of the items debated with it ("In Verbindung mit")."""
    movers: tuple[str, ...]
    """Who brought it in: groups by short name, else as printed ("Landesregierung")."""
    documents: tuple[str, ...]
    page: int | None
    position: int
    papers: tuple[HeadedPaper, ...] = field(default=(), compare=False)
    """The documents, each with what the heading says it is. Not part of equality: the heading says it already."""


@dataclass(frozen=True, slots=True)
class Committees:
    """Where a paper was referred to."""

    lead: str | None
    further: tuple[str, ...] = ()
    final: str | None = None
    """Where it is finally decided: "committee" (the leading one, in public) or "plenary"; None where not said."""


@dataclass(frozen=True, slots=True)
class SingleVotes:
    """Members who voted otherwise than their group: "eine Gegenstimme bei den Grünen"."""

    group: str
    side: str
    """"yes", "no" or "abstain"."""
    count: int | None
    """None where the chair gives no number ("einige Enthaltungen")."""


@dataclass(frozen=True, slots=True)
class MemberVote:
    """A line of the list of names of a roll call."""

    name: str
    group: str | None
    side: str
    """"yes", "no", "abstain" or "absent"."""


@dataclass(frozen=True, slots=True)
class RollCall:
    """A count by heads: a roll call (§ 44 GeschO), or a secret ballot."""

    yes: int
    no: int
    abstain: int | None = None
    invalid: int | None = None
    secret: bool = False
    members: tuple[MemberVote, ...] = ()
    """Where the list of names is printed."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A decision of the house, as the chair announced it.

    Groups stand by short name, members without a group under their own names. A group
    the chair did not name is in none of the three: silence is not abstention.
    """

    agenda_item: str | None
    documents: tuple[str, ...]
    kind: VoteKind
    yes: tuple[str, ...]
    no: tuple[str, ...]
    abstain: tuple[str, ...]
    outcome: Outcome
    page: int | None
    committees: Committees | None = None
    recommendation: str | None = None
    """What the committee had recommended: "adopt" or "reject"."""
    roll_call: RollCall | None = None
    single: tuple[SingleVotes, ...] = ()
    speech: str = field(default="", compare=False)
    """The chair's speech that holds the passage. Not part of equality: a reprint decides the same."""
    paragraph: int = field(default=0, compare=False)
    """Ordinal of the paragraph in that speech, from 1."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the question time (§ 94 GeschO), which members hand in and the government answers."""

    number: str | None
    """As printed: "47" of "Mündliche Anfrage 47"."""
    kind: str
    """As printed: "Mündliche Anfrage", "Dringliche Anfrage"."""
    askers: tuple[Actor, ...]
    """As its heading or the chair's call names them, groups by short name; empty where neither does."""
    title: str | None
    """What it is about, where that is printed."""
    agenda_item: str | None
    page: int | None
    speech: str
    """The chair's speech that calls it, and the ordinal of the paragraph in it, from 1."""
    paragraph: int
    speeches: tuple[str, ...]
    """Answers and further questions, up to the next question."""
    answered_by: tuple[Speaker, ...]
    """Labels of those who answered, each name once."""

    @property
    def anchor(self) -> str:
        """The paragraph in which it is called: "s78-1.6"."""
        return f"{self.speech}.{self.paragraph}"


@dataclass(frozen=True, slots=True)
class OrderMeasure:
    """A call to order or a reprimand from the chair."""

    kind: MeasureKind
    name: str | None
    """Whom it met; None where the chair does not say it clearly."""
    group: str | None
    agenda_item: str | None
    page: int | None
    speech: str
    """The chair's speech, and the ordinal of the paragraph in it, from 1."""
    paragraph: int


@dataclass(frozen=True, slots=True)
class Absence:
    """A line of the printed list of members excused; hours as "12:30".

    A start later than the end is "bis 13 Uhr und ab 16 Uhr": away at both ends of the day.
    """

    name: str
    group: str | None
    role: str | None
    start: str | None = None
    end: str | None = None


Value = str | int | date | tuple[str, ...] | tuple[Actor, ...] | tuple[Event, ...] | None
"""What a field that an editor may correct holds; truth values are among the numbers."""


@dataclass(frozen=True, slots=True)
class AppliedCorrection:
    """A place where a session says what an editor decided and not what was read."""

    address: str
    """As the editor wrote it: "s40-2.3", "top-3.vote-1"."""
    field: str
    """Its name in the session's JSON: "speaker.name"."""
    change: str
    """In a reader's words: "Name: „Erika Muster“ statt „Erika Mustr“"."""
    before: Value
    """What was read; of a paragraph's text only the passage that was replaced."""
    after: Value
    reason: str
    place: tuple[str | int, ...]
    """The way to it from the session: ("votes", 3). Corrections never move anything."""
    agenda_item: str | None
    """The item whose debate shows the place; None also where it is in none."""
    anchor: str | None
    """Speech or paragraph; None where the place is in neither."""
    page: int | None
    position: int | None


@dataclass(frozen=True, slots=True)
class Source:
    """The file a session was read from."""

    file: str
    """Its name, without folders: the same wherever it lies."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Session:
    """A sitting, whole."""

    parliament: str
    legislature: int
    number: int
    date: date | None
    place: str | None
    start: str | None
    end: str | None
    page_count: int | None
    source: Source
    agenda_items: tuple[AgendaItem, ...]
    speeches: tuple[Speech, ...]
    votes: tuple[Vote, ...]
    absent: tuple[Absence, ...]
    warnings: tuple[str, ...] = ()
    order_measures: tuple[OrderMeasure, ...] = ()
    questions: tuple[Question, ...] = ()
    reprint: bool = False
    """The title page says that this is printed anew ("Neudruck"): it replaces the first print."""
    corrections: tuple[AppliedCorrection, ...] = ()
    """What an editor changed in it; `Parsed.as_read` has it without them."""

    @property
    def id(self) -> str:
        """ "18/115"."""
        return f"{self.legislature}/{self.number}"

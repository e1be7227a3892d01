"""What running text names, and in which words: people as printed, and what a mention leads to."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from re import Pattern


class MentionType(StrEnum):
    PERSON = "person"
    PAPER = "paper"
    SESSION = "session"
    COMMITTEE = "committee"
    STATUTE = "statute"


class NameForm(StrEnum):
    """How a person is named, which tells how much the name alone must prove."""

    NAME = "name"
    """Given name and surname, nothing before them."""
    LABELLED = "labelled"
    """A name with a group in square brackets, as interjections print it."""
    HONORIFIC = "honorific"
    """ "Herr Muster": anybody may be called that."""
    MEMBER = "member"
    """ "Kollegin Muster", "der Abgeordnete Muster": said of those who sit in the house."""
    OFFICE = "office"
    """ "Ministerin Muster"."""


class Gender(StrEnum):
    MALE = "m"
    FEMALE = "f"


@dataclass(frozen=True, slots=True)
class Naming:
    """A person named in a paragraph, as printed; who that is, only the corpus can tell.

    `name` may hold words that follow the name ("Ott Sie"): where it ends is known by who
    knows the people. Offsets count characters of the paragraph's text.
    """

    anchor: str
    """The paragraph: "s40-2.3"."""
    start: int
    """Where the first word of address begins, or the name where it has none."""
    at: int
    """Where the name begins, with its titles."""
    name: str
    form: NameForm
    lead: str = ""
    """The words of address: "Herr Kollege"."""
    office: str = ""
    """An office before the words of address: "Minister" in "dem Minister, Herrn Muster"."""
    gender: Gender | None = None
    group: str | None = None
    """Short name of the group printed with the name ("von der FDP"); "" for a member without one."""
    sentence_group: str | None = None
    """The group that the chair names earlier in the sentence ("Für die CDU spricht …")."""
    foreign: bool = False
    """An office or a seat elsewhere: "Bundesminister Muster", "Kollegin Muster vom Bundestag"."""
    outside: bool = False
    """The words behind it say where else its bearer belongs: "Herr Muster von der Kammer"."""
    preceded: bool = False
    """A noun stands directly before it, perhaps a profession: "Bürgermeister Herr Muster"."""
    interjection: bool = False
    """It stands in an interjection: then not the speaker says it."""
    item: str | None = None
    page: int | None = None
    position: int = 1
    before: str = ""
    """The words around it, for lists; empty where the chair gives the word, which no list shows."""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a paragraph's text that names something, with what it leads to."""

    start: int
    end: int
    type: MentionType
    target: str
    """A person's slug, "18/17541", "18/14", a committee's name, a statute's abbreviation."""
    text: str
    rule: str
    """Stable name of the rule that decided: "full-name", "speaker-of-the-debate"."""
    url: str | None = None
    """Where it leads outside of the site; None for what has a page here, or none at all."""


@dataclass(frozen=True, slots=True)
class Trace:
    """Why a printed name was given to a person, or to nobody."""

    printed: str
    """The name as printed, with the office or group printed with it."""
    rule: str
    person: str | None
    """Slug; None where more than one came into question or the print contradicts itself."""
    rejected: tuple[str, ...] = ()
    """Slugs of those who bear the name and are not meant, or, undecided, might be."""


@dataclass(frozen=True, slots=True)
class MentionWords:
    """How running text names people, papers, sessions, committees and statutes."""

    person: Pattern[str]
    """Words of address and a name: groups lead and name."""
    article: Pattern[str]
    """Searched in what stands before the lead, to its end: group article."""
    titled: Pattern[str]
    """A name with nothing but an academic title before it."""
    plural: Pattern[str]
    """A lead that several names may follow ("die Kollegen Muster und Beispiel")."""
    more: Pattern[str]
    """A further name of such a list: group name."""
    labelled: Pattern[str]
    """A name with its group in brackets: groups name, group."""
    sequence: Pattern[str]
    """Two or more words that could be a given name and a surname."""
    title: Pattern[str]
    """A title before a name."""
    member: Pattern[str]
    """Searched in a lead: it says that somebody sits in the house."""
    offices: tuple[Pattern[str], ...]
    """Kinds of office: an office printed in a lead and a person's role are of one kind where
    the same pattern finds both."""
    male: Pattern[str]
    """Searched in article and lead, or in an office."""
    female: Pattern[str]
    foreign: Pattern[str]
    """Searched in what stands before a name, to its end: the office is none of this house."""
    foreign_lead: Pattern[str]
    """Searched in a lead: it says that somebody sits or presides elsewhere."""
    apposition: Pattern[str]
    """Searched in what stands before a lead, to its end: an office that the lead goes on from; group lead."""
    outside_before: Pattern[str]
    """Searched in what stands before the lead, to its end."""
    outside_after: Pattern[str]
    """Matched behind a name: its bearer comes from elsewhere."""
    elsewhere: Pattern[str]
    """Matched behind a name: another house, whatever the lead says."""
    group_after: Pattern[str]
    """Matched behind a name: group group."""
    paper: Pattern[str]
    """Group papers holds one or several numbers."""
    session: Pattern[str]
    """A plenary protocol: group sessions holds one or several numbers."""
    sitting: Pattern[str]
    """A sitting of the same term by its number alone: group number, and group first where two are named."""
    committee: Pattern[str]
    inflection: Pattern[str]
    """The ending that a committee's name loses in the plain form."""
    committees: Mapping[str, str]
    """Name to address."""
    statute: Pattern[str] | None
    """The abbreviations of `statutes`; None where there is none."""
    statutes: Mapping[str, str]
    """Abbreviation to address."""

"""What the sessions say together: people, papers, and what links to what.

A digest is what the corpus needs of one session and no more. Sessions stream through one by one, and so
does what is long in their digests: all digests are in memory at once, but those are packed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from generator.model.acts import GroupAct
from generator.model.findings import Finding
from generator.model.mentions import Mention, MentionType, Naming, Trace
from generator.model.packed import Keep, Packed, in_memory, packed
from generator.model.session import Absence, AgendaItem, AppliedCorrection, EventType, Form, MemberVote, Speaker, Vote
from generator.model.usage import Usage

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Clip:
    """Where the parliament's media library shows a speech."""

    second: int
    """From the beginning of the recording."""
    url: str | None
    """The page that shows it from there; None where the library cannot be linked so."""


@dataclass(frozen=True, slots=True)
class SpeechDigest:
    """A speech without its text."""

    id: str
    page: int | None
    position: int
    agenda_item: str | None
    chair: bool
    in_appendix: bool
    speaker: Speaker
    words: int
    opening: str
    """How it begins, for lists: some 200 characters, cut between words."""
    clip: Clip | None = None
    """None without a media file, and for what the library cut no video for."""
    form: Form = Form.SPEECH


@dataclass(frozen=True, slots=True)
class MentionDigest:
    """A paper, a protocol, a committee or a statute named somewhere: what says itself what it is."""

    target: str
    """"18/17541", a committee's name, a statute's abbreviation."""
    agenda_item: str | None
    anchor: str | None
    """The paragraph ("s40-2.3"); None in the heading of the agenda item."""
    page: int | None
    position: int
    before: str
    """The words around it, for lists; kept of papers only."""
    text: str
    after: str
    type: MentionType = MentionType.PAPER
    start: int = 0
    """Where in the text of the paragraph it begins."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Listed:
    """A person as a second source names them: the table of contents or the media library."""

    name: str
    group: str | None
    """By short name where the parliament knows it."""
    role: str | None
    member: str | None = None
    """The parliament's id of the member; only the media library has it."""
    media: bool = False


@dataclass(frozen=True, slots=True)
class ActDigest:
    """What a named person did in an interjection."""

    name: str
    group: str | None
    type: EventType
    text: str
    anchor: str
    agenda_item: str | None
    page: int | None
    speech: str
    """The speech it interrupted."""
    position: int = 1
    office: str | None = None
    """The office printed before the name: "Minister"."""
    before: str = ""
    """The words it followed; they begin with a space where they were cut."""


@dataclass(frozen=True, slots=True)
class Digest:
    """One session, without its text."""

    id: str
    legislature: int
    number: int
    date: date | None
    place: str | None
    start: str | None
    end: str | None
    page_count: int | None
    file: str
    sha256: str
    agenda_items: tuple[AgendaItem, ...]
    speeches: Sequence[SpeechDigest]
    mentions: Sequence[MentionDigest]
    acts: Sequence[ActDigest]
    votes: tuple[Vote, ...]
    absent: Sequence[Absence]
    warnings: int
    namings: Sequence[Naming] = ()
    """People named in running text, in its order."""
    listed: Sequence[Listed] = ()
    """People of its table of contents and its media file, each once."""
    reprint: bool = False
    corrections: tuple[AppliedCorrection, ...] = ()
    video: str | None = None
    """The page of the media library that shows the whole recording."""
    group_acts: Sequence[GroupAct] = ()
    """Applause, heckles, laughter and amusement, by the groups they came from."""
    usage: Sequence[Usage] = ()

    @property
    def key(self) -> str:
        """Sorts sessions in the order they were held: term, then number."""
        return f"{self.legislature:04}/{self.number:06}"

    def packed(self, keep: Keep = in_memory) -> "Digest":
        """The same with its long lists packed, wherever their bytes are kept."""

        def put(values: Sequence[T]) -> Packed[T]:
            return values.kept(keep) if isinstance(values, Packed) else packed(values, keep)

        return replace(
            self,
            speeches=put(self.speeches),
            mentions=put(self.mentions),
            acts=put(self.acts),
            absent=put(self.absent),
            namings=put(self.namings),
            listed=put(self.listed),
            group_acts=put(self.group_acts),
            usage=put(self.usage),
        )


@dataclass(frozen=True, slots=True)
class Registered:
    """A person as an editor's `people.toml` has them.

    Groups, terms and days tell apart two entries of one name; an entry without them
    stands for whoever bears the name.
    """

    name: str
    aliases: tuple[str, ...] = ()
    slug: str | None = None
    external: Mapping[str, str] = field(default_factory=dict)
    """Ids elsewhere: {"wikidata": "Q1", "mdl_id": "01637"}."""
    groups: tuple[str, ...] = ()
    """The groups this one belonged to, in any printed form; empty for any."""
    terms: tuple[int, ...] = ()
    """The terms in which this one appears; empty for any."""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class SpeechRef:
    """A speech of a person: session id and digest."""

    session: str
    speech: SpeechDigest


@dataclass(frozen=True, slots=True)
class Floor:
    """Who had the floor at some place."""

    name: str | None
    """As the label has it."""
    person: str | None
    """Slug."""
    group: str | None = None
    """As the label has it."""
    chair: bool = False


@dataclass(frozen=True, slots=True)
class ActRef:
    """What a named person did in an interjection."""

    session: str
    act: ActDigest
    person: str | None
    """Slug of who did it; None where that is not certain."""
    floor: Floor
    """Whom it interrupted."""


@dataclass(frozen=True, slots=True)
class AbsenceRef:
    session: str
    absence: Absence


@dataclass(frozen=True, slots=True)
class BallotRef:
    """How a member voted by name: the vote, by its ordinal in the session from 0, and the line of the list."""

    session: str
    vote: int
    member: MemberVote


@dataclass(frozen=True, slots=True)
class NamingRef:
    """A passage that names a person."""

    session: str
    naming: Naming
    text: str
    """The words of the passage that mean this person."""
    floor: Floor
    """Who says it, unless an interjection does."""


@dataclass(frozen=True, slots=True)
class PrintedName:
    """One form in which a person's name is printed, and why it was taken for this person."""

    name: str
    role: str | None
    group: str | None
    rule: str
    count: int


@dataclass(frozen=True, slots=True)
class Tenure:
    """A group or an office, from the first to the last session that prints it with a person's name."""

    name: str
    office: bool
    first: str
    """Session ids."""
    last: str
    sessions: int


@dataclass(frozen=True, slots=True)
class Tally:
    """What the lists of a person come to, for those who need no more of them."""

    turns: int = 0
    """Contributions: what was said from the chair is none."""
    words: int = 0
    """Of the contributions."""
    chaired: int = 0
    """Times at which the person spoke from the chair."""
    acts: Mapping[EventType, int] = field(default_factory=dict)
    sessions: tuple[str, ...] = ()
    """All that tell of the person, in order of time."""
    last: str | None = None
    """The last session in which the person spoke, called out or was excused."""
    tenures: tuple[Tenure, ...] = ()
    """The groups, then the offices, each with the latest first."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who spoke, called out or was excused, whatever office or title a label had."""

    slug: str
    name: str
    """The fullest printed form, academic titles included."""
    groups: tuple[str, ...]
    """Groups the labels name, the latest first."""
    roles: tuple[str, ...]
    """Offices the labels name, the latest first."""
    external: Mapping[str, str]
    speeches: Sequence[SpeechRef] = ()
    """In order of time, like all that follows."""
    acts: Sequence[ActRef] = ()
    received: Sequence[ActRef] = ()
    """What others who are named did in this person's speeches; not what the chair hears."""
    absences: Sequence[AbsenceRef] = ()
    ballots: Sequence[BallotRef] = ()
    """Roll calls."""
    namings: Sequence[NamingRef] = ()
    """Where others name them; what the chair says in giving the word is left out."""
    printed: tuple[PrintedName, ...] = ()
    tally: Tally = field(default_factory=Tally)

    @property
    def group(self) -> str | None:
        return self.groups[0] if self.groups else None


@dataclass(frozen=True, slots=True)
class MentionRef:
    session: str
    mention: MentionDigest
    person: str | None
    """Slug of who names it; None in the heading of an agenda item too."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A printed paper, of this term or an earlier one, and everywhere it is named."""

    id: str
    """"18/17541"."""
    title: str | None
    """The title of the first agenda item that has it in its heading."""
    kind: str | None
    movers: tuple[str, ...]
    mentions: Sequence[MentionRef]
    """In order of time."""

    @property
    def legislature(self) -> int:
        return int(self.id.partition("/")[0])


@dataclass(frozen=True, slots=True)
class Links:
    """Who is meant by the names of a session, and what its text leads to."""

    speakers: Mapping[str, Trace] = field(default_factory=dict)
    """Speech id to how its speaker was found."""
    named: Mapping[tuple[str, str | None], Trace] = field(default_factory=dict)
    """The same by printed name and group, for names in interjections, votes and absences."""
    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    """Anchor of a paragraph to what it mentions, in order and without overlap."""


_NO_LINKS = Links()


@dataclass(frozen=True, slots=True)
class Corpus:
    """All sessions of a site, joined."""

    sessions: tuple[Digest, ...]
    """In order of time."""
    people: tuple[Person, ...]
    """In alphabetical order of surnames."""
    papers: tuple[Paper, ...]
    """By term and number."""
    groups: tuple[str, ...] = ()
    """Short names of all groups that people belong to."""
    group_of: Mapping[str, str] = field(default_factory=dict)
    """Person slug to group short name, latest known."""
    links: Mapping[str, Links] = field(default_factory=dict)
    """By session id."""
    findings: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    """Session id to what could be given to nobody."""

    def session(self, session_id: str) -> Digest:
        """The digest with that id; raises KeyError."""
        for digest in self.sessions:
            if digest.id == session_id:
                return digest
        raise KeyError(session_id)

    def linked(self, session_id: str) -> Links:
        """The links of a session; none for one that is not here."""
        return self.links.get(session_id, _NO_LINKS)

    def speaker(self, session_id: str, speech_id: str) -> str | None:
        """The slug of who gave a speech."""
        trace = self.linked(session_id).speakers.get(speech_id)
        return trace.person if trace else None

    def named(self, session_id: str, name: str, group: str | None) -> str | None:
        """The slug of whom a session names so, in interjections, votes and absences."""
        trace = self.linked(session_id).named.get((name, group))
        return trace.person if trace else None

"""What the sessions say together: people, papers, and what links to what.

A digest is what the corpus needs of one session and no more; only digests are all in
memory at once, sessions stream through one by one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.model.session import Absence, AgendaItem, EventType, Speaker, Vote


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


@dataclass(frozen=True, slots=True)
class MentionDigest:
    """A printed paper named somewhere."""

    paper: str
    """"18/17541"."""
    agenda_item: str | None
    anchor: str | None
    """The paragraph ("s40-2.3"); None in the heading of the agenda item."""
    page: int | None
    position: int
    before: str
    """The words around it, for lists."""
    text: str
    after: str


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
    speeches: tuple[SpeechDigest, ...]
    mentions: tuple[MentionDigest, ...]
    acts: tuple[ActDigest, ...]
    votes: tuple[Vote, ...]
    absent: tuple[Absence, ...]
    warnings: int

    @property
    def key(self) -> str:
        """Sorts sessions in the order they were held: term, then number."""
        return f"{self.legislature:04}/{self.number:06}"


@dataclass(frozen=True, slots=True)
class Registered:
    """A person as an editor's `people.toml` has them."""

    name: str
    aliases: tuple[str, ...] = ()
    slug: str | None = None
    external: Mapping[str, str] = field(default_factory=dict)
    """Ids elsewhere: {"wikidata": "Q1", "mdl_id": "01637"}."""


@dataclass(frozen=True, slots=True)
class SpeechRef:
    """A speech of a person: session id and digest."""

    session: str
    speech: SpeechDigest


@dataclass(frozen=True, slots=True)
class ActRef:
    session: str
    act: ActDigest


@dataclass(frozen=True, slots=True)
class AbsenceRef:
    session: str
    absence: Absence


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
    speeches: tuple[SpeechRef, ...]
    """In order of time."""
    acts: tuple[ActRef, ...]
    absences: tuple[AbsenceRef, ...]

    @property
    def group(self) -> str | None:
        return self.groups[0] if self.groups else None


@dataclass(frozen=True, slots=True)
class MentionRef:
    session: str
    mention: MentionDigest


@dataclass(frozen=True, slots=True)
class Paper:
    """A printed paper, of this term or an earlier one, and everywhere it is named."""

    id: str
    """"18/17541"."""
    title: str | None
    """The title of the first agenda item that has it in its heading."""
    kind: str | None
    movers: tuple[str, ...]
    url: str | None
    """The parliament's own copy."""
    mentions: tuple[MentionRef, ...]
    """In order of time."""

    @property
    def legislature(self) -> int:
        return int(self.id.partition("/")[0])


@dataclass(frozen=True, slots=True)
class Corpus:
    """All sessions of a site, joined."""

    sessions: tuple[Digest, ...]
    """In order of time."""
    people: tuple[Person, ...]
    """In alphabetical order of surnames."""
    papers: tuple[Paper, ...]
    """By term and number."""
    speaker_of: Mapping[tuple[str, str], str]
    """(session id, speech id) to the slug of the person."""
    person_named: Mapping[tuple[str, str, str | None], str]
    """(session id, printed name, group) to the slug, for names in interjections, votes, absences."""
    group_of: Mapping[str, str]
    """Person slug to group short name, latest known."""

    def session(self, session_id: str) -> Digest:
        """The digest with that id; raises KeyError."""
        for digest in self.sessions:
            if digest.id == session_id:
                return digest
        raise KeyError(session_id)

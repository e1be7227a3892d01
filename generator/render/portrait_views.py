"""What the templates of people and groups show."""

from dataclasses import dataclass, field

from generator.render.views import EntryView, Link


@dataclass(frozen=True, slots=True)
class NumberView:
    """A figure and what it counts."""

    value: str
    label: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class TenureView:
    """A group or an office, and when the protocols print it."""

    name: Link
    first: Link
    last: Link
    sessions: str


@dataclass(frozen=True, slots=True)
class PassageView:
    """A word in use."""

    before: str
    marked: str
    after: str
    title: Link
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeywordView:
    """A characteristic word with its counts and some passages."""

    word: str
    count: str
    passages: tuple[PassageView, ...]


@dataclass(frozen=True, slots=True)
class MoreView:
    """Further turns in a debate that have the same part in it, by printed page."""

    label: str
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TurnsView:
    """What somebody said in one debate."""

    debate: Link
    kind: str
    """Of the agenda item, as printed; empty where it has none."""
    facts: tuple[str, ...]
    opening: str
    more: tuple[MoreView, ...] = ()
    speakers: tuple[Link, ...] = ()
    """Where the page is not the speaker's own."""


@dataclass(frozen=True, slots=True)
class SittingView:
    """All that somebody said in one session."""

    title: Link
    term: str
    turns: tuple[TurnsView, ...]


@dataclass(frozen=True, slots=True)
class RemarkView:
    """A passage in which somebody calls out, is named or votes."""

    place: Link
    """The passage, by its printed page."""
    text: str | None = None
    """What was called out, or how it was voted."""
    person: Link | None = None
    """Who else has to do with it: who spoke, who called out."""
    facts: tuple[str, ...] = ()
    before: str | None = None
    marked: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class DebateView:
    """Remarks of one debate."""

    title: Link
    session: Link
    remarks: tuple[RemarkView, ...]


@dataclass(frozen=True, slots=True)
class FilterView:
    """What a list can be narrowed by; a choice of fewer than two is none."""

    kinds: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListView:
    """A part of a page: a list, or the latest of one with the way to the rest."""

    id: str
    title: str
    note: str | None = None
    sittings: tuple[SittingView, ...] = ()
    debates: tuple[DebateView, ...] = ()
    entries: tuple[EntryView, ...] = ()
    filter: FilterView | None = None
    latest: str | None = None
    """Says that more is on the pages of the years."""
    years: tuple[Link, ...] = ()
    parts: tuple[Link, ...] = ()
    """Of the year shown, where it has several."""


@dataclass(frozen=True, slots=True)
class MemberView:
    """Somebody in a list of people."""

    person: Link
    group: Link | None
    office: str | None
    facts: tuple[str, ...] = ()
    search: str = ""
    """What a filter searches in: name, group and office in small letters, umlauts written out."""


@dataclass(frozen=True, slots=True)
class LetterView:
    letter: str
    id: str
    people: tuple[MemberView, ...] = field(default=())

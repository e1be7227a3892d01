"""What templates show: every text, address and number already in it.

A page is made of links and segments by the hundred; they are tuples, which are made in half the time.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Link(NamedTuple):
    text: str
    href: str | None = None
    note: str | None = None


class Segment(NamedTuple):
    """A stretch of running text, linked or not."""

    text: str
    href: str | None = None
    kind: str | None = None
    """What a link leads to: "person", "paper", "term"."""
    note: str | None = None
    """What a term means, in a sentence."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a page tells machines of itself, beside title and description."""

    kind: str = "website"
    """The OpenGraph type: "article", "profile"."""
    image: str | None = None
    """Address of its picture from the root of the site; None for the site's own."""
    data: tuple[Mapping[str, object], ...] = ()
    """Linked data (schema.org), a value each."""
    feeds: tuple[Link, ...] = ()
    """Feeds that tell what is new here, linked from this page."""
    search: Link | None = None
    """How a browser searches the site from its own field."""
    styles: tuple[str, ...] = ()
    """Style sheets beside the site's own: "debate.css"."""
    scripts: tuple[str, ...] = ()
    """Modules beside the site's own."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page has around its own content."""

    site: str
    title: str
    description: str
    head: Head
    canonical: str
    """The whole address of this page; a relative one where the site's own is not known."""
    picture: str
    data: tuple[str, ...]
    """Linked data for the head, as text that may stand in a script element."""
    home: str
    root: str
    """The link to the root of the site, with a trailing slash."""
    static: str
    offline: bool
    """The link to the folder of style sheets and scripts, with a trailing slash."""
    search: str
    menu: tuple[Link, ...]
    here: str | None
    """The text of the menu's entry that the page stands under."""
    footer: tuple[Link, ...]
    crumbs: tuple[Link, ...]
    operator: str | None
    demo: bool
    unofficial: str
    index: bool = True
    bare: bool = False
    """Without menu, search and foot, for frames on other sites."""


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """What an editor changed at a place, and why."""

    change: str
    reason: str
    place: Link | None = None
    """Where it stands on the site; None where the view itself stands there."""


@dataclass(frozen=True, slots=True)
class ParagraphView:
    id: str | None
    kind: str
    segments: tuple[Segment, ...]
    continues: bool = False
    corrections: tuple[CorrectionView, ...] = ()
    page: str | None = None
    """The printed page it begins on ("S. 23"), where that is another one than before."""
    reply: bool = False
    """Answers the interjection before it."""
    loud: bool = False
    """An interjection with words in it: more than applause."""


@dataclass(frozen=True, slots=True)
class SpeechView:
    id: str
    speaker: Link
    role: str | None
    group: Link | None
    chair: bool
    unrevised: bool
    page: Link | None
    permalink: str
    paragraphs: tuple[ParagraphView, ...]
    part: Link | None = None
    """What part it has in the debate ("Zwischenfrage an Erika Muster"), with the speech it belongs to."""
    measures: tuple[str, ...] = ()
    """Calls to order and reprimands in it, a sentence each."""
    corrections: tuple[CorrectionView, ...] = ()
    who: str = ""
    """How its speaker is cited: "Erika Muster (FDP)"."""
    pages: str = ""
    """Its printed pages: "S. 22–24"."""
    office: str | None = None
    """An office too long for the line of the name, whole."""
    time: str | None = None
    """When it began, by the clock."""
    video: Link | None = None
    report: str | None = None
    """Where a fault of it is reported."""
    inset: bool = False
    """Stands beside the speech it belongs to: an intermediate question, a short intervention."""


@dataclass(frozen=True, slots=True)
class RailView:
    """A speech in the list of who speaks."""

    name: str
    href: str
    group: str | None
    """The group; the office of who has none and holds a speech."""
    part: str | None
    """What it is, where it is no speech of its own: "Zwischenfrage"."""
    nested: bool


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of a debate too long for one page."""

    text: str
    href: str | None
    """None for the part being read."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question of the question time, in the list above its debate."""

    name: str
    """"Mündliche Anfrage 47"."""
    href: str
    title: str | None
    askers: str | None
    answered: str | None


@dataclass(frozen=True, slots=True)
class PassageView:
    """What the chair said of an item inside a speech that belongs to another one."""

    speaker: Link
    context: str
    paragraphs: tuple[ParagraphView, ...]
    role: str | None = None
    page: Link | None = None


@dataclass(frozen=True, slots=True)
class VoteSide:
    label: str
    side: str
    """"yes", "no", "abstain", or "silent" for those whom the chair did not name."""
    groups: tuple[Link, ...]
    count: str | None = None
    """Votes by heads."""
    single: tuple[str, ...] = ()
    """Members who voted so against their group."""


@dataclass(frozen=True, slots=True)
class BallotsView:
    """Members of one group who voted alike in a roll call."""

    group: str
    side: str
    members: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class VoteView:
    outcome: str
    outcome_class: str
    told: tuple[Segment, ...]
    """What was decided, in a sentence."""
    remarks: tuple[str, ...]
    """What a reader must know to read the table rightly."""
    sides: tuple[VoteSide, ...]
    page: Link | None
    passage: str | None
    ballots: tuple[BallotsView, ...] = ()
    """The list of names of a roll call, group by group."""
    corrections: tuple[CorrectionView, ...] = ()


@dataclass(frozen=True, slots=True)
class AbsenceView:
    person: Link
    corrections: tuple[CorrectionView, ...] = ()


@dataclass(frozen=True, slots=True)
class ResultView:
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """An agenda item in a list."""

    number: str | None
    title: str
    href: str
    facts: tuple[str, ...]
    joined: tuple[str, ...] = ()
    papers: tuple[Link, ...] = ()
    speakers: tuple[Link, ...] = ()
    results: tuple[ResultView, ...] = ()
    page: Link | None = None
    time: str | None = None
    """When it was called, by the clock."""
    spoke: str | None = None
    """How many spoke, where they are too many for a line."""


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A check: what was compared, how much of it held, and how much must."""

    title: str
    method: str
    held: str
    share: str
    """What must hold and what does, in percent."""
    reached: bool


@dataclass(frozen=True, slots=True)
class FindingView:
    """A place that could not be reconciled, with the ways to it."""

    message: str
    check: str
    text: str | None
    """Link to the paragraph here."""
    source: Link | None
    """The page of the official PDF."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """A line of a list: what, where, and some words of it."""

    title: Link
    facts: tuple[str, ...]
    text: str | None = None
    marked: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class PieceView:
    kind: str | None
    """"old" for what stood there, "new" for what stands there now; None for the words around."""
    text: str


@dataclass(frozen=True, slots=True)
class ChangeView:
    """What became of a passage after it was published."""

    place: Link
    facts: tuple[str, ...]
    pieces: tuple[PieceView, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    title: str
    id: str
    entries: tuple[EntryView, ...] = field(default=())
    link: str | None = None

"""What lists, matrices and timelines show: every text, address and number already in it."""

from dataclasses import dataclass

from generator.render.views import Link, ResultView


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of a long list among its others; the one shown has no address."""

    link: Link
    label: str


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A vote in a list: on what, how it ended, and who stood where."""

    title: Link
    """What the agenda item is about, linked to the passage where the chair says how it was decided."""
    facts: tuple[Link, ...]
    outcome: str
    outcome_class: str
    meaning: tuple[str, ...]
    """What follows for the paper, a sentence each, where the outcome alone would not tell."""
    sides: tuple["SideView", ...]
    day: str = ""
    """Where the list is not parted by sessions."""


@dataclass(frozen=True, slots=True)
class SideView:
    name: str
    kind: str
    """"yes", "no", "abstain"."""
    groups: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DecisionsView:
    """The votes of one session."""

    session: Link
    id: str
    decisions: tuple[DecisionView, ...]


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell of a matrix: a number that opens what it counts, or nothing."""

    text: str
    note: str | None = None
    href: str | None = None
    label: str = ""
    """What the number means, for those who do not see where it stands."""
    tint: int = 0
    """From 0 to 5; the number itself says the same."""


@dataclass(frozen=True, slots=True)
class RowView:
    head: Link
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    id: str
    title: str
    caption: str
    corner: str
    columns: tuple[Link, ...]
    rows: tuple[RowView, ...]
    notes: tuple[str, ...] = ()
    """How it was counted and what was left out."""


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Passages in one speech."""

    title: Link
    facts: tuple[str, ...]
    passages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PlacesView:
    session: Link
    id: str
    places: tuple[PlaceView, ...]


@dataclass(frozen=True, slots=True)
class RankView:
    """A line of a ranking: two people and how often."""

    count: Link
    caller: Link
    speaker: Link


@dataclass(frozen=True, slots=True)
class StageView:
    """A stage in the life of a paper."""

    day: str
    session: Link
    what: str
    item: Link | None
    companions: tuple[Link, ...]
    """Other papers of the item: what each is, and its number."""
    decisions: tuple[DecisionView, ...]


@dataclass(frozen=True, slots=True)
class PaperView:
    """A paper in a list."""

    link: Link
    title: str | None
    facts: tuple[str, ...]
    state: str | None
    state_class: str


@dataclass(frozen=True, slots=True)
class DayView:
    """A day of a month; none for the empty cells at its ends."""

    number: str
    sessions: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthView:
    name: str
    weeks: tuple[tuple[DayView | None, ...], ...]


@dataclass(frozen=True, slots=True)
class SittingView:
    """A session in the list of its year."""

    link: Link
    facts: tuple[str, ...]
    debates: tuple[Link, ...]
    """What was debated longest."""


@dataclass(frozen=True, slots=True)
class CardView:
    """A session on the home page."""

    day: str
    title: str
    href: str
    facts: tuple[str, ...]
    numbers: tuple[Link, ...]
    """A figure and what it counts, as text and note."""
    debates: tuple["DebateView", ...]
    further: tuple["DebateView", ...] = ()
    """The others, folded away."""
    more: str | None = None
    """What opens them, or leads to them."""


@dataclass(frozen=True, slots=True)
class DebateView:
    number: str | None
    title: Link
    facts: tuple[str, ...]
    results: tuple[ResultView, ...]


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """A field of a filter."""

    name: str
    label: str
    options: tuple[Link, ...]
    """What is shown, and as note the value."""


@dataclass(frozen=True, slots=True)
class TermView:
    """A term of the glossary."""

    id: str
    name: str
    text: str
    see: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TermsView:
    title: str
    id: str
    terms: tuple[TermView, ...]

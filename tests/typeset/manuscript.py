"""What a protocol prints, in the order in which it is printed. Pages come with the setting."""

from dataclasses import dataclass
from datetime import date

from generator.model.session import Absence, ParagraphKind


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker's label."""

    name: str
    role: str | None = None
    group: str | None = None
    """As printed in brackets, "fraktionslos" included."""
    chair: bool = False
    unrevised: bool = False
    listed: bool = True
    """Has a line in the contents: not the chair, not a question put in between, not who goes on after it."""
    resumed: bool = False
    """Goes on after the chair interrupted."""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    kind: ParagraphKind
    text: str
    bold: tuple[tuple[int, int], ...] = ()
    """Stretches of it that are bold, as offsets."""
    decides: bool = False
    """Holds the outcome that the contents list as "Ergebnis"."""
    note: tuple[str, ...] = ()
    """Lines of a contents entry for it: ("Ordnungsruf", "gerichtet an den", …)."""


@dataclass(frozen=True, slots=True)
class Part:
    """A title in a heading, and the blocks of lines below it: kind, movers, paper; a reading."""

    title: str
    blocks: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of an agenda item; further parts are joined to the first."""

    number: str | None
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Subheading:
    """A bold line inside an item, such as a question of the question time."""

    title: str
    asked_by: str = ""
    """Who asks, for the contents."""


Element = Label | Text | Heading | Subheading


@dataclass(frozen=True, slots=True)
class Table:
    """A table: cells by row, each column with its left edge and its width, in points from the edge of the text."""

    headings: tuple[tuple[str, ...], ...]
    """Rows that are printed again at the top of each column or page."""
    rows: tuple[tuple[str, ...], ...]
    columns: tuple[tuple[float, float], ...]
    centred: int = 99
    """From this column on, cells are centred."""
    size: float = 9.96
    wide: bool = True
    """Runs over the whole page and not through the columns of the text."""


@dataclass(frozen=True, slots=True)
class Appendix:
    """Speeches handed in for the record, or a table."""

    number: str | None
    """Of the appendix; None where there is only one and it has none."""
    item: str | None
    """The number of the agenda item it belongs to."""
    title: str
    body: tuple[Label | Text, ...]
    tables: tuple[Table, ...] = ()
    heading: str | None = None
    """Printed below its name, where it is not one of speeches."""
    in_one_line: bool = False
    """Name and heading stand in one line."""

    @property
    def name(self) -> str:
        return f"Anlage {self.number}" if self.number else "Anlage"


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A protocol before it is set."""

    parliament: str
    """"Landtag Musterland"."""
    term: int
    number: int
    date: date
    place: str
    start: str
    end: str
    body: tuple[Element, ...]
    appendices: tuple[Appendix, ...] = ()
    absent: tuple[Absence, ...] = ()
    unaffiliated: str = "fraktionslos"

    @property
    def id(self) -> str:
        return f"{self.term}/{self.number}"

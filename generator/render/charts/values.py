"""What charts are made of, and what they become."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.render.views import Link


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure with its label."""

    label: str
    value: float
    shown: str
    """The value as readers see it: "12.345 Wörter (34 %)"."""
    href: str | None = None
    """Where the table leads from the label."""
    cells: tuple[str, ...] = ()
    """What the table says of it, cell by cell; empty for `shown` alone."""


@dataclass(frozen=True, slots=True)
class Column:
    """A stretch of time on the axis."""

    label: str
    """In full, for the table: "Januar 2026"."""
    tick: str
    """As short as an axis needs it: "1/26"."""
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """One measure over all columns; several panels stand above each other on one axis."""

    title: str
    values: Sequence[float]
    shown: Sequence[str]


@dataclass(frozen=True, slots=True)
class Row:
    head: Link
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The figures of a chart in words and numbers."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture and the same figures as a table."""

    id: str
    """Unique on its page: the ids within the picture begin with it."""
    title: str
    description: str
    svg: Markup
    table: Table


@dataclass(frozen=True, slots=True)
class Cell:
    """A meeting of row and column in a matrix."""

    text: str
    level: int = 0
    """How dark its ground is, 0 to 5 (`level`)."""
    href: str | None = None
    label: str | None = None
    """What a screen reader says in place of the bare figure, where row and column are not enough."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    head: Link
    cells: tuple[Cell | None, ...]
    """None where row and column have nothing to say to each other."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table of figures with graded ground: who applauds whom, who votes with whom."""

    caption: str
    corner: str
    """What the rows and the columns are: "Beifall von ↓ für →"."""
    columns: tuple[Link, ...]
    rows: tuple[MatrixRow, ...]

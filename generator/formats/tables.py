"""What the rows of the corpus are made of, told once for every format that has columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

from generator import addresses
from generator.formats.rows import (
    AgendaItemRow,
    BallotRow,
    InterjectionRow,
    PersonRow,
    Row,
    SessionRow,
    SpeechRow,
    VoteRow,
)

Cell = str | int | date | tuple[str, ...] | None
"""What a column holds; truth values are among the numbers."""
Cells = tuple[Cell, ...]


class Kind(Enum):
    TEXT = "string"
    INTEGER = "integer"
    TRUTH = "boolean"
    DAY = "date"
    LIST = "list"
    """Of texts."""


_KINDS: Mapping[Any, Kind] = {str: Kind.TEXT, int: Kind.INTEGER, bool: Kind.TRUTH, date: Kind.DAY}
_REFERENCES = {
    "session": ("sessions", "session"),
    "person": ("people", "person"),
    "toward_person": ("people", "person"),
}


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    kind: Kind
    optional: bool
    """Whether it may be empty."""
    description: str
    refers_to: tuple[str, str] | None = None
    """The table and the key of the row that it names."""


@dataclass(frozen=True, slots=True)
class Table:
    name: str
    """As in the names of its files: "speeches"."""
    description: str
    key: tuple[str, ...]
    """The columns that tell a row from all others; none where a name may be printed twice."""
    columns: tuple[Column, ...]


def _columns(row: type, table: str) -> Iterator[Column]:
    for field in fields(row):
        hint, description = get_args(get_type_hints(row, include_extras=True)[field.name])
        optional = type(None) in get_args(hint)
        plain = get_args(hint)[0] if optional else hint
        kind = Kind.LIST if get_origin(plain) is tuple else _KINDS[plain]
        other = _REFERENCES.get(field.name)
        yield Column(field.name, kind, optional, description, other if other and other[0] != table else None)


def _table(row: type, name: str, description: str, *key: str) -> tuple[type, Table]:
    return row, Table(name, description, key, tuple(_columns(row, name)))


TABLES: Mapping[type, Table] = dict(
    (
        _table(SessionRow, "sessions", "Eine Zeile je Sitzung", "session"),
        _table(AgendaItemRow, "agenda_items", "Eine Zeile je Tagesordnungspunkt", "session", "agenda_item"),
        _table(SpeechRow, "speeches", "Eine Zeile je Redebeitrag, auch der Sitzungsleitung", "session", "speech"),
        _table(
            InterjectionRow,
            "interjections",
            "Eine Zeile je Regung: Beifall, Zuruf, Lachen …",
            *("session", "speech", "paragraph", "ordinal"),
        ),
        _table(VoteRow, "votes", "Eine Zeile je Abstimmung", "session", "vote"),
        _table(BallotRow, "ballots", "Eine Zeile je Namen einer namentlichen Abstimmung"),
        _table(PersonRow, "people", "Eine Zeile je Person", "person"),
    )
)
"""Every table of the corpus, by the class of its rows."""
OF_SESSIONS = tuple(table for row, table in TABLES.items() if row is not PersonRow)
PEOPLE = TABLES[PersonRow]
BY_SESSION = tuple(table for table in OF_SESSIONS if table.name in addresses.TABLES_BY_SESSION)


def cells(row: Row) -> Cells:
    return tuple(getattr(row, column.name) for column in TABLES[type(row)].columns)

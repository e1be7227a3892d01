"""All tables in one SQLite file with a full-text index, as Datasette opens it."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from pathlib import Path
from types import TracebackType

from generator.formats.tables import TABLES, Cell, Cells, Column, Kind, Table

_TYPES = {Kind.INTEGER: "INTEGER", Kind.TRUTH: "INTEGER"}
_INDEXED = (
    ("speeches", "person"),
    ("speeches", "date"),
    ("interjections", "toward_person"),
    ("interjections", "type"),
    ("ballots", "person"),
)


class Database:
    """A new file, filled row by row. Lists stand in it as JSON; what is found by words is the text of speeches."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        # Nobody reads the file before it is whole, and a build that is killed begins it anew.
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "page_size = 4096", "encoding = 'UTF-8'"):
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute("BEGIN")
        for table in TABLES.values():
            self._connection.execute(_create(table))

    def __enter__(self) -> "Database":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with closing(self._connection) as connection:
            if kind is None:
                _finish(connection)

    def add(self, table: Table, rows: Iterable[Cells]) -> None:
        places = ", ".join("?" * len(table.columns))
        statement = f'INSERT INTO "{table.name}" VALUES ({places})'
        self._connection.executemany(statement, ([_plain(cell) for cell in row] for row in rows))


def _finish(connection: sqlite3.Connection) -> None:
    for table, column in _INDEXED:
        connection.execute(f'CREATE INDEX "{table}_{column}" ON "{table}" ("{column}")')
    connection.execute(
        # In double quotes, by which Datasette knows what is searched.
        'CREATE VIRTUAL TABLE speeches_fts USING fts5 (text, content="speeches", '
        "tokenize='unicode61 remove_diacritics 0')"
    )
    connection.execute("INSERT INTO speeches_fts (speeches_fts) VALUES ('rebuild')")
    connection.execute("COMMIT")
    connection.execute("VACUUM")


def _create(table: Table) -> str:
    columns = [_column(column) for column in table.columns]
    key = [f"PRIMARY KEY ({', '.join(_quoted(name) for name in table.key)})"] if table.key else []
    return f"CREATE TABLE {_quoted(table.name)} ({', '.join((*columns, *key))})"


def _column(column: Column) -> str:
    needed = "" if column.optional else " NOT NULL"
    other = column.refers_to
    # Datasette makes links of these.
    leads = f" REFERENCES {_quoted(other[0])} ({_quoted(other[1])})" if other else ""
    return f"{_quoted(column.name)} {_TYPES.get(column.kind, 'TEXT')}{needed}{leads}"


def _quoted(name: str) -> str:
    return f'"{name}"'


def _plain(cell: Cell) -> str | int | None:
    if isinstance(cell, tuple):
        return json.dumps(cell, ensure_ascii=False)
    return cell.isoformat() if isinstance(cell, date) else cell

"""Tables as CSV (RFC 4180, UTF-8): a file a table, a list as one cell.

A spreadsheet takes a cell that begins with certain characters for a formula and runs it; such a cell has an
apostrophe before it. The other formats have every text as it is.
"""

import csv
from collections.abc import Iterable
from datetime import date
from typing import TextIO

from generator.formats.tables import Cell, Cells, Table

SEPARATOR = "; "
"""Between the values of a list."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_header(stream: TextIO, table: Table) -> None:
    _writer(stream).writerow(column.name for column in table.columns)


def write_rows(stream: TextIO, rows: Iterable[Cells]) -> None:
    _writer(stream).writerows([_plain(cell) for cell in row] for row in rows)


def _writer(stream: TextIO) -> "csv._writer":  # type: ignore[name-defined]
    return csv.writer(stream, lineterminator="\r\n")


def _plain(cell: Cell) -> str | int:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, int):
        return cell
    if isinstance(cell, date):
        return cell.isoformat()
    text = cell if isinstance(cell, str) else SEPARATOR.join(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text

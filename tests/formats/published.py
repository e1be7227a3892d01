"""A built site's data, read by the tools of others."""

import csv
import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

TABLES = ("sessions", "agenda_items", "speeches", "interjections", "votes", "ballots", "people")


def sessions(site: Path) -> Iterator[tuple[Mapping[str, Any], Mapping[str, Any]]]:
    """Each session's entry in the index, and the session."""
    for entry in json.loads((site / "data/index.json").read_text())["sessions"]:
        yield entry, json.loads((site / entry["path"]).read_text())


def comma(site: Path, table: str) -> list[dict[str, str]]:
    with (site / f"data/corpus/{table}.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def database(site: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(f"file:{site / 'data/corpus/corpus.sqlite'}?mode=ro", uri=True)) as connection:
        return connection.execute(query).fetchall()

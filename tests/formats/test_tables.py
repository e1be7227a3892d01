"""The tables of the corpus say the same as the pages and as each other, whoever reads them."""

import asyncio
import csv
import io
import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pandas
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import addresses
from generator.formats.comma import write_header, write_rows
from generator.formats.parquet import parquet
from generator.formats.tables import BY_SESSION, OF_SESSIONS, PEOPLE, TABLES, Column, Kind, Table
from tests.formats.published import TABLES as NAMES
from tests.formats.published import comma, database, sessions


@pytest.fixture(scope="module", params=["demo_site", "real_site"])
def site(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


def parts(site: Path, table: str) -> str:
    return str(site / f"data/corpus/{table}.parquet/**/*.parquet")


def rows(site: Path, table: str) -> list[dict[str, Any]]:
    """As DuckDB reads the Parquet files."""
    found = duckdb.sql(f"SELECT * FROM read_parquet('{parts(site, table)}', hive_partitioning = true)")
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


def test_every_table_is_known_by_its_address_and_has_columns_that_are_told() -> None:
    assert tuple(table.name for table in TABLES.values()) == addresses.CORPUS_TABLES == NAMES
    assert [table.name for table in BY_SESSION] == list(addresses.TABLES_BY_SESSION)
    assert {*OF_SESSIONS, PEOPLE} == set(TABLES.values())
    for table in TABLES.values():
        assert table.description and all(column.description for column in table.columns)
        assert {column.name for column in table.columns} >= set(table.key)


def test_sessions_and_tables_have_the_same_totals(site: Path) -> None:
    whole = [session for _, session in sessions(site)]
    events = [e for s in whole for x in s["speeches"] for p in x["paragraphs"] for e in p["events"]]
    ballots = sum(len((vote["roll_call"] or {"members": []})["members"]) for s in whole for vote in s["votes"])
    totals = {
        "sessions": len(whole),
        "agenda_items": sum(len(s["agenda_items"]) for s in whole),
        "speeches": sum(len(s["speeches"]) for s in whole),
        "interjections": len(events),
        "votes": sum(len(s["votes"]) for s in whole),
        "ballots": ballots,
        "people": len(json.loads((site / "data/people.json").read_text())["people"]),
    }
    assert totals["interjections"] > 80
    assert {table: len(comma(site, table)) for table in NAMES} == totals
    assert {table: database(site, f"SELECT count(*) FROM {table}")[0][0] for table in NAMES} == totals
    assert {table: len(rows(site, table)) for table in NAMES} == totals
    popolo = json.loads((site / "data/corpus/popolo.json").read_text())
    assert len(popolo["vote_events"]) == totals["votes"] and len(popolo["persons"]) == totals["people"]
    assert sum(len(vote["votes"]) for vote in popolo["vote_events"]) == totals["ballots"]


def test_a_speech_is_the_same_in_json_and_in_each_table(site: Path) -> None:
    spoken = {(session["id"], speech["id"]): speech for _, session in sessions(site) for speech in session["speeches"]}
    by_parquet = {(row["session"], row["speech"]): row for row in rows(site, "speeches")}
    by_comma = {(row["session"], row["speech"]): row for row in comma(site, "speeches")}
    by_sqlite = {
        (session, speech): (text, chair, person)
        for session, speech, text, chair, person in database(
            site, "SELECT session, speech, text, chair, person FROM speeches"
        )
    }
    assert spoken.keys() == by_parquet.keys() == by_comma.keys() == by_sqlite.keys()
    for key, speech in spoken.items():
        text = "\n".join(p["text"] for p in speech["paragraphs"] if p["kind"] != "interjection")
        row, line = by_parquet[key], by_comma[key]
        assert (
            text
            == row["text"]
            == by_sqlite[key][0]
            == line["text"].removeprefix("'" * text.startswith(("-", "+", "=", "@")))
        )
        assert row["words"] == len(text.split()) == int(line["words"])
        assert (row["chair"], row["person"]) == (speech["chair"], speech["speaker"]["id"])
        assert (bool(by_sqlite[key][1]), by_sqlite[key][2]) == (speech["chair"], speech["speaker"]["id"])
        assert (line["chair"], line["person"] or None) == (str(speech["chair"]).lower(), speech["speaker"]["id"])
        assert (row["page"], row["page_end"], row["group_name"], row["role"]) == (
            speech["page"],
            speech["page_end"],
            speech["speaker"]["group"],
            speech["speaker"]["role"],
        )


def test_interjections_have_their_actors_and_their_target(site: Path) -> None:
    told = [
        (session["id"], speech["id"], number, event, speech["speaker"]["id"])
        for _, session in sessions(site)
        for speech in session["speeches"]
        for number, paragraph in enumerate(speech["paragraphs"], 1)
        for event in paragraph["events"]
    ]
    order = [entry["id"] for entry, _ in sessions(site)]
    found = sorted(rows(site, "interjections"), key=lambda row: order.index(row["session"]))
    assert [(row["session"], row["speech"], row["paragraph"], row["type"], row["text"]) for row in found] == [
        (session, speech, number, event["type"], event["text"]) for session, speech, number, event, _ in told
    ]
    for row, (*_, event, toward) in zip(found, told, strict=True):
        assert row["names"] == [actor["name"] for actor in event["by"]]
        assert row["persons"] == [actor["id"] for actor in event["by"] if actor["id"]]
        assert row["groups"] == event["groups"] and row["toward_person"] == toward


def test_what_rows_name_is_there(site: Path) -> None:
    """People and sessions by their keys, pages by their addresses."""
    for table, column, other, key in (
        ("speeches", "session", "sessions", "session"),
        ("speeches", "person", "people", "person"),
        ("interjections", "toward_person", "people", "person"),
        ("ballots", "person", "people", "person"),
    ):
        query = f"SELECT count(*) FROM {table} WHERE {column} NOT IN (SELECT {key} FROM {other})"
        assert database(site, query) == [(0,)], query
    assert database(site, "PRAGMA foreign_key_check") == []
    for table in ("sessions", "agenda_items", "speeches", "interjections", "votes", "people"):
        for (url,) in database(site, f"SELECT url FROM {table}"):
            path, _, anchor = url.removeprefix("https://plenum.musterland.example/").partition("#")
            page = site / path / "index.html"
            assert page.exists(), url
            assert not anchor or f'id="{anchor}"' in _text(page), url


def _text(page: Path, known: dict[Path, str] = {}) -> str:  # noqa: B006 -- the pages that were read
    if page not in known:
        known[page] = page.read_text()
    return known[page]


def test_columns_have_the_types_that_are_told(site: Path) -> None:
    types = {
        Kind.TEXT: "string",
        Kind.INTEGER: "int32",
        Kind.TRUTH: "bool",
        Kind.DAY: "date32[day]",
        Kind.LIST: "list<element: string not null>",
    }
    for table in TABLES.values():
        for part in sorted((site / f"data/corpus/{table.name}.parquet").rglob("*.parquet")):
            schema = pq.read_schema(part)
            assert [(f.name, str(f.type), f.nullable) for f in schema] == [
                (column.name, types[column.kind], column.optional) for column in table.columns
            ]
            assert [f.metadata[b"description"].decode() for f in schema] == [c.description for c in table.columns]


def test_pandas_and_duckdb_ask_by_term(demo_site: Path) -> None:
    frame = pandas.read_parquet(demo_site / "data/corpus/speeches.parquet")
    assert set(frame["legislature"].astype(int)) == {4} and len(frame) == len(comma(demo_site, "speeches"))
    query = f"SELECT count(*) FROM read_parquet('{parts(demo_site, 'speeches')}', hive_partitioning = true)"
    assert duckdb.sql(f"{query} WHERE legislature = 4").fetchall() == [(len(frame),)]
    assert duckdb.sql(f"{query} WHERE legislature = 5").fetchall() == [(0,)]


def test_no_column_is_a_word_of_sql(demo_site: Path) -> None:
    for table in TABLES.values():
        columns = ", ".join(column.name for column in table.columns)
        database(demo_site, f"SELECT {columns} FROM {table.name}")
        duckdb.sql(f"SELECT {columns} FROM read_parquet('{parts(demo_site, table.name)}')").fetchall()


def test_speeches_are_found_by_their_words(demo_site: Path) -> None:
    query = (
        "SELECT speeches.session, speeches.speech FROM speeches_fts JOIN speeches ON speeches.rowid = speeches_fts.rowid"
        " WHERE speeches_fts MATCH 'dorfladen' ORDER BY 1, speeches.ordinal"
    )
    expected = [
        (row["session"], row["speech"])
        for row in comma(demo_site, "speeches")
        if any(word.strip(".,;:!?–„“()").lower() == "dorfladen" for word in row["text"].split())
    ]
    assert database(demo_site, query) == expected != []


@pytest.mark.filterwarnings("ignore")  # of Datasette's own making
def test_datasette_opens_it_and_searches_it(demo_site: Path) -> None:
    from datasette.app import Datasette

    async def asked() -> tuple[Any, Any]:
        datasette = Datasette([str(demo_site / "data/corpus/corpus.sqlite")])
        await datasette.invoke_startup()
        found = await datasette.client.get("/corpus/speeches.json?_search=Dorfladen&_shape=objects")
        page = await datasette.client.get("/corpus/interjections?_facet=type&_facet_array=groups")
        return found.json(), page

    with ThreadPoolExecutor() as thread:  # in this one a browser's loop may run
        found, page = thread.submit(lambda: asyncio.run(asked())).result()
    assert found["rows"] and all("dorfladen" in row["text"].lower() for row in found["rows"])
    assert page.status_code == 200 and "applause" in page.text


@given(st.lists(st.one_of(st.none(), st.text(st.characters(codec="utf-8", exclude_characters="\r"))), max_size=5))
def test_a_text_comes_back_from_csv_and_no_cell_is_a_formula(texts: list[str | None]) -> None:
    table = Table("t", "", (), tuple(Column(f"c{n}", Kind.TEXT, True, "") for n in range(len(texts))))
    stream = io.StringIO(newline="")
    write_header(stream, table)
    write_rows(stream, [tuple(texts)])
    stream.seek(0)
    lines = list(csv.reader(stream))
    for text, cell in zip(texts, lines[1] if texts else (), strict=True):
        assert cell[:1] not in {"=", "+", "-", "@", "\t", "\n"} or not cell
        assert cell in (text or "", f"'{text}")


def test_other_values_are_written_as_others_read_them() -> None:
    kinds = (Kind.INTEGER, Kind.TRUTH, Kind.DAY, Kind.LIST, Kind.LIST)
    table = Table("t", "", (), tuple(Column(kind.name + str(n), kind, True, "") for n, kind in enumerate(kinds)))
    row = (3, True, date(2026, 1, 28), ("CDU", "SPD"), ("=1+1",))
    stream = io.StringIO(newline="")
    write_rows(stream, [row, (None, False, None, (), ())])
    assert stream.getvalue() == "3,true,2026-01-28,CDU; SPD,'=1+1\r\n,false,,,\r\n"
    back = pq.read_table(io.BytesIO(parquet(table, [row]))).to_pylist()
    assert back == [
        dict(zip((c.name for c in table.columns), (3, True, date(2026, 1, 28), ["CDU", "SPD"], ["=1+1"]), strict=True))
    ]
    assert parquet(table, []) and pq.read_table(io.BytesIO(parquet(table, []))).num_rows == 0
    assert Counter(kinds)[Kind.LIST] == 2

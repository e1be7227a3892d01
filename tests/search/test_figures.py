"""The tables of the benchmark: what is held against what, and what an engine that fails leaves."""

from benchmarks.search.figures import CPU, FACETS, KB, MAKING, MEMORY, REQUESTS, SHOWN, THIRD, Cell, Column, table


def _rows(size: int, *columns: Column) -> dict[str, list[str]]:
    rows = [line.strip("| ").split(" | ") for line in table(size, columns) if line.startswith("| ")]
    return {row[0]: row[1:] for row in rows}


def _column(engine: str, what: str, **figures: float) -> Column:
    units = {"kb": KB, "requests": REQUESTS, "cpu": CPU, "mb": MEMORY}
    return Column(engine, {what: Cell("measured", {units[name]: value for name, value in figures.items()})})


def test_a_target_is_met_where_every_figure_is() -> None:
    ours, rival = _column("ours", SHOWN, kb=36, requests=14), _column("pagefind", SHOWN, kb=300, requests=16)
    assert _rows(20_000, ours, rival)[SHOWN] == [
        "measured; 0.12 of Pagefind's",
        "measured",
        "≤ 45 kB, ≤ 14 requests, ≤ 0.14 of Pagefind's",
        "yes",
    ]


def test_what_is_missed_is_told() -> None:
    ours, rival = _column("ours", SHOWN, kb=44, requests=15.2), _column("pagefind", SHOWN, kb=200, requests=16)
    assert _rows(20_000, ours, rival)[SHOWN][-1] == "no: 15.2 requests, 0.22 of Pagefind's"


def test_a_figure_that_is_not_there_meets_nothing() -> None:
    assert _rows(20_000, Column("ours", {THIRD: Cell("–")}))[THIRD][-1].startswith("no")


def test_making_may_take_as_long_as_pagefind() -> None:
    ours, rival = _column("ours", MAKING, cpu=120, mb=500), _column("pagefind", MAKING, cpu=130, mb=900)
    assert _rows(20_000, ours, rival)[MAKING][-2:] == ["≤ 130 s CPU, ≤ 1,000 MB", "yes"]
    assert _rows(20_000, ours)[MAKING][-2:] == ["≤ 90 s CPU, ≤ 1,000 MB", "no: 120 s CPU"]


def test_an_engine_that_fails_has_what_was_measured_and_why_not_more() -> None:
    failed = Column("minisearch", {SHOWN: Cell("measured")}, "could not be made: out of memory")
    ours = Column("ours", {SHOWN: Cell("measured"), FACETS: Cell("measured")})
    assert _rows(500, ours, failed)[FACETS][1] == "–"
    assert list(table(500, [ours, failed]))[-1] == "\nminisearch: could not be made: out of memory"

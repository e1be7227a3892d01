from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from generator.digest import digest
from generator.model.corpus import Digest
from generator.resolve.doubts import date_findings
from tests.resolve.stage import MUSTERLAND, session

ONE = digest(session("Präsidentin Ada Vorn: Guten Tag."), MUSTERLAND)
FIRST = date(2031, 5, 1)


def term(*days: int | None) -> list[Digest]:
    """Sessions held so many days after the first."""
    return [
        replace(ONE, id=f"4/{n}", number=n, date=None if day is None else FIRST + timedelta(day))
        for n, day in enumerate(days, 1)
    ]


def doubted(*days: int | None) -> dict[str, str]:
    return {session: finding.message for session, finding in date_findings(term(*days))}


def test_sessions_in_their_order_are_in_no_doubt() -> None:
    assert doubted(0, 1, 1, None, 14, 15) == {}


def test_a_day_that_is_out_of_the_row_is_told_with_its_neighbours() -> None:
    said = "Das Datum {} passt nicht in die Reihe: die 1. Sitzung am 01.05.2031 und die 3. Sitzung am 03.05.2031."
    assert doubted(0, 40000, 2, 3) == {"4/2": said.format("05.11.2140")}
    assert doubted(0, -9000, 2, 3) == {"4/2": said.format("09.09.2006")}


def test_terms_do_not_mix() -> None:
    other = [replace(one, id=f"5/{one.number}", legislature=5) for one in term(-900, -800)]
    assert not list(date_findings([*term(0, 1), *other]))


@given(st.lists(st.integers(0, 30), max_size=9))
def test_without_those_in_doubt_the_rest_is_in_order(days: list[int]) -> None:
    held, wrong = term(*days), doubted(*days)
    rest = [one.date for one in held if one.id not in wrong and one.date is not None]
    assert rest == sorted(rest)
    assert not days or rest

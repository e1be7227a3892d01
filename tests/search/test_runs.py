"""Postings put aside are the same when they are read again, also from what was saved of them."""

from array import array
from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from generator.search.runs import Growing, Run

NUMBERS = st.integers(0, 300)
LISTS = st.lists(st.integers(0, 2**32 - 1), max_size=5)
UNITS = st.dictionaries(NUMBERS, st.tuples(LISTS, st.binary(max_size=9)), max_size=12)


def grown(documents: list[int], places: bytes) -> Growing:
    return Growing(array("I", documents), array("I", documents), bytearray(places))


def run_of(units: dict[int, tuple[list[int], bytes]], parts: dict[int, list[int]]) -> Run:
    return Run(
        3,
        9,
        ((number, grown(*units[number])) for number in sorted(units)),
        ((number, array("I", parts[number])) for number in sorted(parts)),
    )


@given(UNITS, st.dictionaries(NUMBERS, LISTS, max_size=12))
def test_what_is_put_aside_is_found_again(
    units: dict[int, tuple[list[int], bytes]], parts: dict[int, list[int]]
) -> None:
    run = run_of(units, parts)
    for one in (run, Run.restored(chain(run.saved()))):
        assert (one.first, one.end) == (3, 9)
        there = {number: unit for number, unit in units.items() if unit[0]}
        assert list(one.units()) == sorted(there)
        assert list(one.parts()) == sorted(number for number, part in parts.items() if part)
        for number in range(302):
            found = one.unit(number)
            if number in there:
                assert found is not None
                documents, places = there[number]
                assert (list(found.documents), list(found.ends), found.places) == (documents, documents, places)
            else:
                assert found is None
            assert list(one.part(number)) == parts.get(number, [])


def test_a_run_costs_memory_by_what_it_has_and_not_by_how_many_forms_there_are() -> None:
    run = run_of({1_000_000: ([1], b"x")}, {2_000_000: [1]})
    head = next(iter(run.saved()))
    assert isinstance(head, tuple)
    assert sum(len(piece) for piece in head if isinstance(piece, bytes)) < 100

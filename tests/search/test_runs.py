"""Postings put aside are the same when they are read again, also from what was saved of them, and as one run of several."""

from array import array
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from generator.search.runs import Growing, Postings, Run, merged

Documents = list[tuple[int, bytes]]
"""Each with its places."""
NUMBERS = st.integers(0, 300)
LISTS = st.lists(st.integers(0, 2**32 - 1), max_size=5)
UNITS = st.dictionaries(NUMBERS, st.lists(st.tuples(st.integers(0, 2**32 - 1), st.binary(max_size=4)), max_size=4))
PARTS = st.dictionaries(NUMBERS, LISTS)


def grown(documents: Documents) -> Growing:
    places = [places for _, places in documents]
    return Growing(
        array("I", (number for number, _ in documents)),
        array("I", accumulate(map(len, places))),
        bytearray(b"".join(places)),
    )


def told(postings: Postings | None) -> Documents:
    if postings is None:
        return []
    begins = [0, *postings.ends]
    return [
        (number, postings.places[begin:end])
        for number, begin, end in zip(postings.documents, begins, postings.ends, strict=False)
    ]


def run_of(units: dict[int, Documents], parts: dict[int, list[int]]) -> Run:
    return Run(
        3,
        9,
        ((number, grown(units[number])) for number in sorted(units)),
        ((number, array("I", parts[number])) for number in sorted(parts)),
    )


@given(UNITS, PARTS)
def test_what_is_put_aside_is_found_again(units: dict[int, Documents], parts: dict[int, list[int]]) -> None:
    run = run_of(units, parts)
    for one in (run, Run.restored(run.saved())):
        assert (one.first, one.end) == (3, 9)
        assert list(one.units()) == sorted(number for number, unit in units.items() if unit)
        assert list(one.parts()) == sorted(number for number, part in parts.items() if part)
        for number in range(302):
            assert told(one.unit(number)) == units.get(number, [])
            assert list(one.part(number)) == parts.get(number, [])


@given(st.lists(st.tuples(UNITS, PARTS), min_size=1, max_size=4))
def test_several_runs_as_one_say_the_same(several: list[tuple[dict[int, Documents], dict[int, list[int]]]]) -> None:
    one = merged([run_of(units, parts) for units, parts in several])
    assert (one.first, one.end) == (3, 9)
    for number in range(302):
        assert told(one.unit(number)) == [found for units, _ in several for found in units.get(number, [])]
        assert list(one.part(number)) == [posting for _, parts in several for posting in parts.get(number, [])]


def test_a_run_costs_memory_by_what_it_has_and_not_by_how_many_forms_there_are() -> None:
    run = run_of({1_000_000: [(1, b"x")]}, {2_000_000: [1]})
    head = next(iter(run.saved()))
    assert isinstance(head, tuple)
    assert sum(len(piece) for piece in head if isinstance(piece, bytes)) < 100

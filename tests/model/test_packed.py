"""Sequences that wait as bytes: whoever asks finds what a tuple would have given."""

import pickle
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.corpus import Clip
from generator.model.packed import WAITING, Gathered, Packed, PackedMapping, in_memory, packed
from generator.model.values import dumped

CLIPS = st.builds(Clip, st.integers(0, 9), st.none() | st.text(max_size=3))
PARTS = st.lists(st.lists(CLIPS, min_size=1, max_size=4), max_size=4)
PLACES = st.none() | st.integers(-12, 12)


def in_parts(parts: Sequence[Sequence[Clip]]) -> Packed[Clip]:
    return Packed(*((len(part), dumped(tuple(part))) for part in parts))


@given(PARTS, st.slices(12), st.integers(-12, 12))
def test_it_gives_what_a_tuple_gives(parts: list[list[Clip]], cut: slice, place: int) -> None:
    whole = tuple(clip for part in parts for clip in part)
    found = in_parts(parts)
    assert (len(found), tuple(found), tuple(reversed(found))) == (len(whole), whole, whole[::-1])
    assert found == whole and whole == found and hash(found) == hash(whole) and repr(found) == repr(whole)
    assert found[cut] == whole[cut]
    if -len(whole) <= place < len(whole):
        assert found[place] == whole[place]
    else:
        with pytest.raises(IndexError):
            found[place]


@given(PARTS)
def test_it_may_be_kept_elsewhere_and_takes_its_bytes_with_it(parts: list[list[Clip]]) -> None:
    shelf: list[bytes] = []

    def keep(data: bytes) -> Callable[[], bytes]:
        shelf.append(data)
        number = len(shelf) - 1
        return lambda: shelf[number]

    there = in_parts(parts).kept(keep)
    assert len(shelf) == len(parts) and there == in_parts(parts)
    sent = pickle.dumps(there)
    shelf.clear()
    assert pickle.loads(sent) == in_parts(parts)


def test_it_equals_no_list_and_nothing_with_other_values() -> None:
    assert packed("ab") != ["a", "b"] and packed("ab") != packed("ac") and packed(()) == ()


def test_values_are_gathered_by_key_in_order_however_many_they_are() -> None:
    gathered: Gathered[int] = Gathered()
    for number in range(2 * WAITING + 3):
        gathered.add("odd" if number % 2 else "even", number)
    gathered.add("last", -1)
    found = gathered.done()
    assert list(found) == ["even", "odd", "last"]
    assert tuple(found["even"]) == tuple(range(0, 2 * WAITING + 3, 2))
    assert found["odd"][-1] == 2 * WAITING + 1 and tuple(found["last"]) == (-1,)


def test_a_few_are_gathered_as_they_are() -> None:
    gathered: Gathered[Clip] = Gathered()
    clip = Clip(3, None)
    gathered.add("one", clip)
    assert gathered.done()["one"][0] is clip


def test_a_mapping_has_each_value_by_its_key() -> None:
    links: PackedMapping[Clip] = PackedMapping(in_memory)
    for second in (3, 1, 2):
        links.put(f"{second}", Clip(second, None))
    assert list(links) == ["3", "1", "2"] and len(links) == 3 and links["1"].second == 1
    assert "4" not in links

"""What is written is read back the same."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search.codec import (
    ALPHABET,
    Reader,
    decode_all,
    encode,
    encode_all,
    encode_text,
    front_coded,
    front_decoded,
)
from generator.search.columns import Columns, coded_rows, decoded_rows
from generator.search.documents import Document
from generator.search.lists import LEVELS, blocks, rank, read_blocks
from generator.search.paradigms import change, changed
from generator.search.places import CLASSES, NEAR, NOWHERE, PAIRS, documents, far
from generator.search.reader import SegmentReader
from generator.search.records import block, texts_of
from generator.search.spelling import marks, unfolded

numbers = st.integers(0, 5_000_000)
words = st.text("abcdefghijklmnopqrstuvwxyz0123456789/,", min_size=1, max_size=12)


@given(st.lists(numbers))
def test_numbers(values: list[int]) -> None:
    assert list(decode_all(encode_all(values))) == values


@given(numbers)
def test_a_number_needs_no_escape_in_json(value: int) -> None:
    coded = encode(value)
    assert set(coded) <= set(ALPHABET)
    assert json.dumps(coded) == f'"{coded}"'


def test_small_numbers_are_one_character() -> None:
    assert [len(encode(value)) for value in (0, 65, 66, 1_847, 1_848, 49_961)] == [1, 1, 2, 2, 3, 3]
    with pytest.raises(ValueError, match="-1"):
        encode(-1)


@given(st.lists(words))
def test_texts_follow_one_another(texts: list[str]) -> None:
    reader = Reader("".join(map(encode_text, texts)))
    assert [reader.text() for _ in texts] == texts
    assert not reader.more


@given(st.sets(words))
def test_front_coded_words(found: set[str]) -> None:
    assert list(front_decoded(front_coded(sorted(found)))) == sorted(found)


@given(st.dictionaries(st.integers(0, 50_000), st.integers(1, LEVELS), max_size=200), st.integers(0, 200))
def test_lists_by_level(postings: dict[int, int], head: int) -> None:
    pairs = sorted(((level, place) for place, level in postings.items()), key=lambda pair: (-pair[0], pair[1]))
    ranks = sorted(rank(level, place) for place, level in postings.items())
    head = min(head, len(pairs))
    text = blocks(ranks[:head]) + blocks(ranks[head:])
    reader = Reader(text)
    assert read_blocks(reader, head) + read_blocks(reader, len(pairs) - head) == pairs


@given(st.lists(st.lists(st.tuples(st.integers(1, 900), st.integers(0, CLASSES - 1)), max_size=8), max_size=20))
def test_places(found: list[list[tuple[int, int]]]) -> None:
    coded = b""
    expected = []
    for steps in found:
        at, here = -1, []
        for number, (step, kind) in enumerate(steps, 1):
            at += step
            value = ((step - 1) * 2 + (number == len(steps))) * CLASSES + kind
            coded += PAIRS[value] if value < NEAR else far(value)
            here.append((at, kind))
        coded += b"" if steps else NOWHERE
        expected.append(here)
    assert list(documents(coded.decode())) == expected


@given(st.integers(0, 300).flatmap(lambda most: st.tuples(st.just(most), st.lists(st.integers(0, most)))))
def test_rows_of_a_column(column: tuple[int, list[int]]) -> None:
    values, rows = column
    assert decoded_rows(coded_rows(rows, values), values, len(rows)) == rows


@given(st.lists(st.tuples(st.sampled_from(["", "a", "b", "c"]), st.sampled_from(["", "x", "y"]))))
def test_a_field_that_follows_from_the_speaker(facets: list[tuple[str, str]]) -> None:
    columns = Columns()
    for speaker, group in [("a", "x"), *facets]:
        columns.add({"speaker": speaker, "group": group})
    for _ in range(200):
        columns.add({"speaker": "a", "group": "x"})
        columns.add({"speaker": "b", "group": "y"})
    content = columns.column("group", 1, 1 + len(facets) + 400)
    assert "by" in content
    files = {f"1/{name}.json": columns.column(name, 1, 1 + len(facets) + 400) for name in ("speaker", "group")}
    segment = SegmentReader(
        {"first": 1, "end": 401 + len(facets), "shards": "", "words": "", "ends": ""}, files.get, ""
    )
    values, rows = segment.column("group")
    assert [values[row] for row in rows] == [group for _, group in facets] + ["x", "y"] * 200


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20)), max_size=20))
def test_records(rows: list[tuple[str, str, str]]) -> None:
    rows = [tuple(text.encode("utf-8", "ignore").decode() for text in row) for row in rows]  # type: ignore[misc]
    coded = json.loads(json.dumps(block([Document(name, title, url=url) for name, title, url in rows])))
    assert list(zip(*(texts_of(coded[name]) for name in ("id", "title", "url")), strict=True)) == rows


@given(words, words)
def test_a_form_is_its_key_and_a_change(key: str, form: str) -> None:
    assert changed(key, *change(key, form)) == form


@pytest.mark.parametrize("written", ["Wähler", "Maß", "neue", "Straßenbau", "übergroß", "aktuell", "Öl", "Israel"])
def test_a_word_is_offered_as_it_is_written(written: str) -> None:
    from generator.search.fold import fold

    assert unfolded(fold(written), marks(fold(written), written)) == written

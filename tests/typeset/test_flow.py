"""Lines flow through the columns, in order, each once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.typeset.flow import BOTTOM, COLUMNS, PITCH, Block, Placed, flow
from tests.typeset.lines import SetLine
from tests.typeset.measure import Piece

TOP = 101.17


def block(
    name: str, lines: int, *, gap: float = 17.52, keep: bool = False, whole: bool = False, new_page: bool = False
) -> Block:
    set_lines = tuple(SetLine((Piece(f"{name}.{number}"),)) for number in range(lines))
    return Block(set_lines, gap, keep=keep, whole=whole, new_page=new_page, mark=name)


BLOCKS = st.lists(
    st.tuples(st.integers(1, 90), st.sampled_from([17.52, 29.5]), st.booleans(), st.booleans(), st.booleans()),
    min_size=1,
    max_size=30,
).map(lambda shapes: [
    block(str(n), lines, gap=gap, keep=keep and lines < 5, whole=whole and lines < 20, new_page=page and n % 7 == 0)
    for n, (lines, gap, keep, whole, page) in enumerate(shapes)
])  # fmt: skip


def place(placed: Placed) -> tuple[int, float, float]:
    return placed.page, placed.x, placed.baseline


@given(BLOCKS, st.integers(1, 3))
def test_every_line_stands_once_in_order_and_on_the_page(blocks: list[Block], orphans: int) -> None:
    done = flow(blocks, lambda _: TOP, orphans)
    assert [p.line for p in done.lines] == [line for b in blocks for line in b.lines]
    assert [place(p) for p in done.lines] == sorted(place(p) for p in done.lines)
    assert all(TOP <= p.baseline <= BOTTOM and p.x in COLUMNS for p in done.lines)
    assert done.pages == done.lines[-1].page + 1


@given(BLOCKS)
def test_marks_tell_where_a_block_begins_and_ends(blocks: list[Block]) -> None:
    done = flow(blocks, lambda _: TOP, 2)
    for b in blocks:
        own = [p.page for p in done.lines if p.line.text.startswith(f"{b.mark}.")]
        assert (done.begins[b.mark or ""], done.ends[b.mark or ""]) == (own[0], own[-1])


def columns(lines: tuple[Placed, ...], name: str) -> list[int]:
    """How many lines of a block stand in each column it touches."""
    found: dict[tuple[int, float], int] = {}
    for p in lines:
        if p.line.text.startswith(f"{name}."):
            found[p.page, p.x] = found.get((p.page, p.x), 0) + 1
    return list(found.values())


@given(st.integers(40, 60), st.integers(2, 12))
def test_no_line_of_a_paragraph_stands_alone(above: int, lines: int) -> None:
    done = flow([block("a", above), block("b", lines)], lambda _: TOP, orphans=2)
    assert all(count >= 2 for count in columns(done.lines, "b"))


@given(st.integers(40, 60))
def test_a_heading_stays_with_what_it_heads(above: int) -> None:
    done = flow([block("a", above), block("h", 2, gap=29.5, keep=True), block("b", 9)], lambda _: TOP, orphans=2)
    first = next(p for p in done.lines if p.line.text == "b.0")
    last = next(p for p in done.lines if p.line.text == "h.1")
    assert (first.page, first.x) == (last.page, last.x)


def test_a_column_holds_sixty_lines() -> None:
    done = flow([block("a", 121)], lambda _: TOP, orphans=1)
    assert columns(done.lines, "a") == [60, 60, 1]
    assert done.lines[59].baseline == pytest.approx(TOP + 59 * PITCH)

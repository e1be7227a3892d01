"""The columns of a page are where its text is, not where a page of another year has them."""

import pytest

from generator.layout import layout
from generator.layout.gutter import gutters_of
from generator.layout.running import Edges
from generator.model.pages import RawPage, Run
from generator.parliaments import find

GEOMETRY = find("nrw").geometry


def word(side: str, position: int, row: int) -> str:
    return f"{side} {chr(97 + position)} {chr(97 + row % 26)} {'zweimal' * (row // 26)}".strip()


def page(position: int, shift: float, width: float = 595.0) -> RawPage:
    runs = []
    for column, left in enumerate((57.0, 312.0)):
        for row in range(30):
            runs.append(Run(word("lr"[column], position, row), left + shift, left + shift + 226, 100 + 11.5 * row, 10))
    return RawPage(position, width, 842, tuple(runs))


@pytest.mark.parametrize("shift", [-25.0, 0.0, 12.0, 30.0])
def test_columns_are_read_one_after_the_other_wherever_they_stand(shift: float) -> None:
    lines = layout([page(n, shift) for n in (2, 3, 4)], GEOMETRY).lines
    for number in (2, 3, 4):
        own = [line.text for line in lines if line.page == number]
        assert own == [word(side, number, row) for side in "lr" for row in range(30)]


def test_odd_and_even_pages_may_have_mirrored_margins() -> None:
    lines = layout([page(n, 22.0 if n % 2 else -22.0) for n in range(2, 6)], GEOMETRY).lines
    assert [line.text[0] for line in lines if line.page == 3] == ["l"] * 30 + ["r"] * 30
    assert [line.text[0] for line in lines if line.page == 4] == ["l"] * 30 + ["r"] * 30
    assert {line.indent for line in lines} == {0.0}


def test_a_page_with_little_text_is_divided_in_the_middle() -> None:
    few = RawPage(1, 600, 842, (Run("Wort", 60, 90, 100, 10),))
    assert gutters_of([few], {1: Edges(0, 842)}) == {1: 300.0}


def test_lines_over_both_columns_do_not_hide_the_gutter() -> None:
    wide = Run("Überschrift über beide Spalten", 57, 538, 90, 10)
    pages = [page(n, 0.0) for n in (3, 5)]
    pages[0] = RawPage(3, 595, 842, (wide, *pages[0].runs))
    assert gutters_of(pages, {3: Edges(0, 842), 5: Edges(0, 842)})[3] == pytest.approx(297.5, abs=1.0)


def test_a_column_alone_shows_no_gutter() -> None:
    half = page(3, 0.0)
    left = RawPage(3, 595, 842, tuple(run for run in half.runs if run.x0 < 300) * 2)
    assert gutters_of([left], {3: Edges(0, 842)}) == {3: 297.5}

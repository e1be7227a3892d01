import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.layout import layout
from generator.layout.rows import rows_of, spans_of
from generator.model.pages import Above, RawPage, Run, Zone
from generator.parliaments import find

GEOMETRY = find("nrw").geometry


def run(text: str, x0: float, baseline: float, *, size: float = 9.96, bold: bool = False) -> Run:
    return Run(text, x0, x0 + 5 * len(text), baseline, size, bold)


def test_a_raised_mark_stands_in_the_row_it_hangs_on() -> None:
    rows = rows_of(
        [
            run("Erika Muster", 56, 546.6, bold=True),
            run("*)", 116, 543.1, size=6.48, bold=True),
            run(" (FDP): Ja.", 126, 546.6),
        ]
    )
    assert len(rows) == 1
    assert "".join(span.text for span in spans_of(rows[0])) == "Erika Muster*) (FDP): Ja."
    assert [span.text for span in spans_of(rows[0]) if span.raised] == ["*)"]


def test_a_mark_that_a_wide_space_parts_from_its_word() -> None:
    rows = rows_of(
        [
            run("Erika Muster", 56, 546.6, bold=True),
            run("*)", 128, 543.1, size=6.48, bold=True),
            run("(FDP): Ja.", 155, 546.6),
        ]
    )
    assert ["".join(span.text for span in spans_of(row)) for row in rows] == ["Erika Muster *) (FDP): Ja."]


def test_a_lowered_figure_is_part_of_its_word() -> None:
    rows = rows_of([run("CO", 56, 124.0), run("2", 66, 125.0, size=6.48), run("-Preise", 71, 124.0)])
    assert ["".join(span.text for span in spans_of(row)) for row in rows] == ["CO2-Preise"]


def test_white_space_parts_words_and_letters_drawn_apart_do_not() -> None:
    (row,) = rows_of([run("G", 56, 100), run("ö", 61.5, 100), run("tt", 75, 100)])
    assert "".join(span.text for span in spans_of(row)) == "Gö tt"


def test_columns_are_read_one_after_the_other_and_a_row_across_parts_them() -> None:
    page = RawPage(2, 595.2, 841, (
        run("Landtag", 56, 52),
        run("right one", 311.8, 101), run("left one", 56.6, 101), run("left two", 56.6, 112.5),
        run("a line across the whole page of both the columns", 200, 300),
        run("left three", 56.6, 330),
    ))  # fmt: skip
    document = layout([page], GEOMETRY)
    assert [line.text for line in document.lines if line.zone is Zone.BODY] == [
        "left one", "left two", "right one", "a line across the whole page of both the columns", "left three",
    ]  # fmt: skip
    assert [line.text for line in document.lines if line.zone is Zone.HEAD] == ["Landtag"]


def test_white_space_above_a_line_is_measured_in_lines() -> None:
    baselines = [101.0, 112.5, 124.0, 141.5, 153.0, 182.5]
    page = RawPage(2, 595.2, 841, tuple(run("text", 56.6, baseline) for baseline in baselines))
    assert [line.above for line in layout([page], GEOMETRY).lines] == [
        Above.COLUMN, Above.NONE, Above.NONE, Above.PARAGRAPH, Above.NONE, Above.SECTION,
    ]  # fmt: skip


def test_most_rows_one_step_in_do_not_move_the_edge() -> None:
    annex = [run("set in", 70.8, 101 + 11.5 * number) for number in range(30)]
    body = [run("at the edge", 56.6, 101 + 11.5 * number) for number in range(20)]
    pages = [RawPage(2, 595.2, 841, tuple(annex)), RawPage(4, 595.2, 841, tuple(body))]
    assert {line.text: round(line.indent) for line in layout(pages, GEOMETRY).lines} == {"set in": 14, "at the edge": 0}


def test_a_sparse_side_takes_its_edge_from_the_other() -> None:
    body = [run("at the edge", 56.6, 101 + 11.5 * number) for number in range(20)]
    pages = [RawPage(2, 595.2, 841, tuple(body)), RawPage(3, 595.2, 841, (run("set in", 70.8, 101),))]
    assert {line.text: round(line.indent) for line in layout(pages, GEOMETRY).lines} == {"set in": 14, "at the edge": 0}


@given(st.lists(st.tuples(st.text(alphabet="abc ", max_size=6), st.floats(50, 280), st.floats(90, 780)), max_size=30))
def test_no_letter_of_a_page_is_lost(pieces: list[tuple[str, float, float]]) -> None:
    page = RawPage(1, 595.2, 841, tuple(run(text, x, y) for text, x, y in pieces))
    printed = sorted(char for text, _, _ in pieces for char in text if char != " ")
    assert sorted(char for line in layout([page], GEOMETRY).lines for char in line.text if char != " ") == printed


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        ("Im E i n g a n g befindet sich", "Im Eingang befindet sich"),
        ("zur  A b s t i m m u n g.", "zur Abstimmung."),
        ("M ü n d l i c h e  A n f r a g e", "Mündliche Anfrage"),
        ("die Buchstaben a b und c d", "die Buchstaben a b und c d"),
        ("Note A B C D", "Note A B C D"),
    ],
)
def test_a_word_spaced_out_for_emphasis_is_one_word(drawn: str, read: str) -> None:
    (row,) = rows_of([Run(drawn, 50, 200, 100, 10)])
    assert "".join(span.text for span in row.spans) == read

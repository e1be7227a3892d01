"""Tables over both columns of a page, and what only looks like one."""

from generator.layout import layout
from generator.model.pages import Document, RawPage, Run, Zone
from generator.parliaments import find

GEOMETRY = find("nrw").geometry
LEFT, RIGHT, WIDTH = 56.6, 311.8, 227.0
PITCH = 11.5


def run(text: str, x0: float, row: int, *, x1: float | None = None) -> Run:
    return Run(text, x0, x0 + 5 * len(text) if x1 is None else x1, 101 + PITCH * row, 9.96)


def text(first: int, last: int, *, sides: str = "lr") -> list[Run]:
    """Running text in both columns, justified."""
    return [
        run(f"{side}{row}", x0, row, x1=x0 + WIDTH)
        for row in range(first, last)
        for side, x0 in zip(sides, (LEFT, RIGHT), strict=True)
    ]


def read(*runs: Run) -> Document:
    """A page with those runs, after one that shows the columns."""
    return layout([RawPage(2, 595.2, 841, tuple(text(0, 40, sides="ab"))), RawPage(4, 595.2, 841, runs)], GEOMETRY)


def lines(document: Document) -> list[str]:
    return [line.text for line in document.lines if line.page == 4 and line.zone is Zone.BODY]


def test_text_around_a_table_is_read_column_by_column() -> None:
    rows = [
        r for n in range(12, 16) for r in (run(f"A{n}", LEFT, n), run("crossing the middle", 250, n), run("z", 500, n))
    ]
    document = read(*text(0, 10), *rows, *text(18, 21))
    assert lines(document) == [
        *(f"l{n}" for n in range(10)), *(f"r{n}" for n in range(10)),
        *(f"A{n} crossing the middle z" for n in range(12, 16)),
        "l18", "l19", "l20", "r18", "r19", "r20",
    ]  # fmt: skip
    assert [line.text for line in document.lines if line.across] == lines(document)[20:24]


def test_figures_that_end_below_each_other_make_a_table() -> None:
    figures = ("1.200", "13", "140.000", "7")
    rows = [r for n, f in enumerate(figures) for r in (run(f"A{n}", LEFT, n), run(f, 400 - 5 * len(f), n))]
    assert lines(read(*rows)) == ["A0 1.200", "A1 13", "A2 140.000", "A3 7"]


def test_rows_that_do_not_cross_belong_to_those_that_do() -> None:
    rows = [
        r for n in range(6) for r in (run(f"A{n}", LEFT, n), run("x" * (20 if n == 2 else 3), 250, n), run("z", 500, n))
    ]
    assert lines(read(*rows)) == [f"A{n} {'x' * (20 if n == 2 else 3)} z" for n in range(6)]


def test_words_drawn_one_by_one_across_the_middle_are_one_row() -> None:
    words = [
        run(word, 225 + 28 * n, 12, x1=225 + 28 * n + 25)
        for n, word in enumerate(("Der", "Steg", "am", "Fluss", "ist"))
    ]
    assert lines(read(*text(0, 10), *words))[-1] == "Der Steg am Fluss ist"


def test_short_lines_in_both_columns_are_no_table() -> None:
    # Interjections set in beside a list, a stanza beside another: each begins where text of its column may.
    for indent in (0.0, 14.2, 28.3, 42.5):
        rows = [r for n in range(5) for r in (run(f"l{n}", LEFT, n), run(f"r{n}", RIGHT + indent, n))]
        document = read(*rows)
        assert lines(document) == [*(f"l{n}" for n in range(5)), *(f"r{n}" for n in range(5))]
        assert not document.unclear


def test_a_centred_line_in_the_right_column_is_no_table() -> None:
    rows = [r for n in range(4) for r in (run(f"l{n}", LEFT, n), run("c" * (4 + 3 * n * n), 370 + 7 * n, n))]
    assert lines(read(*rows))[:4] == ["l0", "l1", "l2", "l3"]


def test_a_table_in_one_column_beside_text_is_of_that_column() -> None:
    cells = [r for n in range(6) for r in (run(f"A{n}", LEFT, n), run(f"{n}", LEFT + 120, n))]
    right = [run(f"r{n}", RIGHT, n, x1=RIGHT + WIDTH) for n in range(6)]
    document = read(*cells, *right)
    assert lines(document) == [*(f"A{n} {n}" for n in range(6)), *(f"r{n}" for n in range(6))]
    assert not document.unclear


def test_cells_in_both_halves_set_unlike_are_told() -> None:
    rows = [r for n in range(5) for r in (run(f"A{n}", LEFT, n), run(f"{n}", LEFT + 120, n), run(f"r{n}", RIGHT, n))]
    assert read(*rows).unclear == (4,)


def test_two_lists_set_alike_are_not_told() -> None:
    rows = [r for n in range(5) for x in (LEFT, RIGHT) for r in (run(f"A{n}", x, n), run(f"{n}", x + 120, n))]
    document = read(*rows)
    assert not document.unclear and not any(line.across for line in document.lines)

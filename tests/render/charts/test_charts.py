"""What holds for every chart: valid markup, the figures of its table, nothing the policy forbids."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.charts import Bar, Chart, Column, Panel, bars, columns, level, shares

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=30)
NUMBERS = st.integers(min_value=0, max_value=10**9)
FIGURES = st.lists(st.builds(lambda label, n: Bar(label, n, f"{n}"), WORDS, NUMBERS), max_size=12)


def drawn(chart: Chart) -> ElementTree.Element:
    return ElementTree.fromstring(str(chart.svg))


def sizes(svg: ElementTree.Element, kind: str, side: str) -> list[float]:
    return [
        float(shape.attrib[side].removesuffix("%").removesuffix("em"))
        for shape in svg.iter("rect")
        if shape.attrib["class"].split()[0] == kind
    ]


def timeline(values: list[int]) -> Chart:
    axis = [Column(f"Monat {n}", f"{n}") for n in range(len(values))]
    panels = [Panel("Wörter", values, [f"{value}" for value in values])]
    return columns("zeit", "Wörter", "Je Monat", ("Monat", "Wörter"), axis, panels)


@given(WORDS, WORDS, FIGURES)
def test_a_chart_has_a_name_and_a_description_and_no_style(title: str, description: str, figures: list[Bar]) -> None:
    for make in (bars, shares):
        chart = make("anteile", title, description, ("Fraktion", "Wörter"), figures)
        svg = drawn(chart)
        named = [part for part in svg if part.get("id") in svg.attrib["aria-labelledby"].split()]
        assert [part.tag for part in named] == ["title", "desc"]
        assert [part.text or "" for part in named] == [title, description]
        assert svg.attrib["role"] == "img"
        assert not re.search(r"\sstyle=|<style|\sfill=|\son\w+=", re.sub(r">[^<]*<", "><", str(chart.svg)))
        assert [row.head.text for row in chart.table.rows] == [bar.label for bar in figures]
        assert [row.cells for row in chart.table.rows] == [(bar.shown,) for bar in figures]


@given(FIGURES)
def test_bars_are_as_long_as_their_figures(figures: list[Bar]) -> None:
    found = sizes(drawn(bars("a", "", "", ("", ""), figures)), "bar", "width")
    most = max((bar.value for bar in figures), default=1)
    assert found == pytest.approx([100 * bar.value / most for bar in figures if bar.value], abs=0.01)


@given(FIGURES)
def test_shares_fill_the_line_and_do_not_overlap(figures: list[Bar]) -> None:
    svg = drawn(shares("a", "", "", ("", ""), figures))
    starts, widths = sizes(svg, "bar", "x"), sizes(svg, "bar", "width")
    whole = sum(bar.value for bar in figures)
    for bar, width in zip((bar for bar in figures if bar.value), widths, strict=True):
        assert width == pytest.approx(max(100 * bar.value / whole - 0.4, 0.2), abs=0.011)
    assert starts == sorted(starts)
    assert all(start <= 100 for start in starts)


@given(st.lists(NUMBERS, min_size=1, max_size=60))
def test_columns_stand_on_their_axis(values: list[int]) -> None:
    chart = timeline(values)
    svg = drawn(chart)
    (axis,) = sizes(svg, "axis", "y")
    for top, height in zip(sizes(svg, "bar", "y"), sizes(svg, "bar", "height"), strict=True):
        assert top + height == pytest.approx(axis, abs=0.02)
    heights = sizes(svg, "bar", "height")
    if heights:
        assert heights == pytest.approx([max(heights) * v / max(values) for v in values if v], abs=0.02)
    ticks = [part.text for part in svg.iter("text") if part.attrib["class"] == "tick"]
    assert len(ticks) == len(set(ticks)) == min(4, len(values))
    assert ticks[0] == "0"
    assert ticks[-1] == str(len(values) - 1)
    assert [row.cells[0] for row in chart.table.rows] == [str(value) for value in values]


def test_a_label_that_has_no_room_in_its_share_is_left_to_the_table() -> None:
    svg = drawn(shares("a", "", "", ("", ""), [Bar("Mitte", 95, "95 %"), Bar("Ufer", 5, "5 %")]))
    assert [part.text for part in svg.iter("text")] == ["Mitte"]


def test_a_chart_is_the_same_whenever_it_is_made() -> None:
    figures = [Bar("Mitte", 1 / 3, "1/3", "fraktionen/mitte/"), Bar("Ufer", 2 / 3, "2/3")]
    assert bars("a", "T", "D", ("x", "y"), figures) == bars("a", "T", "D", ("x", "y"), figures)
    assert bars("a", "T", "D", ("x", "y"), figures).table.rows[0].head.href == "fraktionen/mitte/"


@pytest.mark.parametrize(("value", "most", "expected"), [(0, 10, 0), (1, 1000, 1), (10, 10, 5), (5, 10, 3), (3, 0, 0)])
def test_the_ground_of_a_cell(value: int, most: int, expected: int) -> None:
    assert level(value, most) == expected

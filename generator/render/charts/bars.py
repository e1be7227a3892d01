"""Bars that lie: one figure a line, its label above it."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from generator.render.charts.svg import picture, rect, text
from generator.render.charts.values import Bar, Chart, Row, Table
from generator.render.views import Link

LINE = 2.5
"""From bar to bar, in type sizes."""
LETTERS = 31
"""So many letters of label and figure have room beside each other on the narrowest phone."""


def bars(key: str, title: str, description: str, head: tuple[str, ...], figures: Sequence[Bar]) -> Chart:
    """Figures beside each other; `head` names the columns of the table."""
    most = max((bar.value for bar in figures), default=0)
    shapes = list(_lines(figures, most))
    svg = picture(key, title, description, sum(_height(bar) for bar in figures), shapes)
    rows = tuple(Row(Link(bar.label, bar.href), bar.cells or (bar.shown,)) for bar in figures)
    return Chart(key, title, description, svg, Table(title, head, rows))


def _height(bar: Bar) -> float:
    """A label that leaves its figure no room has a line of its own."""
    return LINE if _beside(bar) else LINE + 1.2


def _beside(bar: Bar) -> bool:
    return len(bar.label) + len(bar.shown) < LETTERS


def _lines(figures: Sequence[Bar], most: float) -> Iterator[Markup]:
    top = 0.0
    for bar in figures:
        line = top + (1 if _beside(bar) else 2.2)
        yield text(0, top + 1, bar.label, "label")
        yield text(1, line, bar.shown, "value", "end")
        yield rect(0, line + 0.4, 1, 0.55, "ground")
        if bar.value > 0:
            yield rect(0, line + 0.4, bar.value / most, 0.55, "bar")
        top += _height(bar)

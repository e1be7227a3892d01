"""Bars that lie: one figure a line, its label above it."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from generator.render.charts.svg import picture, rect, text
from generator.render.charts.values import Bar, Chart, Row, Table
from generator.render.views import Link

LINE = 2.5
"""From bar to bar, in type sizes."""


def bars(key: str, title: str, description: str, head: tuple[str, ...], figures: Sequence[Bar]) -> Chart:
    """Figures beside each other; `head` names the columns of the table."""
    most = max((bar.value for bar in figures), default=0)
    svg = picture(key, title, description, LINE * len(figures), _lines(figures, most))
    rows = tuple(Row(Link(bar.label, bar.href), bar.cells or (bar.shown,)) for bar in figures)
    return Chart(key, title, description, svg, Table(title, head, rows))


def _lines(figures: Sequence[Bar], most: float) -> Iterator[Markup]:
    for number, bar in enumerate(figures):
        top = LINE * number
        yield text(0, top + 1, bar.label, "label")
        yield text(1, top + 1, bar.shown, "value", "end")
        yield rect(0, top + 1.4, 1, 0.55, "ground")
        if bar.value > 0:
            yield rect(0, top + 1.4, bar.value / most, 0.55, "bar")

"""One line divided into shares: who had how much of the whole."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from generator.render.charts.svg import picture, rect, text
from generator.render.charts.values import Bar, Chart, Row, Table
from generator.render.views import Link

NARROW = 280
"""Pixels of the line on the narrowest phone, and of a letter with its share of the space around."""
LETTER = 10


def shares(key: str, title: str, description: str, head: tuple[str, ...], figures: Sequence[Bar]) -> Chart:
    """Shares of a whole in one line; each has its label where the label has room, and all stand in the table."""
    svg = picture(key, title, description, 2, _parts(figures, sum(bar.value for bar in figures)))
    rows = tuple(Row(Link(bar.label, bar.href), bar.cells or (bar.shown,)) for bar in figures)
    return Chart(key, title, description, svg, Table(title, head, rows))


def _parts(figures: Sequence[Bar], whole: float) -> Iterator[Markup]:
    """Two inks in turn part the shares, a gap beside; neither says whose share it is."""
    at = 0.0
    for number, bar in enumerate(bar for bar in figures if bar.value > 0):
        share = bar.value / whole
        yield rect(at, 0, max(share - 0.004, 0.002), 2, "bar" if number % 2 == 0 else "bar other")
        if share * NARROW >= (len(bar.label) + 1) * LETTER:
            yield text(at + share / 2, 1.35, bar.label, "inside", "middle")
        at += share

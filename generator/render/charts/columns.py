"""Columns over time: one measure a panel, all panels on one axis."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from generator.render.charts.svg import picture, rect, text
from generator.render.charts.values import Chart, Column, Panel, Row, Table
from generator.render.views import Link

PANEL = 7.5
"""Height of a panel with its title, in type sizes."""
TICKS = 4
"""So many labels of the axis stand side by side on a phone."""


def columns(
    key: str, title: str, description: str, head: tuple[str, ...], axis: Sequence[Column], panels: Sequence[Panel]
) -> Chart:
    """Figures over time; `head` names the columns of the table: the time, then each panel."""
    height = PANEL * len(panels) + 1.4
    shapes = [shape for number, panel in enumerate(panels) for shape in _panel(PANEL * number, panel)]
    svg = picture(key, title, description, height, (*shapes, *_axis(height - 0.3, axis)))
    rows = tuple(
        Row(Link(column.label, column.href), tuple(panel.shown[number] for panel in panels))
        for number, column in enumerate(axis)
    )
    return Chart(key, title, description, svg, Table(title, head, rows))


def _panel(top: float, panel: Panel) -> Iterator[Markup]:
    """Its title and highest value, the columns, and the line they stand on."""
    most = max(panel.values, default=0)
    floor, room = top + PANEL - 0.4, PANEL - 2.2
    yield text(0, top + 1, panel.title, "label")
    if most > 0:
        yield text(1, top + 1, panel.shown[list(panel.values).index(most)], "value", "end")
        yield rect(0, floor - room, 1, 0.05, "rule")
    slot = 1 / max(len(panel.values), 1)
    for number, value in enumerate(panel.values):
        if value > 0:
            height = room * value / most
            yield rect((number + 0.1) * slot, floor - height, 0.8 * slot, height, "bar")
    yield rect(0, floor, 1, 0.08, "axis")


def _axis(baseline: float, axis: Sequence[Column]) -> Iterator[Markup]:
    """The first and the last label, and some between them at even distances."""
    last = len(axis) - 1
    steps = max(min(TICKS - 1, last), 1)
    for number in dict.fromkeys(round(step * last / steps) for step in range(steps + 1)):
        if number in (0, last) and last > 0:
            x, anchor = (0.0, "start") if number == 0 else (1.0, "end")
        else:
            x, anchor = (number + 0.5) / len(axis), "middle"
        yield text(x, baseline, axis[number].tick, "tick", anchor)

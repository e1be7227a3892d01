"""Figures in, charts out: static SVG that says the same as the table beside it.

Own code, because what the libraries for Python make does not belong into these pages. They
write colours and sizes into style attributes or a `<style>` of their own, which the site's
Content Security Policy forbids and the dark scheme cannot change; they set a fixed width with
text that shrinks on a phone; and they bring ten thousand lines and more for what are
rectangles and labels. Here lengths across are percentages and lengths down are multiples of
the type size, so that a chart fills its place at any width and its labels stay as large as
the text around it. Colours come from `charts.css` alone.

No colour tells anything: every bar has its label. The same figures always stand as a table
beside the picture (`macros/charts.html.j2`), which carries the links too.
"""

from generator.render.charts.bars import bars
from generator.render.charts.columns import columns
from generator.render.charts.matrix import level
from generator.render.charts.shares import shares
from generator.render.charts.values import Bar, Cell, Chart, Column, Matrix, MatrixRow, Panel, Row, Table

STYLES = ("charts.css",)
"""The style sheets of a page with charts, for its head."""

__all__ = [
    "STYLES",
    "Bar",
    "Cell",
    "Chart",
    "Column",
    "Matrix",
    "MatrixRow",
    "Panel",
    "Row",
    "Table",
    "bars",
    "columns",
    "level",
    "shares",
]

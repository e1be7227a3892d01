"""What stands on a page besides its columns: title, running head, rules."""

from datetime import date

from reportlab.pdfgen.canvas import Canvas

from tests.typeset.manuscript import Manuscript
from tests.typeset.measure import SIZE, Face

HEIGHT = 841.0
PAPER = (595.22, HEIGHT)
LEFT, RIGHT, MIDDLE = 56.64, 538.57, 297.6
CONTENTS_LOWERED = 14.16
"""So much lower the running head stands on the pages of the contents."""
_DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
_MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)


def title_page(canvas: Canvas, manuscript: Manuscript) -> None:
    """The upper third of the first page."""
    first, _, rest = manuscript.parliament.partition(" ")
    for baseline, left, right, face, size in (
        (71.6, first, "Plenarprotokoll", Face.BOLD, 15.96),
        (93.1, rest, manuscript.id, Face.BOLD, 15.96),
        (118.8, f"{manuscript.term}. Wahlperiode", _short(manuscript.date), Face.REGULAR, 14.03),
    ):
        canvas.setFont(face, size)
        canvas.drawString(LEFT, HEIGHT - baseline, left)
        canvas.drawRightString(RIGHT, HEIGHT - baseline, right)
    _emblem(canvas)
    canvas.rect(LEFT - 1.45, HEIGHT - 135.96, RIGHT - LEFT + 2.9, 0.72, stroke=0, fill=1)
    canvas.rect(LEFT - 1.45, HEIGHT - 139.68, RIGHT - LEFT + 2.9, 3.0, stroke=0, fill=1)
    canvas.setFont(Face.BOLD, 15.96)
    canvas.drawCentredString(MIDDLE, HEIGHT - 190.8, f"{manuscript.number}. Sitzung")
    canvas.setFont(Face.REGULAR, 14.03)
    canvas.drawCentredString(MIDDLE, HEIGHT - 225.2, f"{manuscript.place}, {_long(manuscript.date)}")


def running_head(canvas: Canvas, manuscript: Manuscript, page: int, *, contents: bool) -> None:
    """Parliament, page number, date and session at the top of a page."""
    down = CONTENTS_LOWERED if contents else 0.0
    first, _, rest = manuscript.parliament.partition(" ")
    canvas.setFont(Face.REGULAR, SIZE)
    canvas.drawString(LEFT, HEIGHT - 51.8 - down, first)
    canvas.drawRightString(RIGHT, HEIGHT - 51.8 - down, _short(manuscript.date))
    canvas.drawString(LEFT, HEIGHT - 65.3 - down, rest)
    canvas.setFont(Face.REGULAR, 12.0)
    canvas.drawCentredString(MIDDLE, HEIGHT - 65.3 - down, str(page))
    canvas.setFont(Face.REGULAR, SIZE)
    canvas.drawRightString(RIGHT, HEIGHT - 65.3 - down, f"Plenarprotokoll {manuscript.id}")
    canvas.setLineWidth(0.48)
    canvas.line(LEFT, HEIGHT - 70.8 - down, 537.83, HEIGHT - 70.8 - down)


def _emblem(canvas: Canvas) -> None:
    """An empty shield: a parliament that is nowhere has no arms."""
    x, y, wide, high = 279.0, HEIGHT - 118.0, 37.0, 46.0
    path = canvas.beginPath()
    path.moveTo(x, y + high)
    path.lineTo(x + wide, y + high)
    path.lineTo(x + wide, y + high * 0.45)
    path.curveTo(x + wide, y + high * 0.2, x + wide * 0.75, y + high * 0.08, x + wide / 2, y)
    path.curveTo(x + wide * 0.25, y + high * 0.08, x, y + high * 0.2, x, y + high * 0.45)
    path.close()
    canvas.setLineWidth(0.72)
    canvas.drawPath(path, stroke=1, fill=0)


def _short(day: date) -> str:
    return f"{day.day:02}.{day.month:02}.{day.year}"


def _long(day: date) -> str:
    return f"{_DAYS[day.weekday()]}, {day.day}. {_MONTHS[day.month - 1]} {day.year}"

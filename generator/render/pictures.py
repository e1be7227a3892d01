"""The pictures that stand for a page where others link to it: made of words, at build time.

Drawn in shades of one colour and a second one for the bar, so that a picture takes some
ten milliseconds and ten kilobytes. The same words give the same bytes.
"""

from bisect import bisect_right
from functools import cache
from io import BytesIO
from math import ceil
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from generator import addresses
from generator.model.corpus import Digest
from generator.model.files import File
from generator.render.context import Context

FONT = Path("fonts", "headline.ttf")
SIZE = (1200, 630)
_MARGIN, _BAR = 84, 26
_PAPER, _INK, _ACCENT = (253, 252, 250), (29, 33, 38), (122, 46, 29)
_SHADES = 255
"""Palette entries 0 to 254 lead from ink to paper; the last one is the accent."""
_LARGEST, _SMALLEST, _SMALL = 96, 44, 38


def site_picture(context: Context) -> File:
    """The picture of the site, for every page that has none of its own."""
    site, parliament = context.site, context.parliament
    note = parliament.name if parliament.name not in site.title else site.description
    return _file(context, addresses.PICTURE, site.title, note, frozenset({"site:title"}))


def session_picture(context: Context, digest: Digest) -> File:
    words = context.words
    title = context.session_title(digest)
    note = f"{words.long_date(digest.date, weekday=True)}\n{context.parliament.name}"
    return _file(
        context, addresses.session_picture(digest.id), title, note, frozenset({f"session:{digest.id}", "site:title"})
    )


def _file(context: Context, address: str, title: str, note: str, inputs: frozenset[str]) -> File:
    font = next(folder / FONT for folder in context.templates if (folder / FONT).is_file())
    above = context.words("head.invented") if context.site.demo else ""
    if title != context.site.title:
        above = f"{context.site.title} – {above}" if above else context.site.title
    return File(address, picture(font, above, title, note), inputs | {f"template:{FONT.as_posix()}"})


def picture(font: Path, above: str, title: str, note: str) -> bytes:
    """A PNG: a line above, a title as large as it fits, and lines below."""
    image = Image.new("L", SIZE, _SHADES - 1)
    draw = ImageDraw.Draw(image)
    width, small, pitch = SIZE[0] - 2 * _MARGIN, _font(font, _SMALL), _pitch(_SMALL)
    below = [line for text in note.split("\n") for line in _lines(text, small, width)][:3]
    begin, end = _MARGIN + pitch * 3 // 2, SIZE[1] - _MARGIN - pitch * len(below)
    size, lines = _fitted(font, title, width, end - begin - pitch // 2)
    _set(draw, [_cut(above, small, width)], small, _SMALL, _MARGIN, 90)
    _set(draw, lines, _font(font, size), size, begin + (end - begin - _pitch(size) * len(lines)) // 2, 0)
    _set(draw, [_cut(line, small, width) for line in below], small, _SMALL, end, 90)
    draw.rectangle((0, 0, _BAR, SIZE[1]), fill=_SHADES)
    image.putpalette(_palette())
    buffer = BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()


def _set(
    draw: ImageDraw.ImageDraw, lines: list[str], font: ImageFont.FreeTypeFont, size: int, top: int, shade: int
) -> None:
    for number, line in enumerate(lines):
        draw.text((_MARGIN, top + number * _pitch(size)), line, font=font, fill=shade)


def _fitted(font: Path, title: str, width: int, height: int) -> tuple[int, list[str]]:
    """The largest size at which a title fits, and its lines; at the smallest it is cut."""
    for size in range(_LARGEST, _SMALLEST, -4):
        lines = _lines(title, _font(font, size), width)
        whole = all(_font(font, size).getlength(line) <= width for line in lines)
        if whole and _pitch(size) * len(lines) <= height:
            return size, lines
    smallest = _font(font, _SMALLEST)
    lines = _lines(title, smallest, width)
    most = height // _pitch(_SMALLEST)
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return _SMALLEST, [_cut(line, smallest, width) for line in lines]


def _lines(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(joined) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


def _cut(text: str, font: ImageFont.FreeTypeFont, width: int) -> str:
    """A text that fits: whole, or its beginning."""
    text = " ".join(text.split())
    if font.getlength(text) <= width:
        return text
    end = bisect_right(range(len(text)), width, key=lambda end: ceil(font.getlength(f"{text[:end]}…")))
    return f"{text[: max(end - 1, 0)].rstrip()}…"


def _pitch(size: int) -> int:
    return size * 5 // 4


def _palette() -> list[int]:
    ramp = [
        round(ink + (paper - ink) * shade / (_SHADES - 1))
        for shade in range(_SHADES)
        for ink, paper in zip(_INK, _PAPER, strict=True)
    ]
    return [*ramp, *_ACCENT]


@cache
def _font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    # The plain layout is in every build of Pillow, the other one is not: the same bytes everywhere.
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)

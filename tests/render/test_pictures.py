"""Pictures made of words: whole, the same each time, and never too much on them."""

import io

import pytest
from PIL import Image, ImageFont

from generator import resources
from generator.render.pictures import FONT, SIZE, picture

FILE = resources.templates() / FONT
LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"


def shades(content: bytes) -> Image.Image:
    with Image.open(io.BytesIO(content)) as opened:
        assert opened.size == SIZE
        return opened.convert("L")


def test_the_same_words_give_the_same_bytes() -> None:
    first, second, other = (picture(FILE, "Plenum", text, "2026") for text in ("Größe", "Größe", "Grösse"))
    assert first == second != other
    assert len(first) < 40_000


@pytest.mark.parametrize("title", ["115. Sitzung", LONG, f"{LONG} und " * 20, "und " * 200, ""])
@pytest.mark.parametrize("note", ["Mittwoch, 28. Januar 2026\nLandtag", "sehr lang " * 60])
def test_no_word_reaches_the_edge_whatever_stands_there(title: str, note: str) -> None:
    image = shades(picture(FILE, "Plenum " * 30, title, note))
    paper = image.getpixel((SIZE[0] - 1, SIZE[1] - 1))
    for box in ((1140, 0, *SIZE), (40, 0, SIZE[0], 70), (40, 560, *SIZE)):
        assert image.crop(box).getextrema() == (paper, paper), box


@pytest.mark.parametrize("title", [f"{LONG} und " * 20, "und " * 200])
def test_lines_stay_apart_from_those_below(title: str) -> None:
    """Whatever the length of the title, some rows between it and the note are empty."""
    image = shades(picture(FILE, "Plenum", title, "Januar\nLandtag"))
    paper = image.getpixel((SIZE[0] - 1, SIZE[1] - 1))
    rows = [image.crop((40, row, SIZE[0], row + 1)).getextrema() == (paper, paper) for row in range(SIZE[1])]
    note = next(row for row in range(SIZE[1] - 1, 0, -1) if not rows[row])
    assert any(all(rows[row : row + 6]) for row in range(note - 120, note))


@pytest.mark.parametrize("char", "äöüÄÖÜß„“‚‘–…·§éèçøłşğćčßñ0123456789")
def test_the_font_has_the_letters_of_german_names(char: str) -> None:
    font = ImageFont.truetype(str(FILE), 40, layout_engine=ImageFont.Layout.BASIC)
    assert bytes(font.getmask(char)) != bytes(font.getmask("\U0010fffd"))


def test_the_font_comes_with_its_licence() -> None:
    assert "SIL OPEN FONT LICENSE" in (FILE.parent / "headline.LICENSE.txt").read_text(encoding="utf-8")

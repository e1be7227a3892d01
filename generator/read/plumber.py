"""Runs by pdfplumber, character by character: slow, thorough, the reference."""

import io
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfparser import PDFSyntaxError
from pdfplumber.page import Page
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

from generator.model.errors import Place, ProtocolError
from generator.model.pages import RawPage, Run
from generator.read.characters import plain
from generator.read.styles import style_of

JOIN = 0.1
"""Characters farther apart than this share of their size begin a new run."""
SET_OVER = 0.1
"""A space is none where the next letter begins no farther behind its beginning: so an optional hyphen is set
("sexualisierte", Landtag Baden-Württemberg 17/119, page 26)."""


def pages(data: bytes, place: Place, *, first: int = 0, end: int | None = None) -> Iterator[RawPage]:
    """The pages of a PDF, or a range of them; raises ProtocolError when it, or one of them, cannot be read."""
    pdf = opened(data, place)
    try:
        with _sound(place):
            found = pdf.pages[first:end]
        for page in found:
            with _sound(Place(place.file, page.page_number)):
                raw = page_of(page)
            yield raw
    finally:
        with suppress(Exception):  # closing looks for the pages once more
            pdf.close()


@contextmanager
def _sound(place: Place) -> Iterator[None]:
    """Whatever pdfminer fails with is the file's: it may fail in any way on what is no sound PDF."""
    try:
        yield
    except Exception as error:
        raise ProtocolError(
            place, f"the file is damaged there ({type(error).__name__})", "download it again, or try --reader pdfium"
        ) from error


def opened(data: bytes, place: Place) -> PDF:
    """A PDF, for its pages one by one; raises ProtocolError when it cannot be opened."""
    try:
        return pdfplumber.open(io.BytesIO(data))
    except (PdfminerException, PDFPasswordIncorrect, PDFSyntaxError) as error:
        cause = error.args[0] if error.args else error
        if isinstance(cause, PDFPasswordIncorrect):
            raise ProtocolError(
                place, "the file is protected by a password", "get the open file from the parliament's archive"
            ) from error
        raise ProtocolError(
            place, "the file is damaged or no PDF at all", "download it again and compare its size"
        ) from error


def page_of(page: Page) -> RawPage:
    """The runs of a page, which is closed then."""
    raw = RawPage(page.page_number, float(page.width), float(page.height), runs(page.chars, float(page.height)))
    page.close()
    return raw


def runs(chars: list[dict[str, Any]], height: float) -> tuple[Run, ...]:
    """Neighbouring characters of one font, size and baseline, as one run each."""
    found: list[Run] = []
    text: list[str] = []
    font, size, baseline, x0, x1, last = "", 0.0, 0.0, 0.0, 0.0, 0.0

    def close() -> None:
        if text:
            bold, italic = style_of(font)
            found.append(Run(plain("".join(text)), x0, x1, height - baseline, size, bold, italic))

    for char in chars:
        if (
            text
            and char["fontname"] == font
            and char["size"] == size
            and char["matrix"][5] == baseline
            and abs(char["x0"] - x1) <= JOIN * size
        ):
            text.append(char["text"])
        else:
            set_over = char["matrix"][5] == baseline and abs(char["x0"] - last) <= SET_OVER * (x1 - last)
            if text and text[-1] == " " and set_over and char["text"].isalpha():
                text.pop()
                x1 = last
            close()
            text = [char["text"]]
            font, size, baseline, x0 = char["fontname"], char["size"], char["matrix"][5], char["x0"]
        last, x1 = char["x0"], char["x1"]
    close()
    return tuple(found)

"""Bytes in, runs out: one small interface, a reader per technique.

`read_pages` for PDFs, `read_text` for Markdown and plain text.
"""

from collections.abc import Iterator
from typing import Protocol

from generator.model.errors import Place
from generator.model.pages import Document, RawPage
from generator.read.names import TEXT_SUFFIXES, is_text

__all__ = ["TEXT_SUFFIXES", "Reader", "is_text", "page_count", "read_text", "reader"]


class Reader(Protocol):
    """What turns a PDF into pages of runs. Nothing that follows knows which one it was.

    Pages are counted from 0 here: those from `first` up to but not including `end`, None for
    the last and those behind it; a range beyond the file is empty. Each page keeps its position
    in the whole file, so that ranges read apart are the file when put together.
    """

    def __call__(self, data: bytes, place: Place, *, first: int = 0, end: int | None = None) -> Iterator[RawPage]: ...


def reader(name: str) -> Reader:
    """The reader of that name ("pdfium", "pdfplumber"), imported only when asked for.

    Raises KeyError for any other name.
    """
    if name == "pdfium":
        from generator.read import pdfium

        return pdfium.pages
    if name == "pdfplumber":
        from generator.read import plumber

        return plumber.pages
    raise KeyError(name)


def page_count(data: bytes, place: Place) -> int:
    """How many pages a PDF has, without reading any; raises ProtocolError when it cannot be opened."""
    from generator.read import pdfium

    return pdfium.page_count(data, place)


def read_text(data: bytes, place: Place) -> Document:
    """A protocol that is Markdown or plain text; raises ProtocolError when it is no UTF-8."""
    from generator.read import markdown

    return markdown.document(data, place)

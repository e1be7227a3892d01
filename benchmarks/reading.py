"""Readers against pdfplumber asked for its characters and nothing else."""

import io
from collections.abc import Iterator

import pdfplumber
import pypdfium2

from benchmarks.measure import Row, cpu
from generator.layout import layout
from generator.model.errors import Place
from generator.model.pages import Document
from generator.parliaments import recognise_pages
from generator.read import reader


def measure(data: bytes, count: int) -> Iterator[Row]:
    part = _part(data, count)
    least, _ = cpu(lambda: _characters(part), times=2)
    yield Row(f"{count} pages: pdfplumber, page.chars", least, f"{count / least:.1f} pages/s")
    ours, _ = cpu(lambda: _runs(part, "pdfplumber"), times=2)
    yield Row(f"{count} pages: reader pdfplumber", ours, f"{ours / least:.2f} of pdfplumber's time", "<= 1.20")
    fast, _ = cpu(lambda: _runs(part, "pdfium"), times=5)
    yield Row(f"{count} pages: reader pdfium", fast, f"{least / fast:.1f} times as fast")
    lines, _ = cpu(lambda: _lines(part), times=5)
    yield Row(
        f"{count} pages: reader pdfium and layout, file to lines",
        lines,
        f"{least / lines:.1f} times as fast, {count / lines:.0f} pages/s",
    )


def _part(data: bytes, count: int) -> bytes:
    """The first pages of a protocol as a file of their own."""
    whole, part = pypdfium2.PdfDocument(data), pypdfium2.PdfDocument.new()
    part.import_pages(whole, list(range(min(count, len(whole)))))
    buffer = io.BytesIO()
    part.save(buffer)
    part.close()
    whole.close()
    return buffer.getvalue()


def _characters(data: bytes) -> int:
    found = 0
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            found += len(page.chars)
            page.close()
    return found


def _runs(data: bytes, name: str) -> int:
    return sum(len(page.runs) for page in reader(name)(data, Place("part.pdf")))


def _lines(data: bytes) -> Document:
    pages = tuple(reader("pdfium")(data, Place("part.pdf")))
    parliament = recognise_pages(pages)
    assert parliament is not None
    return layout(pages, parliament.geometry)

"""Readers against pdfplumber asked for its characters and nothing else, and against Poppler."""

import io
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

import pdfplumber
import pypdfium2

from benchmarks.measure import Row, children, cpu, wall
from generator.build import Processes, survey
from generator.build.pages import read_pages
from generator.layout import layout
from generator.model.errors import Place
from generator.model.pages import Document
from generator.model.site import Site
from generator.parliaments import recognise_pages
from generator.read import reader

WORD = "{http://www.w3.org/1999/xhtml}word"


def measure(paths: Sequence[Path], count: int) -> Iterator[Row]:
    data = paths[1].read_bytes()
    part = part_of(data, count)
    least, _ = cpu(lambda: characters(part), times=2)
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
        ">= 22",
    )
    yield from _poppler(part, count, lines)
    whole = paths[0].read_bytes()
    alone, _ = wall(lambda: read_pages(whole, Place(paths[0].name), "pdfium", 1), times=5)
    shared, _ = wall(lambda: read_pages(whole, Place(paths[0].name), "pdfium", 2), times=5)
    yield Row(
        "one file: pages read by two processes", shared, f"{alone / shared:.2f} times as fast as by one", ">= 1.5"
    )
    first, again = (wall(lambda jobs=jobs: _surveyed(paths, jobs), times=2)[0] for jobs in (1, 2))
    yield Row(
        "two files: read and parsed by two processes", again, f"{first / again:.2f} times as fast as by one", ">= 1.5"
    )
    yield from _kept(paths)


def _poppler(part: bytes, count: int, lines: float) -> Iterator[Row]:
    if shutil.which("pdftotext") is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        pdf, html = Path(folder) / "part.pdf", Path(folder) / "part.html"
        pdf.write_bytes(part)
        command = ["pdftotext", "-bbox-layout", str(pdf), str(html)]
        made, _ = children(lambda: subprocess.run(command, check=True, stderr=subprocess.DEVNULL), times=5)
        text = html.read_text(encoding="utf-8")
        parsed, words = cpu(lambda: _words(text), times=5)
    theirs = made + parsed
    yield Row(
        f"{count} pages: pdftotext -bbox-layout, its {len(words):,} words parsed",
        theirs,
        f"ours has {theirs / lines:.2f} of its speed",
        ">= 0.7",
    )


def _words(text: str) -> list[tuple[str | None, float, float, float, float]]:
    """Each word with its box."""
    sides = ("xMin", "yMin", "xMax", "yMax")
    return [
        (word.text, *(float(word.attrib[side]) for side in sides))  # type: ignore[misc]
        for word in ElementTree.fromstring(text).iter(WORD)
    ]


def _kept(paths: Sequence[Path]) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        new, _ = cpu(lambda: _surveyed(paths, 1, Path(folder)))
        again, _ = cpu(lambda: _surveyed(paths, 1, Path(folder)), times=3)
    yield Row("two files: known from the cache", again, f"{new / again:.0f} times as fast as reading them", ">= 20")


def _surveyed(paths: Sequence[Path], jobs: int, cache: Path | None = None) -> int:
    with (
        tempfile.TemporaryDirectory() as own,
        survey(Site(), paths, cache=cache or Path(own), executor=Processes(jobs)) as found,
    ):
        return len(found.known)


def part_of(data: bytes, count: int) -> bytes:
    """The first pages of a protocol as a file of their own."""
    whole, part = pypdfium2.PdfDocument(data), pypdfium2.PdfDocument.new()
    part.import_pages(whole, list(range(min(count, len(whole)))))
    buffer = io.BytesIO()
    part.save(buffer)
    part.close()
    whole.close()
    return buffer.getvalue()


def characters(data: bytes) -> int:
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

"""Speed as ratios of one run: `make bench`. Needs the real protocols (see CONTRIBUTING.md)."""

import io
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pdfplumber

from generator import resources
from generator.check import check
from generator.digest import digest
from generator.export import corpus_files, session_files
from generator.layout import layout
from generator.model.errors import Place
from generator.model.session import Source
from generator.model.site import Site
from generator.output import claim
from generator.parliaments import recognise_pages
from generator.parse import parse
from generator.read import reader
from generator.render import Renderer
from generator.resolve import resolve
from generator.search import index_files

ROOT = Path(__file__).parent.parent
DATA = Path(os.environ.get("PLENARWERK_REAL_DATA", ROOT.parent / "shared" / "data")) / "nrw"
FILES = ("18-115.pdf", "18-116.pdf")


def cpu(work: Callable[[], object]) -> float:
    """CPU seconds of one call: what a noisy machine disturbs least."""
    began = time.process_time()
    work()
    return time.process_time() - began


def read_all(name: str, file: str) -> list[object]:
    return list(reader(name)((DATA / file).read_bytes(), Place(file)))


def chars_alone(file: str) -> None:
    with pdfplumber.open(io.BytesIO((DATA / file).read_bytes())) as pdf:
        for page in pdf.pages:
            assert page.chars is not None
            page.close()


def site_from(raws: list[tuple[str, tuple]], folder: Path) -> None:  # type: ignore[type-arg]
    """Parse, link and render: everything behind the extracted text."""
    parliament = recognise_pages(raws[0][1])
    assert parliament is not None
    parsed = [
        parse(layout(raw, parliament.geometry), parliament, Source(name, "0" * 64), Place(name)) for name, raw in raws
    ]
    corpus = resolve([digest(p.session, parliament) for p in parsed], (), parliament)
    renderer = Renderer(Site(), parliament, corpus, (resources.templates(),))

    def files():  # type: ignore[no-untyped-def]
        for one in parsed:
            quality = check(one)
            yield from session_files(one.session, quality, corpus)
            yield from renderer.session(one.session, quality)
        yield from corpus_files(corpus)
        yield from renderer.corpus_pages()
        yield from index_files(corpus)

    with claim(folder) as publication:
        publication.publish(files())


def main() -> None:
    if not DATA.is_dir():
        sys.exit(f"{DATA}: there are no real protocols; set PLENARWERK_REAL_DATA to a folder that has nrw/18-115.pdf.")
    file = FILES[1]
    read_all("pdfium", file)
    bare = min(cpu(lambda: chars_alone(file)) for _ in range(2))
    plumber = min(cpu(lambda: read_all("pdfplumber", file)) for _ in range(2))
    fast = min(cpu(lambda: read_all("pdfium", file)) for _ in range(3))
    raws = [(name, tuple(read_all("pdfium", name))) for name in FILES]
    with tempfile.TemporaryDirectory() as folder:
        rest = min(cpu(lambda: site_from(raws, Path(folder) / f"site{n}")) for n in range(2))
    rows = [
        (f"pdfplumber's page.chars alone, {file}", bare, 1.0),
        ("reading by pdfplumber (asked: at most 1.2)", plumber, plumber / bare),
        ("reading by PDFium's text objects", fast, fast / bare),
        ("parse + link + render of both sessions, text extracted (asked: under 5 s)", rest, rest / bare),
    ]
    print(f"{'what':76} {'CPU s':>8} {'ratio':>7}")
    for what, seconds, ratio in rows:
        print(f"{what:76} {seconds:8.2f} {ratio:7.3f}")


if __name__ == "__main__":
    main()

"""Everything after the text is extracted, on two real sessions."""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.measure import Row, cpu
from generator import resources
from generator.check import check
from generator.digest import digest
from generator.export import corpus_files, session_files
from generator.layout import layout
from generator.model.corpus import Corpus, Digest
from generator.model.errors import Place
from generator.model.files import File
from generator.model.findings import Quality
from generator.model.pages import Document
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed
from generator.model.session import Source
from generator.model.site import Site
from generator.output import claim
from generator.parliaments import recognise_pages
from generator.parse import parse
from generator.read import reader
from generator.render import Renderer
from generator.resolve import resolve
from generator.search import index_files


def measure(paths: Sequence[Path]) -> Iterator[Row]:
    pages = [tuple(reader("pdfium")(path.read_bytes(), Place(path.name))) for path in paths]
    count = sum(len(part) for part in pages)
    parliament = recognise_pages(pages[0])
    assert parliament is not None
    what = f"{len(paths)} sessions, {count} pages"

    laid, documents = cpu(lambda: [layout(part, parliament.geometry) for part in pages], times=3)
    yield Row(f"{what}: layout", laid, f"{count / laid:.0f} pages/s")
    parsing, parsed = cpu(lambda: _parsed(paths, documents, parliament), times=3)
    yield Row(f"{what}: parse", parsing, f"{count / parsing:.0f} pages/s")
    checking, qualities = cpu(lambda: [check(one, parliament) for one in parsed], times=3)
    yield Row(f"{what}: check", checking, f"{checking / (laid + parsing):.0%} of layout and parse")
    linking, (digests, corpus) = cpu(lambda: _linked(parsed, parliament), times=3)
    yield Row(f"{what}: digest, resolve", linking, f"{len(digests)} digests, {len(corpus.people)} people")
    rendering, files = cpu(lambda: list(_files(parsed, qualities, corpus, parliament)), times=3)
    pages_made = sum(file.path.endswith(".html") for file in files)
    yield Row(f"{what}: render, search, export", rendering, f"{pages_made} pages, {pages_made / rendering:.0f} pages/s")
    total = laid + parsing + checking + linking + rendering
    yield Row(f"{what}: from extracted text to files", total, f"{count / total:.0f} pages/s", "< 5 s")
    with tempfile.TemporaryDirectory() as folder:
        for state in ("new", "unchanged"):
            seconds, outcome = cpu(lambda: _published(files, Path(folder) / "site"))
            yield Row(f"{what}: output, {state}", seconds, f"{outcome} files written")


def _parsed(paths: Sequence[Path], documents: Sequence[Document], parliament: Parliament) -> list[Parsed]:
    return [
        parse(document, parliament, Source(path.name, "0" * 64), Place(path.name))
        for path, document in zip(paths, documents, strict=True)
    ]


def _linked(parsed: Sequence[Parsed], parliament: Parliament) -> tuple[list[Digest], Corpus]:
    digests = [digest(one.session, parliament) for one in parsed]
    return digests, resolve(digests, (), parliament)


def _files(
    parsed: Sequence[Parsed], qualities: Sequence[Quality], corpus: Corpus, parliament: Parliament
) -> Iterator[File]:
    renderer = Renderer(Site(), parliament, corpus, (resources.templates(),))
    for one, quality in zip(parsed, qualities, strict=True):
        yield from renderer.session(one.session, quality)
        yield from session_files(one.session, quality, corpus, parliament, {})
    yield from renderer.corpus_pages()
    yield from index_files(corpus)
    yield from corpus_files(corpus)


def _published(files: Sequence[File], site: Path) -> int:
    with claim(site) as publication:
        return publication.publish(files).written

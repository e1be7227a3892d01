"""Everything after the text is extracted, on two real sessions."""

import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from unittest.mock import patch

from jinja2 import Environment
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context as Filled

from benchmarks.measure import PLENARWERK, Row, children, cpu, least_of_pages
from benchmarks.reading import characters, part_of
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
from generator.model.usage import Passage
from generator.output import claim
from generator.parliaments import recognise_pages
from generator.parse import parse
from generator.read import reader
from generator.render import Renderer, passages_in
from generator.render.context import Context
from generator.render.environment import environment
from generator.render.views import Frame
from generator.resolve import resolve
from generator.search import SiteIndex, session_entries, session_texts


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
    yield from _templates(parsed, qualities, corpus, parliament)
    rendering, files = cpu(lambda: list(_files(parsed, qualities, corpus, parliament)), times=3)
    pages_made = sum(file.path.endswith(".html") for file in files)
    yield Row(f"{what}: render, search, export", rendering, f"{pages_made} pages, {pages_made / rendering:.0f} pages/s")
    total = laid + parsing + checking + linking + rendering
    yield Row(f"{what}: from extracted text to files", total, f"{count / total:.0f} pages/s", "< 5 s")
    with tempfile.TemporaryDirectory() as folder:
        for state in ("new", "unchanged"):
            seconds, outcome = cpu(lambda: _published(files, Path(folder) / "site"))
            yield Row(f"{what}: output, {state}", seconds, f"{outcome} files written")


Filling = tuple[str, Frame, dict[str, object]]
"""The name of a template, and what it is filled with."""


def _parsed(paths: Sequence[Path], documents: Sequence[Document], parliament: Parliament) -> list[Parsed]:
    return [
        parse(document, parliament, Source(path.name, "0" * 64), Place(path.name))
        for path, document in zip(paths, documents, strict=True)
    ]


def _linked(parsed: Sequence[Parsed], parliament: Parliament) -> tuple[list[Digest], Corpus]:
    digests = [digest(one.session, parliament) for one in parsed]
    return digests, resolve(digests, (), parliament)


def _templates(
    parsed: Sequence[Parsed], qualities: Sequence[Quality], corpus: Corpus, parliament: Parliament
) -> Iterator[Row]:
    """Pages from parsed data, and their templates alone, filled with the same views again."""
    filled: list[Filling] = []

    class Watched(Context):
        def file(self, template: str, address: str, inputs: frozenset[str], frame: Frame, **views: object) -> File:
            filled.append((template, frame, views))
            return super().file(template, address, inputs, frame, **views)

    def ready() -> Renderer:
        """A renderer whose templates are compiled, as they are from the second session on."""
        renderer = Renderer(Site(), parliament, corpus, (resources.templates(),))
        compiled = renderer._context.environment
        for name in compiled.list_templates(extensions=["j2"]):
            compiled.get_template(name)
        return renderer

    with patch("generator.render.renderer.Context", Watched):
        list(_pages(ready(), corpus, parsed, qualities))
    times = 3
    whole, made = least_of_pages(lambda: _pages(ready(), corpus, parsed, qualities), times)
    pages = len(made)
    ours = ready()._context.environment
    alone, own = cpu(partial(_fill, ours, filled), times)
    of_jinja, same = cpu(partial(_fill, _plain(ours), filled), times)
    assert same == own
    yield Row(
        f"{pages} pages rendered from parsed data",
        whole,
        f"{pages / whole:.0f} pages/s, {of_jinja / whole:.0%} of the speed of Jinja2 alone",
        ">= 80 %",
    )
    yield Row(
        f"{pages} pages: their templates alone", alone, f"{of_jinja / alone:.1f} times as fast as by Jinja2's code"
    )


def _fill(compiled: Environment, filled: Sequence[Filling]) -> list[bytes]:
    return [compiled.get_template(name).render(frame=frame, **views).encode() for name, frame, views in filled]


def _plain(ours: Environment) -> Environment:
    """The same templates as Jinja2 itself compiles them."""
    plain = environment((resources.templates(),))
    plain.code_generator_class, plain.context_class = CodeGenerator, Filled
    plain.bytecode_cache = None  # it has our own code
    plain.globals = ours.globals
    return plain


def cold(path: Path, pages: int) -> Iterator[Row]:
    """A whole build of a protocol of so many pages, with nothing in the cache, and pdfplumber reading its characters."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        part = folder / path.name
        part.write_bytes(part_of(path.read_bytes(), pages))
        least, _ = cpu(lambda: characters(part.read_bytes()))
        command = [PLENARWERK, "build", "--no-exports", "--quiet", "--jobs", "1"]
        taken = []
        for number in range(3):
            places = (
                "--protocols",
                str(part),
                "--cache",
                str(folder / f"c{number}"),
                "--output",
                str(folder / f"s{number}"),
            )
            taken.append(children(lambda: subprocess.run([*command, *places], cwd=folder, check=True))[0])  # noqa: B023
    yield Row(
        f"{pages} pages: the whole cold build",
        min(taken),
        f"{least / min(taken):.1f} times as fast as page.chars",
        ">= 8",
    )


def _files(
    parsed: Sequence[Parsed], qualities: Sequence[Quality], corpus: Corpus, parliament: Parliament
) -> Iterator[File]:
    yield from _pages(Renderer(Site(), parliament, corpus, (resources.templates(),)), corpus, parsed, qualities)
    index = SiteIndex(corpus)
    for one, quality in zip(parsed, qualities, strict=True):
        session = one.session
        yield from session_files(session, quality, corpus, parliament, {})
        yield from session_texts(session, corpus)
        yield from index.session(session.id, session_entries(session, corpus), lambda: session)  # noqa: B023
    yield from index.finish()
    yield from corpus_files(corpus, exports=False)


def _pages(
    renderer: Renderer, corpus: Corpus, parsed: Sequence[Parsed], qualities: Sequence[Quality]
) -> Iterator[File]:
    found: list[Passage] = []
    for one, quality in zip(parsed, qualities, strict=True):
        yield from renderer.session(one.session, quality)
        found += passages_in(one.session, corpus, renderer.wanted.get(one.session.id, ()))
    showing = renderer.showing(found)
    for section in showing.sections():
        yield from section.files()
    yield from showing.corpus_pages()


def _published(files: Sequence[File], site: Path) -> int:
    with claim(site) as publication:
        return publication.publish(files).written

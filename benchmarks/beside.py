"""Rendering beside general site generators: the same number of pages of the same text, on one core.

The others get each page as their authors would write it, in Markdown with its links and anchors, and put it into the
same frame; Hugo, which is made for it, gets it once more with all its markup ready-made. Plenarwerk makes it from
parsed data.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from benchmarks.markdown import markdown
from benchmarks.measure import children, cpu, least_of_pages, protocols_in
from generator import resources
from generator.build import survey
from generator.model.files import File
from generator.model.site import Site
from generator.output import claim
from generator.parliaments import find
from generator.render import Renderer
from generator.resolve import resolve

TIMES = 3
"""Each is run so often, and the least time counts."""
_MAIN = re.compile(r"<main.*</main>", re.DOTALL)
_TITLE = re.compile(r"<title>(.*?)</title>")
_HUGO = {
    "hugo.toml": 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n'
    "[markup.goldmark.renderer]\nunsafe = true\n[markup.goldmark.parser.attribute]\nblock = true\n",
}
_MKDOCS = (
    "site_name: Plenarwerk\nsite_url: https://example.org/\nplugins: []\nmarkdown_extensions: [attr_list]\n"
    "validation: {links: {not_found: ignore, absolute_links: ignore, unrecognized_links: ignore}}\n"
)


def frame(page: str, title: str, main: str) -> str:
    """What stands around the text of a page, as a template of another generator has it."""
    outside = _MAIN.sub("\0", page)
    return _TITLE.sub(f"<title>{title}</title>", outside).replace("\0", main)


def hugo(command: str, pages: Sequence[tuple[str, str, str]], around: str, folder: Path) -> float:
    """CPU seconds of a build."""
    (folder / "layouts" / "_default").mkdir(parents=True)
    for name, text in _HUGO.items():
        (folder / name).write_text(text)
    layout = frame(around, "{{ .Title }}", "{{ .Content }}")
    for name in ("single.html", "list.html"):
        (folder / "layouts" / "_default" / name).write_text(layout)
    (folder / "layouts" / "index.html").write_text(layout)
    for address, title, main in pages:
        path = folder / "content" / address / ("_index.html" if main.startswith("<") else "_index.md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {title!r}\n---\n{main}\n")
    environment = {**os.environ, "GOMAXPROCS": "1"}
    return _taken([command, "--quiet"], folder, environment, "public", len(pages))


def mkdocs(command: str, pages: Sequence[tuple[str, str, str]], theme: str, folder: Path) -> float:
    """CPU seconds of a build."""
    folder.mkdir()
    (folder / "mkdocs.yml").write_text(_MKDOCS + theme)
    for address, title, main in pages:
        path = folder / "docs" / address / "index.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {title!r}\n---\n{main}\n")
    return _taken([command, "build", "--quiet"], folder, {**os.environ, "NO_MKDOCS_2_WARNING": "1"}, "site", len(pages))


def _taken(command: Sequence[str], folder: Path, environment: Mapping[str, str], output: str, pages: int) -> float:
    seconds, _ = children(lambda: subprocess.run(command, cwd=folder, env=environment, check=True), TIMES)
    made = len([path for path in (folder / output).rglob("*.html") if path.name != "404.html"])
    if made < pages - 1:  # the page for addresses that lead nowhere
        sys.exit(f"{command[0]} made {made} of {pages} pages")
    return seconds


def measure(data: Path, hugo_command: str, mkdocs_command: str | None) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name, survey(Site(), protocols_in(data), cache=Path(name) / "cache") as found:
        folder, parliament = Path(name), find(found.parliament)
        corpus = resolve([known.digest for known in found.known], (), parliament)
        parsed = [(found.session(known), known.quality) for known in found.known]

        def own() -> Iterator[File]:
            renderer = Renderer(Site(), parliament, corpus, (resources.templates(),))
            for one in parsed:
                yield from renderer.session(*one)
            for section in renderer.sections():
                yield from section.files()
            yield from renderer.corpus_pages()

        def published() -> None:
            with claim(Path(tempfile.mkdtemp(dir=folder)) / "site", "index.html") as publication:
                publication.publish(files)

        rendering, files = least_of_pages(own, TIMES)
        seconds = rendering + cpu(published, TIMES)[0]
        texts = {file.path.removesuffix("index.html").removesuffix(".html"): file.content.decode() for file in files}
        pages = [(address, _found(_TITLE, text), _found(_MAIN, text)) for address, text in texts.items()]
        around = next(text for address, text in texts.items() if address.endswith("/top-1/"))
        bare = folder / "bare"
        bare.mkdir()
        (bare / "main.html").write_text(frame(around, "{{ page.title }}", "{{ page.content }}"))
        written = [(address, title, markdown(main)) for address, title, main in pages]
        others = {
            "Hugo": hugo(hugo_command, written, around, folder / "hugo"),
            "Hugo, markup given": hugo(hugo_command, pages, around, folder / "markup"),
        }
        if mkdocs_command:
            theme = f"theme:\n  name: null\n  custom_dir: {bare}\n"
            others["MkDocs, bare"] = mkdocs(mkdocs_command, written, theme, folder / "mkdocs")
            others["MkDocs, Material"] = mkdocs(mkdocs_command, written, "theme: material\n", folder / "material")
        yield f"{'Plenarwerk':<20} {len(pages):6} {seconds:8.2f}"
        for other, taken in others.items():
            yield f"{other:<20} {len(pages):6} {taken:8.2f}   Plenarwerk has {taken / seconds:.1f} times its speed"


def _found(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    if match is None:
        raise ValueError(f"a page without {pattern.pattern}")
    return match[pattern.groups]


@click.command()
@click.argument("data", type=click.Path(path_type=Path))
@click.option("--hugo", "hugo_command", default="hugo", show_default=True)
@click.option("--mkdocs", "mkdocs_command", help="Of an environment with mkdocs and mkdocs-material.")
def main(data: Path, hugo_command: str, mkdocs_command: str | None) -> None:
    """Measure rendering of 18/115 and 18/116 in DATA/nrw beside Hugo and MkDocs."""
    click.echo(f"{'generator':<20} {'pages':>6} {'CPU s':>8}")
    for line in measure(data, hugo_command, mkdocs_command):
        click.echo(line)


if __name__ == "__main__":
    main()

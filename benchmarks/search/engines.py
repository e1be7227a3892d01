"""The three engines: how each makes its index, and how a page asks it."""

import html
import json
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from generator.render.static import served

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


@dataclass(frozen=True, slots=True)
class Made:
    """What making an index took."""

    cpu: float
    seconds: float
    megabytes: float


def _run(*command: str, cwd: Path | None = None, **environment: str) -> Made:
    """A command and what it took, its children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    measured = [
        "/usr/bin/env",
        *(f"{name}={value}" for name, value in environment.items()),
        sys.executable,
        "-c",
        _PEAK,
        *command,
    ]
    found = subprocess.run(measured, check=True, cwd=cwd, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Made(cpu, time.monotonic() - began, int(found.stdout.split()[-1]) / 1024)


_PEAK = (
    "import resource, subprocess, sys\n"
    "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)\n"
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
)


def make_ours(documents: Path, root: Path, *, texts: bool = True, again: bool = False) -> Made:
    """From nothing but the lists of words, or `again` with what the index of the first of the documents left."""
    cache = root.parent / "cache"
    if not again:
        shutil.rmtree(cache / "plenarwerk" / "search", ignore_errors=True)
    made = _run(
        sys.executable,
        "-m",
        "generator.cli",
        "search",
        "index",
        str(documents),
        str(root / "index"),
        *(["--texts"] if texts else []),
        cwd=ROOT,
        XDG_CACHE_HOME=str(cache.resolve()),
    )
    (root / "search").mkdir(exist_ok=True)
    for path in (ROOT / "templates/static/search").glob("*.js"):
        (root / "search" / path.name).write_bytes(served(path))
    return made


def make_pagefind(documents: Path, root: Path) -> Made:
    """A page for each document, with the fields as filters, as a site would have it."""
    pages = root / "pages"
    pages.mkdir(parents=True)
    for number, line in enumerate(documents.open(encoding="utf-8")):
        value = {name: html.escape(text or "") for name, text in json.loads(line).items()}
        filters = "".join(
            f'<span data-pagefind-filter="{name}">{value[name]}</span>'
            for name in ("speaker", "group", "kind", "date")
            if value.get(name)
        )
        text = (
            f'<!doctype html><html lang="de"><title>{value["title"]}</title><body data-pagefind-body>'
            f'<h1 data-pagefind-meta="title">{value["title"]}</h1><i data-pagefind-meta="id" hidden>{value["id"]}</i>{filters}<p>{value["text"]}</p>'
        )
        (pages / f"{number}.html").write_text(text, encoding="utf-8")
    made = _run(sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(root / "pagefind"))
    shutil.rmtree(pages)
    return made


def make_minisearch(documents: Path, root: Path, modules: Path) -> Made:
    root.mkdir(parents=True, exist_ok=True)
    shutil.copy(modules / "minisearch/dist/es/index.js", root / "minisearch.js")
    return _run(
        "node",
        "--max-old-space-size=12000",
        str(HERE / "minisearch.mjs"),
        str(modules),
        str(documents),
        str(root / "index.json"),
    )


PAGES = {
    "ours": """
      const { openIndex } = await import("/search/engine.js");
      let index;
      window.ask = async (query, show = 10) => {
        index ??= await openIndex("/index/");
        const began = performance.now();
        const result = await index.search(query);
        const took = performance.now() - began;
        const shown = await Promise.all(result.hits.slice(0, show).map((hit) => index.show(hit, result)));
        return { total: result.total, ids: shown.map(({ document }) => document.id), took };
      };
      window.facets = async (query) => {
        const { facets } = await import("/search/more.js");
        return facets(index, query, index.facets);
      };""",
    "pagefind": """
      const pagefind = await import("/pagefind/pagefind.js");
      window.ask = async (query, show = 10) => {
        const began = performance.now();
        const result = await pagefind.search(query);
        const took = performance.now() - began;
        const shown = await Promise.all(result.results.slice(0, show).map((one) => one.data()));
        return { total: result.results.length, ids: shown.map(({ meta }) => meta.id), took };
      };
      window.facets = () => pagefind.filters();""",
    "minisearch": """
      const { default: MiniSearch } = await import("/minisearch.js");
      let index;
      window.ask = async (query) => {
        index ??= MiniSearch.loadJSON(await (await fetch("/index.json")).text(), { fields: ["title", "speaker", "text"], storeFields: ["title", "speaker"] });
        const began = performance.now();
        const found = index.search(query, { combineWith: "AND" });
        return { total: found.length, ids: found.slice(0, 10).map(({ id }) => id), took: performance.now() - began };
      };
      window.facets = () => null;""",
}


def write_page(root: Path, engine: str) -> None:
    (root / "page.html").write_text(
        f'<!doctype html><meta charset="utf-8"><script type="module">{PAGES[engine]} window.ready = true;</script>',
        encoding="utf-8",
    )

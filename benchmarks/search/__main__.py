"""`python -m benchmarks.search`: our search beside Pagefind and MiniSearch, over the same invented documents."""

import gzip
import hashlib
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

import click
from playwright.sync_api import Error as PlaywrightError

from benchmarks.search import figures as of
from benchmarks.search import german
from benchmarks.search.asking import browsing, costs, opened, slowed
from benchmarks.search.corpus import SPEECHES, write
from benchmarks.search.engines import ROOT, Made, make_minisearch, make_ours, make_pagefind, write_page
from benchmarks.search.figures import Cell, Column, table
from benchmarks.search.queries import choose
from benchmarks.search.server import serving

MINISEARCH = "minisearch@7.2.0"
TWICE = 20_000
"""Up to so many documents the index is built twice and compared."""
CORPUS = ("benchmarks/search/corpus.py", "generator/search/german/dictionary.py", "generator/search/german/stems.py")
CODE = {
    "ours": ("generator/search/**/*.*", "templates/static/search/*.js", "generator/render/static.py"),
    "pagefind": (),
    "minisearch": (),
}
"""What an engine's figures hang on, beside the benchmark itself."""


@click.command()
@click.option("--documents", "sizes", multiple=True, type=int, default=(1_000, 20_000, 100_000), show_default=True)
@click.option("--work", type=click.Path(path_type=Path), default=Path(".bench-search"), show_default=True)
@click.option("--engine", "engines", multiple=True, default=tuple(CODE), show_default=True)
@click.option(
    "--judged/--no-judged", default=True, show_default=True, help="Rank the real speeches and ask in German too."
)
@click.option("--keep", is_flag=True, help="Take what an earlier run measured with the same code.")
def main(sizes: Sequence[int], work: Path, engines: Sequence[str], judged: bool, keep: bool) -> None:
    """Print the tables of docs/search.md."""
    began = time.monotonic()
    sys.path.insert(0, str(ROOT))
    work.mkdir(exist_ok=True)
    made = work / f"documents-{_digest(CORPUS)}"
    made.mkdir(exist_ok=True)
    for size in sizes:
        documents = _documents(made, size)
        click.echo(f"\n### {size:,} documents, {_text(documents) / 1e6:.1f} MB of text\n")
        for line in table(size, [_column(engine, documents, work, keep) for engine in engines]):
            click.echo(line)
    if judged:
        click.echo()
        for row in german.rows(work):
            click.echo(row)
        _judged(work, [engine for engine in engines if engine != "minisearch"])
    click.echo(f"\nAll in {(time.monotonic() - began) / 60:.0f} minutes.")


def _digest(patterns: Iterable[str]) -> str:
    """Of the files these name and the lists of words they read: the same code makes the same."""
    digest = hashlib.sha256("".join(version(package) for package in ("simplemma", "HanTa")).encode())
    for path in sorted({path for pattern in patterns for path in ROOT.glob(pattern) if path.is_file()}):
        if path.suffix != ".pyc":
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def _documents(folder: Path, size: int) -> Path:
    path = folder / f"{size}.jsonl"
    if not path.exists():
        write(path.with_suffix(".part"), size)
        path.with_suffix(".part").replace(path)
    return path


def _text(documents: Path) -> int:
    return sum(len(json.loads(line).get("text", "").encode()) for line in documents.open(encoding="utf-8"))


def _column(engine: str, documents: Path, work: Path, keep: bool) -> Column:
    """What an engine costs, measured or, where `keep` says so, from the file of an earlier run."""
    digest = _digest((*CORPUS, "benchmarks/search/*.*", *CODE.get(engine, ())))
    path = work / f"{engine}-{documents.stem}-{digest}.json"
    if keep and path.exists():
        stored = json.loads(path.read_text(encoding="utf-8"))
        return Column(engine, {what: Cell(**cell) for what, cell in stored.items()})
    cells: dict[str, Cell] = {}
    try:
        cells.update(_measured(engine, documents, work / f"{engine}-{documents.stem}"))
    except (subprocess.CalledProcessError, PlaywrightError) as error:
        # Memory may not last for an engine or its page: what was measured before stays, and the others go on.
        return Column(engine, cells, _reason(error))
    stored = {what: asdict(cell) for what, cell in cells.items()}
    path.write_text(json.dumps(stored, ensure_ascii=False, indent=1), encoding="utf-8")
    return Column(engine, cells)


def _reason(error: subprocess.CalledProcessError | PlaywrightError) -> str:
    if not isinstance(error, subprocess.CalledProcessError):
        return f"stopped after the rows it has: {error.message.splitlines()[0]}"
    lines = [line.strip() for line in (error.stderr or "").splitlines() if line.strip()]
    told = [line for line in lines if "Error" in line or "FATAL" in line] or lines[-1:]
    return f"could not be made: {told[0] if told else f'exit code {error.returncode}'}"


def _measured(engine: str, documents: Path, root: Path) -> Iterator[tuple[str, Cell]]:
    """Everything of one engine, the dearest last."""
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    made = _made(engine, documents, root)
    write_page(root, engine)
    yield (
        of.MAKING,
        Cell(f"{made.cpu:.0f} s CPU, {made.megabytes:.0f} MB", {of.CPU: made.cpu, of.MEMORY: made.megabytes}),
    )
    yield from _sizes(root, _text(documents))
    if engine == "ours":
        yield from _again(documents, root)
    queries = choose(documents)
    with serving(root) as server, browsing() as browser:
        yield from costs(browser, server, queries)
        yield of.THIRD, slowed(browser, server, queries)


def _made(engine: str, documents: Path, root: Path) -> Made:
    if engine == "ours":
        return make_ours(documents, root)
    if engine == "pagefind":
        return make_pagefind(documents, root)
    modules = root.parent / "node_modules"
    if not (modules / "minisearch").exists():
        subprocess.run(["npm", "install", "--silent", "--prefix", str(root.parent), MINISEARCH], check=True)
    return make_minisearch(documents, root, modules.resolve())


def _sizes(root: Path, text: int) -> Iterator[tuple[str, Cell]]:
    files = [path for path in root.rglob("*") if path.is_file() and path.name != "page.html"]
    shown = {path for path in files if "texts" in path.parts or path.parent.name == "fragment"}
    own = [
        path
        for path in files
        if path not in shown and "search" not in path.parts and path.suffix not in (".js", ".css")
    ]
    raw = sum(path.stat().st_size for path in own) / text
    packed = sum(len(gzip.compress(path.read_bytes(), 6)) for path in own) / text
    yield (
        of.DISK,
        Cell(
            f"{raw:.1%} of the text, gzipped {packed:.1%}, {len(own):,} files",
            {of.RAW: raw, of.PACKED: packed, of.FILES: len(own)},
        ),
    )
    yield of.TEXTS, Cell(f"{sum(path.stat().st_size for path in shown) / text:.0%}, {len(shown):,} files")


def _again(documents: Path, root: Path) -> Iterator[tuple[str, Cell]]:
    """Whether two builds are the same, and what is new with one more session."""
    size, again = int(documents.stem), root.parent / "again"
    if size <= TWICE:
        before = _files(root)
        make_ours(documents, again)
        after = _files(again)
        count = sum(before.get(path) != after.get(path) for path in before.keys() | after.keys())
        yield of.BUILDS, Cell(f"{count} of {len(before):,} files different", {of.DIFFERENT: count})
        shutil.rmtree(again)
    make_ours(documents, again, texts=False)
    before = _files(again)
    made = make_ours(_documents(documents.parent, size + SPEECHES), again, texts=False, again=True)
    after = _files(again)
    shutil.rmtree(again)
    new = sum(len(content) for path, content in after.items() if before.get(path) != content)
    share = new / sum(map(len, after.values()))
    yield (
        of.SESSION,
        Cell(f"{share:.1%} of the bytes new, {made.seconds:.1f} s", {of.NEW: share, of.SECONDS: made.seconds}),
    )


def _files(root: Path) -> Mapping[Path, bytes]:
    paths = (path for path in (root / "index").rglob("*.json") if "texts" not in path.parts)
    return {path.relative_to(root): path.read_bytes() for path in paths}


def _judged(work: Path, engines: Sequence[str]) -> None:
    from tests.search.judging import QUERIES, ndcg, real_documents

    documents = work / "judged.jsonl"
    values = real_documents()
    if not values:
        click.echo("\nNo real protocols: nothing judged.")
        return
    documents.write_text("".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values), encoding="utf-8")
    for engine in engines:
        root = work / f"{engine}-judged"
        shutil.rmtree(root, ignore_errors=True)
        root.mkdir()
        _made(engine, documents, root)
        write_page(root, engine)
        with serving(root) as server, browsing() as browser:
            page = opened(browser, server)
            scores = [ndcg(page.evaluate("q => ask(q)", query)["ids"], relevant) for query, relevant in QUERIES]
        click.echo(
            f"\nnDCG@10 of {engine} over {len(QUERIES)} judged queries on {len(values)} speeches: {sum(scores) / len(scores):.3f}"
        )


if __name__ == "__main__":
    main()

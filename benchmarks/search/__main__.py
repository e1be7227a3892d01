"""`python -m benchmarks.search`: our search beside Pagefind and MiniSearch, over the same invented documents."""

import gzip
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from benchmarks.search import german
from benchmarks.search.asking import Cost, browsing, costs, opened, slowed
from benchmarks.search.corpus import write
from benchmarks.search.engines import ROOT, Made, make_minisearch, make_ours, make_pagefind, write_page
from benchmarks.search.queries import choose
from benchmarks.search.server import serving

MINISEARCH = "minisearch@7.2.0"
SESSION = 200
"""Speeches of one more session."""
TWICE = 20_000
"""Up to so many documents the index is built twice and compared."""
TARGETS = {
    "first word, the numbers of hits only": {20_000: "≤ 25 kB"},
    "first word, ten hits shown": {1_000: "≤ 35 kB", 20_000: "≤ 45 kB, ≤ 14 requests, ≤ 1/7", 100_000: "≤ 62 kB"},
    "later: one word": {20_000: "≤ 26 kB"},
    "later: two words": {20_000: "≤ 34 kB"},
    "later: a phrase": {20_000: "≤ 46 kB"},
    "later: the list of facets": {20_000: "≤ 35 kB"},
    "a word in a third of all, processor slowed four times": {20_000: "≤ 50 ms", 100_000: "≤ 200 ms"},
    "index on disk, of the text": {20_000: "≤ 45 %, gzip ≤ 30 %, ≤ 3,000 files"},
    "making it": {20_000: "≤ 90 s CPU or Pagefind's, ≤ 1 GB", 100_000: "Pagefind's CPU, ≤ 1 GB"},
    "one more session of 200 speeches": {20_000: "≤ 15 % new, ≤ 5 s"},
}
"""What is to be reached, by documents."""
Column = Mapping[str, Cost | str]


@click.command()
@click.option("--documents", "sizes", multiple=True, type=int, default=(1_000, 20_000, 100_000), show_default=True)
@click.option("--work", type=click.Path(path_type=Path), default=Path(".bench-search"), show_default=True)
@click.option("--engine", "engines", multiple=True, default=("ours", "pagefind", "minisearch"), show_default=True)
@click.option(
    "--judged/--no-judged", default=True, show_default=True, help="Rank the real speeches and ask in German too."
)
def main(sizes: Sequence[int], work: Path, engines: Sequence[str], judged: bool) -> None:
    """Print the tables of docs/search.md."""
    sys.path.insert(0, str(ROOT))
    work.mkdir(exist_ok=True)
    for size in sizes:
        documents = work / f"{size}.jsonl"
        if not documents.exists():
            write(documents, size)
        click.echo(f"\n### {size:,} documents, {_text(documents) / 1e6:.1f} MB of text\n")
        _table(size, engines, [_measured(engine, documents, work / f"{engine}-{size}") for engine in engines])
    if judged:
        for row in german.rows(work):
            click.echo(row)
        _judged(work, [engine for engine in engines if engine != "minisearch"])


def _text(documents: Path) -> int:
    return sum(len(json.loads(line).get("text", "").encode()) for line in documents.open(encoding="utf-8"))


def _measured(engine: str, documents: Path, root: Path) -> Column:
    """Everything of one engine; where it cannot be made, why."""
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    try:
        made = _made(engine, documents, root)
    except subprocess.CalledProcessError as error:
        return {"making it": f"failed: {(error.stderr or '').strip().splitlines()[-1:]}"}
    write_page(root, engine)
    queries = choose(documents)
    with serving(root) as server, browsing() as browser:
        rows: dict[str, Cost | str] = dict(costs(browser, server, queries))
        rows["a word in a third of all, processor slowed four times"] = slowed(browser, server, queries)
    rows |= dict(_sizes(engine, root, _text(documents), made))
    if engine == "ours":
        rows |= dict(_again(documents, root))
    return rows


def _made(engine: str, documents: Path, root: Path) -> Made:
    if engine == "ours":
        return make_ours(documents, root)
    if engine == "pagefind":
        return make_pagefind(documents, root)
    modules = documents.parent / "node_modules"
    if not (modules / "minisearch").exists():
        subprocess.run(["npm", "install", "--silent", "--prefix", str(documents.parent), MINISEARCH], check=True)
    return make_minisearch(documents, root, modules.resolve())


def _sizes(engine: str, root: Path, text: int, made: Made) -> Iterator[tuple[str, str]]:
    files = [path for path in root.rglob("*") if path.is_file() and path.name != "page.html"]
    shown = {path for path in files if "texts" in path.parts or path.parent.name == "fragment"}
    own = [
        path
        for path in files
        if path not in shown and "search" not in path.parts and path.suffix not in (".js", ".css")
    ]
    raw = sum(path.stat().st_size for path in own)
    packed = sum(len(gzip.compress(path.read_bytes(), 6)) for path in own)
    yield "index on disk, of the text", f"{raw / text:.0%}, gzip {packed / text:.0%}, {len(own):,} files"
    yield "texts of hits beside it", f"{sum(path.stat().st_size for path in shown) / text:.0%}, {len(shown):,} files"
    yield "making it", f"{made.cpu:.0f} s CPU, {made.megabytes:.0f} MB"


def _again(documents: Path, root: Path) -> Iterator[tuple[str, str]]:
    """What is new with one more session, and whether two builds are the same."""
    work, size = documents.parent, int(documents.stem)
    before = _files(root)
    if size <= TWICE:
        make_ours(documents, work / "again")
        yield "two builds", "the same bytes" if _files(work / "again") == before else "different"
        shutil.rmtree(work / "again")
    write(work / "more.jsonl", size + SESSION)
    made = make_ours(work / "more.jsonl", work / "again")
    after = _files(work / "again")
    shutil.rmtree(work / "again")
    new = sum(len(content) for path, content in after.items() if before.get(path) != content)
    share = new / sum(map(len, after.values()))
    yield (
        f"one more session of {SESSION} speeches",
        f"{share:.1%} of the bytes new, built whole in {made.cpu:.0f} s CPU",
    )


def _files(root: Path) -> Mapping[Path, bytes]:
    paths = (path for path in (root / "index").rglob("*.json") if "texts" not in path.parts)
    return {path.relative_to(root): path.read_bytes() for path in paths}


def _table(size: int, engines: Sequence[str], columns: Sequence[Column]) -> None:
    click.echo("| what | " + " | ".join(engines) + " | target |\n| --- |" + " --- |" * (len(engines) + 1))
    for what in columns[0]:
        cells = [str(column.get(what, "–")) for column in columns]
        ours, others = columns[0][what], dict(zip(engines, columns, strict=True)).get("pagefind", {}).get(what)
        if isinstance(ours, Cost) and isinstance(others, Cost) and engines[0] == "ours":
            cells[0] += f", {ours.mean / others.mean:.2f} of Pagefind's"
        click.echo(f"| {what} | " + " | ".join(cells) + f" | {TARGETS.get(what, {}).get(size, '')} |")


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

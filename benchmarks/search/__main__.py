"""`python -m benchmarks.search`: our search beside Pagefind and MiniSearch, over the same invented documents."""

import gzip
import json
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from benchmarks.search.corpus import write
from benchmarks.search.engines import ROOT, Made, make_minisearch, make_ours, make_pagefind, write_page
from benchmarks.search.server import Counting, serving

MINISEARCH = "minisearch@7.2.0"
MORE = 200
Row = tuple[str, dict[str, str]]


@click.command()
@click.option("--documents", "sizes", multiple=True, type=int, default=(1_000, 20_000, 100_000), show_default=True)
@click.option("--work", type=click.Path(path_type=Path), default=Path(".bench-search"), show_default=True)
@click.option("--engine", "engines", multiple=True, default=("ours", "pagefind", "minisearch"), show_default=True)
@click.option("--judged/--no-judged", default=True, show_default=True, help="Rank the real speeches too.")
def main(sizes: Sequence[int], work: Path, engines: Sequence[str], judged: bool) -> None:
    """Print the tables of docs/search.md."""
    work.mkdir(exist_ok=True)
    modules = _modules(work) if "minisearch" in engines else work
    for size in sizes:
        documents = work / f"{size}.jsonl"
        if not documents.exists():
            write(documents, size)
        queries = _queries(documents)
        click.echo(f"\n### {size:,} documents, {_text(documents) / 1e6:.1f} MB of text\n")
        columns = [_measured(engine, documents, work / f"{engine}-{size}", modules, queries) for engine in engines]
        _table(engines, columns)
        if "ours" in engines:
            click.echo(f"\n{_one_more(work, size)}")
    if judged:
        _judged(work, [engine for engine in engines if engine != "minisearch"])


def _modules(work: Path) -> Path:
    modules = work / "node_modules"
    if not (modules / "minisearch").exists():
        subprocess.run(["npm", "install", "--silent", "--prefix", str(work), MINISEARCH], check=True)
    return modules.resolve()


def _text(documents: Path) -> int:
    return sum(len(json.loads(line).get("text", "").encode()) for line in documents.open(encoding="utf-8"))


def _queries(documents: Path) -> dict[str, Any]:
    """Words by how many documents have them; a phrase that stands in one."""
    counted: Counter[str] = Counter()
    lines = documents.read_text(encoding="utf-8").splitlines()
    step = max(len(lines) // 1_000, 1)
    texts = [json.loads(line)["text"] for line in lines[::step]]
    for text in texts:
        counted.update(set(re.findall(r"\b[A-ZÄÖÜ][a-zäöüß]{4,}\b", text)))
    ranked = [word for word, _ in counted.most_common()]

    def near(share: float) -> str:
        return min(ranked, key=lambda word: (abs(counted[word] / len(texts) - share), word))

    nouns = [word for word in ranked if 0.02 < counted[word] / len(texts) < 0.1]
    pairs = Counter(pair for text in texts for pair in re.findall(r"\b([A-ZÄÖÜ]\w{4,} [A-ZÄÖÜa-zäöü]\w{4,})\b", text))
    return {
        "first": near(0.05),
        "later": near(0.03),
        "two": f"{nouns[0]} {nouns[1]}",
        "phrase": f'"{pairs.most_common(1)[0][0]}"',
        "third": near(0.33),
        "facets": near(0.08),
    }


def _measured(engine: str, documents: Path, root: Path, modules: Path, queries: dict[str, Any]) -> dict[str, str]:
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    made = (
        {"ours": make_ours, "pagefind": make_pagefind}[engine](documents, root)
        if engine != "minisearch"
        else make_minisearch(documents, root, modules)
    )
    write_page(root, engine)
    rows = dict(_sizes(engine, root, _text(documents), made))
    with serving(root) as server:
        rows |= dict(_asked(server, queries))
    return rows


def _sizes(engine: str, root: Path, text: int, made: Made) -> Iterator[tuple[str, str]]:
    files = [path for path in root.rglob("*") if path.is_file() and path.name != "page.html"]
    shown = [path for path in files if "texts" in path.parts or path.parent.name == "fragment"]
    own = [
        path
        for path in files
        if path not in set(shown) and "search" not in path.parts and path.suffix not in (".js", ".css")
    ]
    raw = sum(path.stat().st_size for path in own)
    packed = sum(len(gzip.compress(path.read_bytes(), 6)) for path in own)
    yield "index on disk, of the text", f"{raw / text:.0%}, gzip {packed / text:.0%}, {len(own):,} files"
    yield "texts of hits beside it", f"{sum(path.stat().st_size for path in shown) / text:.0%}, {len(shown):,} files"
    yield "making it", f"{made.cpu:.0f} s CPU, {made.seconds:.0f} s, {made.megabytes:.0f} MB"


def _asked(server: Counting, queries: dict[str, Any]) -> Iterator[tuple[str, str]]:
    from playwright.sync_api import sync_playwright

    address = f"http://127.0.0.1:{server.server_port}/page.html"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])

        def page() -> Any:
            server.reset()
            opened = browser.new_context().new_page()
            opened.set_default_timeout(300_000)
            opened.goto(address)
            opened.wait_for_function("window.ready")
            return opened

        def told(found: Any = None) -> str:
            text = f"{server.bytes / 1000:.1f} kB, {server.requests} requests"
            server.reset()
            return text + (f", {found['total']:,} hits" if found else "")

        ids = page()
        ids.evaluate("q => ask(q, false)", queries["first"])
        yield "first word, the numbers of hits only", told()
        own = page()
        yield "first word, ten hits shown", (told(own.evaluate("q => ask(q)", queries["first"])))
        for name, title in (("later", "later: one word"), ("two", "later: two words"), ("phrase", "later: a phrase")):
            yield title, told(own.evaluate("q => ask(q)", queries[name]))
        own.evaluate("q => ask(q)", queries["facets"])
        server.reset()
        own.evaluate("q => facets(q)", queries["facets"])
        yield "later: the list of facets", told()
        slow = page()
        slow.context.new_cdp_session(slow).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        slow.evaluate("q => ask(q, false)", queries["later"])
        slow.evaluate("q => ask(q, false)", queries["third"])
        again = slow.evaluate("q => ask(q, false)", queries["third"])
        yield (
            "a word in a third of all, files there, processor slowed four times",
            f"{again['took']:.0f} ms, {again['total']:,} hits",
        )
        browser.close()


def _table(engines: Sequence[str], columns: Sequence[dict[str, str]]) -> None:
    click.echo("| what | " + " | ".join(engines) + " |\n| --- |" + " --- |" * len(engines))
    for what in columns[0]:
        click.echo(f"| {what} | " + " | ".join(column.get(what, "–") for column in columns) + " |")


def _one_more(work: Path, size: int) -> str:
    """What is new in the index with one more session, and whether two builds are the same."""
    documents = work / f"{size}-more.jsonl"
    write(documents, size + MORE)
    more = work / f"ours-{size}-more"
    shutil.rmtree(more, ignore_errors=True)
    made = make_ours(documents, more)
    before, after = (
        {
            path.relative_to(root): path.read_bytes()
            for path in (root / "index").rglob("*.json")
            if "texts" not in path.parts
        }
        for root in (work / f"ours-{size}", more)
    )
    new = sum(len(content) for path, content in after.items() if before.get(path) != content)
    share = new / sum(map(len, after.values()))
    return f"One more session of {MORE} documents: {share:.1%} of the bytes of the index are new, made in {made.cpu:.0f} s CPU."


def _judged(work: Path, engines: Sequence[str]) -> None:
    sys.path.insert(0, str(ROOT))
    from tests.search.judging import QUERIES, ndcg, real_documents

    documents = work / "judged.jsonl"
    values = real_documents()
    if not values:
        click.echo("\nNo real protocols: nothing judged.")
        return
    documents.write_text("".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values), encoding="utf-8")
    from playwright.sync_api import sync_playwright

    for engine in engines:
        root = work / f"{engine}-judged"
        shutil.rmtree(root, ignore_errors=True)
        root.mkdir()
        {"ours": make_ours, "pagefind": make_pagefind}[engine](documents, root)
        write_page(root, engine)
        with serving(root) as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            page = browser.new_page()
            page.goto(f"http://127.0.0.1:{server.server_port}/page.html")
            page.wait_for_function("window.ready")
            scores = [ndcg(page.evaluate("q => ask(q)", query)["ids"], relevant) for query, relevant in QUERIES]
            browser.close()
        click.echo(
            f"\nnDCG@10 of {engine} over {len(QUERIES)} judged queries on {len(values)} speeches: {sum(scores) / len(scores):.3f}"
        )


if __name__ == "__main__":
    main()

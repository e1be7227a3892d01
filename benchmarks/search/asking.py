"""Chromium asks an engine's page, and a server counts what that costs."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from benchmarks.search import figures as of
from benchmarks.search.figures import Cell
from benchmarks.search.server import Counting

SLOWER = 4


@contextmanager
def browsing() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


def opened(browser: Any, server: Counting) -> Any:
    """The page of an engine, opened by someone who was never there."""
    server.reset()
    page = browser.new_context().new_page()
    page.set_default_timeout(300_000)
    page.goto(f"http://127.0.0.1:{server.server_port}/page.html")
    page.wait_for_function("window.ready")
    return page


def costs(browser: Any, server: Counting, queries: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Cell]]:
    """What each kind of query costs."""
    yield of.IDS, _each(browser, server, [], queries["first"], "q => ask(q, 0)")
    yield of.SHOWN, _each(browser, server, [], queries["first"], "q => ask(q)")
    began = queries["first"][:1]
    yield of.LATER, _each(browser, server, began, queries["later"], "q => ask(q)")
    yield of.TWO, _each(browser, server, began, queries["two"], "q => ask(q)")
    yield of.PHRASE, _each(browser, server, began, queries["phrase"], "q => ask(q)")
    yield of.FACETS, _each(browser, server, None, queries["facets"], "q => facets(q)")


def _each(browser: Any, server: Counting, before: Sequence[str] | None, asked: Sequence[str], how: str) -> Cell:
    """Each query asked by another visitor, who asked `before` already; None: the query itself."""
    found = []
    for query in asked:
        page = opened(browser, server)
        for earlier in [query] if before is None else before:
            page.evaluate("q => ask(q)", earlier)
        if before is None or before:
            server.reset()
        page.evaluate(how, query)
        found.append((server.bytes / 1000, server.requests))
        page.context.close()
    sizes, counts = zip(*found, strict=True)
    mean, requests = sum(sizes) / len(sizes), sum(counts) / len(counts)
    text = f"{mean:.1f} kB (worst {max(sizes):.1f}), {round(requests, 1):g} requests"
    return Cell(text, {of.KB: mean, of.REQUESTS: requests})


def slowed(browser: Any, server: Counting, queries: Mapping[str, Sequence[str]]) -> Cell:
    """Milliseconds for a word in a third of all documents whose files are there, on a slow phone; the worst of several."""
    page = opened(browser, server)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    found = []
    for query in queries["third"]:
        page.evaluate("q => ask(q, 0)", query)
        found.append(page.evaluate("q => ask(q, 0)", query))
    page.context.close()
    worst = max(one["took"] for one in found)
    return Cell(f"{worst:.0f} ms, {max(one['total'] for one in found):,} hits", {of.MS: worst})

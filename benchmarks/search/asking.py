"""Chromium asks an engine's page, and a server counts what that costs."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from benchmarks.search.server import Counting

SLOWER = 4


@dataclass(frozen=True, slots=True)
class Cost:
    """Of several queries of one kind: bytes and requests of each."""

    bytes: Sequence[int]
    requests: Sequence[int]

    @property
    def mean(self) -> float:
        return sum(self.bytes) / len(self.bytes)

    def __str__(self) -> str:
        each = f"{sum(self.requests) / len(self.requests):.0f} requests"
        return f"{self.mean / 1000:.1f} kB (worst {max(self.bytes) / 1000:.1f}), {each}"


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


def costs(browser: Any, server: Counting, queries: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Cost]]:
    """What each kind of query costs."""
    yield "first word, the numbers of hits only", _each(browser, server, [], queries["first"], "q => ask(q, 0)")
    yield "first word, ten hits shown", _each(browser, server, [], queries["first"], "q => ask(q)")
    began = queries["first"][:1]
    yield "later: one word", _each(browser, server, began, queries["later"], "q => ask(q)")
    yield "later: two words", _each(browser, server, began, queries["two"], "q => ask(q)")
    yield "later: a phrase", _each(browser, server, began, queries["phrase"], "q => ask(q)")
    yield "later: the list of facets", _each(browser, server, None, queries["facets"], "q => facets(q)")


def _each(browser: Any, server: Counting, before: Sequence[str] | None, asked: Sequence[str], how: str) -> Cost:
    """Each query asked by another visitor, who asked `before` already; None: the query itself."""
    found = []
    for query in asked:
        page = opened(browser, server)
        for earlier in [query] if before is None else before:
            page.evaluate("q => ask(q)", earlier)
        if before is None or before:
            server.reset()
        page.evaluate(how, query)
        found.append((server.bytes, server.requests))
        page.context.close()
    return Cost([size for size, _ in found], [count for _, count in found])


def slowed(browser: Any, server: Counting, queries: Mapping[str, Sequence[str]]) -> str:
    """Milliseconds for a word in a third of all documents whose files are there, on a slow phone; the worst of several."""
    page = opened(browser, server)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    found = []
    for query in queries["third"]:
        page.evaluate("q => ask(q, 0)", query)
        found.append(page.evaluate("q => ask(q, 0)", query))
    page.context.close()
    return f"{max(one['took'] for one in found):.0f} ms, {max(one['total'] for one in found):,} hits"

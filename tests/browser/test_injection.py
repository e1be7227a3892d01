"""Nothing that a protocol, a name, a configuration or a page of an editor says runs in a reader's browser."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from generator.build import build
from generator.model.corpus import Registered
from generator.model.history import Change, Piece, Revision, SessionChanges, Stretch, Unit
from generator.model.site import Glossary, Page, Site, Term
from tests.browser.gates import kinds_of_pages, unfolded
from tests.browser.test_search import until
from tests.build.test_build import GOOD
from tests.conftest import serving

pytestmark = pytest.mark.browser
PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '" autofocus onfocus="alert(1)',
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "--><script>alert(1)</script>",
    "]]><script>alert(1)</script>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'>",
    "<a href=javascript:alert(1)>klick</a>",
    "[klick](javascript:alert(1))",
    "[klick](data:text/html,<script>alert(1)</script>)",
    "<base href=//example.org/>",
    "<form action=javascript:alert(1)><button>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
    "${alert(1)}",
    "{{constructor.constructor('alert(1)')()}}",
    "<mark>alert(1)</mark><script>alert(1)</script>",
)
ALL = " ".join(PAYLOADS)
HISTORY = tuple(
    Change(
        Unit.PARAGRAPH,
        f"sitzungen/4-13/top-1/#s0-2.{number}",
        "sitzungen/4-13/top-1/#s0-2.1",
        tuple(Piece(stretch, payload) for stretch in Stretch),
        (payload, payload),
    )
    for number, payload in enumerate(PAYLOADS, 2)
)
RAN = "window.__ran = []; for (const name of ['alert', 'open', 'prompt']) window[name] = (...said) => window.__ran.push(said);"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with all of it in every place that shows a text."""
    folder = tmp_path_factory.mktemp("hostile")
    text = GOOD.read_text(encoding="utf-8")
    for told in ("Greta Sommerfeld", "Kim Wohlgemuth", "Peter Nowak"):
        text = text.replace(told, f"{told.split()[0]} {PAYLOADS[len(told) % 3]} {told.split()[1]}")
    text = text.replace("Bahnhaltepunkt Oberau", f"{ALL} Oberau")
    text = text.replace("Von freiwillig war keine Rede!", ALL)
    for number, payload in enumerate(PAYLOADS):
        text = text.replace("\n\n**", f" Pfeffer{number} {payload}\n\n**", number + 2)
    (folder / "4-13.md").write_text(text, encoding="utf-8")
    site = Site(
        title=f"Plenum {ALL}",
        description=ALL,
        operator=ALL,
        report="redaktion@example.org?subject=" + PAYLOADS[0],
        search_feeds=("Pfeffer1", PAYLOADS[1]),
        pages=(Page("seite", ALL, "\n\n".join(PAYLOADS), menu="main", description=ALL),),
        glossary=Glossary(
            ALL, (Term("begriff", f"Beifall {PAYLOADS[1]}", ALL, ("Beifall",), ALL, (f"Beifall {PAYLOADS[1]}",)),)
        ),
        history=(Revision("2031-07-01", (), (SessionChanges("4/13", HISTORY),), ()),),
        people=(
            Registered(f"Renate {PAYLOADS[1]} Klöpper", ("Renate Klöpper",), external={"wikidata": ALL, "x": ALL}),
        ),
    )
    build(site, folder / "site", [folder / "4-13.md"], cache=folder / "cache")
    return folder / "site"


@pytest.fixture(scope="module")
def address(hostile: Path) -> Iterator[str]:
    with serving(hostile) as served:
        yield served


@pytest.fixture
def watched(browser: Any) -> Iterator[Any]:
    """A page on which nothing may run, and nothing may even be refused by the policy."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(RAN)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    page.on("dialog", lambda dialog: (said.append(f"{page.url}: {dialog.message}"), dialog.dismiss()))
    yield page
    context.close()
    assert said == []


def test_no_page_runs_it(watched: Any, hostile: Path, address: str) -> None:
    kinds = kinds_of_pages(hostile)
    assert len(kinds) > 12
    for one in kinds.values():
        watched.goto(address + one)
        unfolded(watched)
        watched.evaluate(
            "document.querySelectorAll('main a, main p, main li').forEach((one) => {"
            " one.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })); })"
        )
        watched.wait_for_timeout(30)
        assert watched.evaluate("window.__ran") == [], one
        links = watched.evaluate("[...document.links].map((one) => one.protocol)")
        assert set(links) <= {"http:", "https:", "mailto:"}, one
        alive = "script:not([src]):not([type='application/ld+json']), iframe, base, object, embed, meta[http-equiv]"
        assert watched.evaluate("query => document.querySelectorAll(query).length", alive) == 0, one
        for data in watched.evaluate(
            "[...document.querySelectorAll('[type=\"application/ld+json\"]')].map((one) => one.text)"
        ):
            assert "<" not in data


@pytest.mark.parametrize("by", ["typing", "address"])
def test_no_search_runs_it(watched: Any, address: str, by: str) -> None:
    """In hits, suggestions, filters, the address and what is said of nothing found."""
    for query in ("Pfeffer1", "Pfeffer5 OR Pfeffer9", "Oberau", "Greta", "klick", *PAYLOADS[:4]):
        watched.goto(f"{address}suche/" + (f"?q={quote(query)}" if by == "address" else ""))
        if by == "typing":
            watched.locator("#suchfeld").fill(query)
        until(watched, "/Treffer|Nichts/.test(document.getElementById('meldung').textContent)")
        watched.wait_for_timeout(150)
        assert watched.evaluate("window.__ran") == [], query
        assert watched.locator("main script, main img, main iframe, main svg[onload]").count() == 0, query


def test_that_the_watch_would_see_it(browser: Any, address: str) -> None:
    context = browser.new_context(bypass_csp=True)
    context.add_init_script(RAN)
    page = context.new_page()
    page.goto(address)
    page.evaluate("html => { document.querySelector('main').innerHTML = html; }", PAYLOADS[1])
    page.wait_for_timeout(300)
    assert page.evaluate("window.__ran.length") == 1
    context.close()

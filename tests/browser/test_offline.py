"""A site read from a disk: every link leads to a file, and scripts do there what they do on the web."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from generator.build import build
from generator.config import load
from tests.browser.test_search import found, until
from tests.site import Page

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stick") / "Plenum auf Reisen"
    build(load(ROOT / "content" / "site.toml"), folder, cache=tmp_path_factory.mktemp("cache"), offline=True)
    return folder


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    opened.on("request", lambda asked: None if asked.url.startswith("file:") else faults.append(asked.url))
    yield opened
    context.close()
    assert not faults


def test_every_link_leads_to_a_file(site: Path) -> None:
    base = load(ROOT / "content" / "site.toml").base_url or ""
    for path in sorted(site.rglob("*.html")):
        text = path.read_text()
        for link in [*Page(text).shown, *re.findall(r'(?:src|action)="?([^" >]+)', text)]:
            parts = urlsplit(unescape(link))
            if not parts.scheme and parts.path:
                target = path.parent / unquote(parts.path)
                assert target.is_file(), f"{path.relative_to(site)}: {link}"
                assert target.suffix != ".html" or not parts.fragment or f"{parts.fragment}" in target.read_text()
            assert not link.startswith(base) or link == base, link
    assert not list((site / "data/search").rglob("*.json"))


def test_the_search_finds_and_leads_on(site: Path, page: Any) -> None:
    page.goto((site / "index.html").as_uri())
    field = page.get_by_role("searchbox").first
    field.fill("Dorfladen")
    field.press("Enter")
    page.wait_for_url("**/suche/index.html?q=Dorfladen*")
    assert found(page) > 0
    page.locator("#treffer .entries > li:has(mark) a").first.click()
    page.wait_for_url("**/index.html?markiert=*")
    assert page.locator("mark").first.inner_text().lower().startswith("dorfl")


def test_a_query_with_filters_and_a_slip_works(site: Path, page: Any) -> None:
    page.goto((site / "suche/index.html").as_uri() + "?q=Schule")
    assert found(page) > 0
    page.get_by_text("Filter", exact=False).first.click()
    until(page, "document.querySelectorAll('fieldset input, form select option').length > 0")
    page.goto((site / "suche/index.html").as_uri() + "?q=Dorfladn")
    assert found(page) == 0 or page.locator("#treffer").inner_text()


def test_votes_can_be_chosen(site: Path, page: Any) -> None:
    place = site / "beschluesse/wahlperiode-4/index.html"
    page.goto(place.as_uri())
    page.locator("#filter select").first.select_option(index=1)
    until(page, "document.querySelectorAll('#auswahl-liste > li').length > 0")


def test_a_quote_is_checked(site: Path, page: Any) -> None:
    page.goto((site / "suche/zitat/index.html").as_uri())
    page.locator("textarea").fill("Ein Dorfladen ist mehr als ein Regal mit Nudeln.")
    page.locator("form.quote-check button").first.click()
    until(page, "document.querySelector('main').textContent.includes('Aylin Demir')")


def test_a_debate_cites_and_people_are_filtered(site: Path, page: Any) -> None:
    page.goto((site / "sitzungen/4-12/top-1/index.html").as_uri())
    assert page.locator("article.speech").count() > 5
    page.goto((site / "personen/index.html").as_uri())
    page.get_by_role("searchbox").last.fill("Demir")
    until(page, "[...document.querySelectorAll('main li')].some((one) => one.hidden || one.closest('[hidden]'))")

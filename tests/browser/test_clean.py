"""Nothing unexpected happens on any kind of page, and nothing a reader needs waits for a script."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.gates import kinds_of_pages, unfolded

pytestmark = pytest.mark.browser
WORDS = """async () => {
  const source = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
  const plain = (text) => text.replace(/\\s+/g, ' ').trim();
  const unfolding = [...source.querySelectorAll('main [hidden]')].map((one) => plain(one.textContent)).join(' ');
  return [...document.querySelectorAll('main h1, main h2, main h3, main p, main li, main td, main th')]
    .filter((one) => one.checkVisibility() && !one.closest('form, fieldset, [role=status], [aria-live]'))
    .map((one) => plain(one.innerText)).filter((text) => text && !unfolding.includes(text));
}"""
"""What can be read on a page once its scripts ran, but for the controls that they bring."""
SHIFTS = """new PerformanceObserver((list) => { for (const one of list.getEntries()) window.__shift += one.value; })
    .observe({ type: 'layout-shift', buffered: true }); window.__shift = 0;"""
SETTLED = "new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(window.__shift), 100)))"


def lost(request: Any) -> bool:
    """Whether a request failed by itself: the next page ends what the one before still asks for."""
    return request.failure != "net::ERR_ABORTED"


def test_no_message_no_failed_request_no_other_host_no_cookie(browser: Any, served: str, demo_site: Path) -> None:
    """Under the headers that docs/publishing.md recommends: what breaks the policy is a message."""
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    page.on(
        "requestfailed", lambda asked: said.append(f"{page.url}: {asked.url} {asked.failure}") if lost(asked) else None
    )
    page.on("response", lambda answer: said.append(f"{page.url}: {answer.status}") if answer.status >= 400 else None)
    page.on("request", lambda asked: None if asked.url.startswith(served) else said.append(f"{page.url}: {asked.url}"))
    for address in kinds_of_pages(demo_site).values():
        policy = page.goto(served + address).header_value("content-security-policy")
        assert policy is not None and "default-src 'self'" in policy
        unfolded(page)
        page.wait_for_timeout(50)
        assert page.evaluate("document.cookie") == ""
    assert said == []
    assert context.cookies() == []
    context.close()


def test_the_policy_holds_what_it_says(browser: Any, served: str) -> None:
    """That the test above can fail."""
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(served)
    page.evaluate("document.body.setAttribute('onclick', 'x()')")
    page.evaluate("document.body.click()")  # newer Chromium looks at what a handler says when it is called
    page.evaluate("document.body.append(Object.assign(document.createElement('style'), { textContent: 'p {}' }))")
    page.evaluate("document.body.append(Object.assign(new Image(), { src: 'https://example.org/a.png' }))")
    page.wait_for_timeout(200)
    context.close()
    refused = [text for text in said if "Content Security Policy" in text]
    assert all(any(kind in text for text in refused) for kind in ("style", "script", "example.org")), refused


def test_everything_to_read_is_there_without_a_script(browser: Any, served: str, demo_site: Path) -> None:
    """What a script shows is shown without it too; the search alone needs one, and the page for frames, and say so."""
    plain, scripted = (browser.new_context(java_script_enabled=enabled) for enabled in (False, True))
    bare, full = plain.new_page(), scripted.new_page()
    for address in kinds_of_pages(demo_site).values():
        for page in (bare, full):
            page.goto(served + address)
        if address == "suche/":
            assert "braucht JavaScript" in bare.locator("main").inner_text()
            continue
        if address == "einbetten/":
            assert "zeigt ein Skript" in bare.locator("main").inner_text()
            continue
        read = " ".join(bare.locator("main").inner_text().split())
        missing = [text for text in full.evaluate(WORDS) if text not in read]
        assert missing == [], address
        assert bare.locator("h1").is_visible() and len(read) > 40, address
    plain.close()
    scripted.close()


def too_wide(browser: Any, served: str, addresses: Iterable[str]) -> dict[str, int]:
    """The pages that are wider than 320 pixels there, all folds open."""
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    wide = {}
    for address in addresses:
        page.goto(served + address)
        unfolded(page)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide[address] = width
    context.close()
    return wide


def test_nothing_is_wider_than_a_narrow_phone(browser: Any, served: str, demo_site: Path) -> None:
    assert too_wide(browser, served, (*kinds_of_pages(demo_site).values(), "suche/?q=maler")) == {}


@pytest.mark.real
def test_the_long_words_of_real_debates_are_not_either(browser: Any, served_real: str, real_site: Path) -> None:
    assert too_wide(browser, served_real, kinds_of_pages(real_site).values()) == {}


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_while_a_page_loads(browser: Any, served: str, demo_site: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    context.add_init_script(SHIFTS)
    page = context.new_page()
    moved = {}
    for address in kinds_of_pages(demo_site).values():
        page.goto(served + address, wait_until="load")
        shift = page.evaluate(SETTLED)
        if shift:
            moved[address] = shift
    context.close()
    assert moved == {}


def test_the_page_for_lost_readers_is_shown_for_what_is_not_there(browser: Any, served: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    answer = page.goto(served + "gibt-es-nicht")
    assert answer.status == 404
    page.get_by_role("main").get_by_role("link", name="Start", exact=True).click()
    assert page.url == served
    context.close()

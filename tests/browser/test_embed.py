"""A speech in a frame on another site."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.test_search import until

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert not errors


def shown(page: Any) -> None:
    until(page, "!document.querySelector('.embedded .note').hidden")


def test_each_speech_is_shown_as_it_stands_in_the_data(demo_site: Path, served: str, page: Any) -> None:
    session = json.loads((demo_site / "data/sessions/4-12.json").read_text())
    for speech in [s for s in session["speeches"] if not s["chair"]][::6]:
        page.goto(f"{served}einbetten/?rede=4-12/{speech['id']}")
        shown(page)
        said = [p["text"] for p in speech["paragraphs"] if p["kind"] != "interjection"]
        assert page.locator(".embedded p:not(.facts):not(.note)").all_inner_texts() == said
        assert page.locator("h1").inner_text() == speech["speaker"]["name"]
        assert "14. Mai 2031" in page.locator(".facts").inner_text()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        target = page.locator(".onward a")
        assert target.get_attribute("href").endswith(f"#{speech['id']}") and target.get_attribute("target") == "_top"
    target.click()
    page.wait_for_url(f"**/#{speech['id']}")


@pytest.mark.parametrize("wish", ["", "?rede=4-12/s99-9", "?rede=9-99/s1-1", "?rede=../../x/s1-1", "?rede=<img src=x>"])
def test_what_is_not_there_is_told(served: str, page: Any, wish: str) -> None:
    page.goto(f"{served}einbetten/{wish}")
    until(page, "document.querySelector('.embedded .note').textContent.startsWith('Diese Rede gibt es hier nicht')")
    assert page.locator("img").count() == 0


def test_without_a_script_it_leads_to_the_site(served: str, browser: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}einbetten/?rede=4-12/s4-7")
    assert "zeigt ein Skript" in page.locator("main").inner_text()
    page.locator(".onward a").click()
    page.wait_for_url(served)
    context.close()


def test_the_page_is_small_and_unknown(demo_site: Path) -> None:
    text = (demo_site / "einbetten/index.html").read_text()
    assert len(text) < 3000 and "noindex" in text
    assert "einbetten" not in (demo_site / "sitemap-1.xml").read_text()


def test_the_dialog_hands_out_the_markup(served: str, page: Any) -> None:
    page.goto(f"{served}sitzungen/4-12/top-1/")
    page.locator("article.speech:not(.chair) a.cite").first.click()
    page.evaluate("navigator.clipboard.writeText = async (text) => { document.body.dataset.copied = text; }")
    page.get_by_role("button", name="Zum Einbetten kopieren").click()
    until(page, "document.body.dataset.copied")
    markup = page.evaluate("document.body.dataset.copied")
    assert re.fullmatch(r'<iframe src="\S+" title="[^"<>]+" width="100%" height="420" loading="lazy"></iframe>', markup)
    (address,) = re.findall(r'src="([^"]+)"', markup)
    page.goto(address)
    shown(page)
    assert page.locator("h1").inner_text() == "Aylin Demir"

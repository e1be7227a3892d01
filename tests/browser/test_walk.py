"""A reader's way from a search hit to a speech, its heckler, a paper's life and a decision.

The same way is gone by touch on a phone, by keyboard alone, and, from the first page that needs
no script, without JavaScript.
"""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 800}
DEBATE = "sitzungen/4-13/top-4/"
Follow = Callable[[Any], None]
"""Follows a link."""


def tap(link: Any) -> None:
    link.tap()


def enter(link: Any) -> None:
    """By keyboard alone: Tab until the link has the focus, which is to be seen, then Enter."""
    page = link.page
    wanted = link.element_handle()
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("(wanted) => document.activeElement === wanted", wanted):
            break
    assert page.evaluate("(wanted) => document.activeElement === wanted", wanted), link
    assert wanted.evaluate("(one) => one.matches(':focus-visible') && getComputedStyle(one).outlineStyle !== 'none'")
    page.keyboard.press("Enter")


def heading(page: Any) -> str:
    return str(page.locator("h1").inner_text())


def arrived(page: Any) -> Any:
    """What a link with a fragment led to, once it is to be seen."""
    expect = pytest.importorskip("playwright.sync_api").expect
    target = page.locator(":target")
    expect(target).to_be_in_viewport()
    return target


def from_a_speech_to_a_decision(page: Any, follow: Follow) -> None:
    """From a debate to who heckled there, to what they said, to the paper, its decision and the votes of two groups."""
    heckle = page.locator("article.speech:not(.chair) .interjection-text").filter(has_text="Mit Tinte!")
    follow(heckle.get_by_role("link", name="François Delacroix"))
    page.wait_for_url("**/personen/francois-delacroix/")
    assert heading(page) == "François Delacroix"
    called = page.locator("section.zwischenrufe").get_by_role("listitem").filter(has_text="Mit Tinte!")
    assert called.locator(".context").inner_text()
    follow(called.locator(".facts a").last)
    page.wait_for_url(f"**/{DEBATE}#*")
    assert "Mit Tinte!" in arrived(page).inner_text()
    follow(page.locator(".debate .head").get_by_role("link", name="Drucksache 4/203"))
    page.wait_for_url("**/drucksachen/4-203/")
    assert heading(page) == "Drucksache 4/203"
    stages = page.locator(".timeline > li")
    assert stages.count() > 1
    follow(stages.last.locator(".decision .entry-title a").first)
    page.wait_for_url(f"**/{DEBATE}#*")
    assert "angenommen" in arrived(page).inner_text()
    follow(page.locator(".crumbs").get_by_role("link", name="Start"))
    follow(page.get_by_role("navigation", name="Hauptmenü").get_by_role("link", name="Beschlüsse"))
    page.wait_for_url("**/beschluesse/")
    cell = page.locator("table.matrix tbody td a").first
    alike, both = (int(part) for part in cell.locator(".of").inner_text().split() if part.isdigit())
    follow(cell)
    page.wait_for_url("**/beschluesse/wahlperiode-4/*--*/")
    assert page.locator("li.decision").count() == both
    assert page.locator("section[aria-labelledby=gleich] li.decision").count() == alike
    follow(page.locator("li.decision .entry-title a").first)
    page.wait_for_url("**/sitzungen/**")
    arrived(page)


def test_from_a_search_hit_to_a_decision_on_a_phone(browser: Any, served: str) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{served}suche/?q=Nachtbusse")
    hit = page.locator("main a[href*='4-13/top-4']").first
    hit.wait_for()
    tap(hit)
    page.wait_for_url(f"**/{DEBATE}**")
    assert "Nachtbusse" in heading(page)
    from_a_speech_to_a_decision(page, tap)
    context.close()


def test_the_same_by_keyboard_alone(browser: Any, served: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{served}sitzungen/4-13/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhalt", "the first Tab leads to the skip link"
    page.keyboard.press("/")
    page.keyboard.type("Nachtbusse")
    page.keyboard.press("Enter")
    page.wait_for_url("**/suche/?q=*")
    hit = page.locator("main a[href*='4-13/top-4']").first
    hit.wait_for()
    enter(hit)
    page.wait_for_url(f"**/{DEBATE}**")
    page.wait_for_load_state("networkidle")
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")  # the hit may lie in the last speech, which none follows
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.textContent") == first != ""
    from_a_speech_to_a_decision(page, enter)
    context.close()


def test_the_reading_parts_without_javascript(browser: Any, served: str) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, java_script_enabled=False)
    page = context.new_page()
    page.goto(served)
    page.get_by_role("link", name="Mittwoch, 18. Juni 2031").click()
    page.get_by_role("link", name="Nachtbusse für die Region").first.click()
    assert page.url == served + DEBATE
    from_a_speech_to_a_decision(page, tap)
    page.goto(f"{served}suche/?q=Nachtbusse")
    assert "braucht JavaScript" in page.locator("main").inner_text()
    context.close()


def test_every_speech_is_cited_reported_and_played_from_its_second(page: Any, served: str) -> None:
    debate = "sitzungen/4-12/top-1/"
    page.goto(served + debate)
    speeches = page.locator("article.speech:not(.chair)")
    assert speeches.count() > 5
    for speech in speeches.all():
        place = f"{debate}#{speech.get_attribute('id')}"
        report = speech.get_by_role("link", name="Fehler melden").get_attribute("href")
        assert report.startswith("mailto:") and place.replace("#", "%23") in report
        assert "S.%C2%A0" in report
        assert speech.locator("a.cite").get_attribute("href") == f"#{speech.get_attribute('id')}"
    assert page.locator("article.speech .video a").count() > 5


def test_searching_finds_people_debates_and_papers(page: Any, served: str) -> None:
    page.goto(served)
    page.locator("#startsuche").fill("oeztuerk")
    page.locator(".hero button").click()
    page.get_by_role("link", name="Leyla Öztürk-Brandt", exact=True).first.wait_for()
    assert "q=oeztuerk" in page.url
    page.locator("#suchfeld").fill("4/198")
    page.get_by_role("link", name="Drucksache 4/198").first.wait_for()
    page.locator("#suchfeld").fill("gibtesnicht")
    page.get_by_text("Nichts gefunden").wait_for()

"""A reader's way by clicking, on a phone."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser


def test_from_home_to_a_paper(page: Any, served: str) -> None:
    page.goto(served)
    page.get_by_role("link", name="Mittwoch, 14. Mai 2031").click()
    page.get_by_role("link", name="Gesetz zur Förderung der Dorfläden in Musterland").click()
    assert page.locator("h1").inner_text().endswith("Gesetz zur Förderung der Dorfläden in Musterland")
    page.get_by_text("Wer spricht").click()
    page.locator(".rail").get_by_role("link", name="Thorben Maler").first.click()
    assert "#s" in page.url
    speech = page.locator("article.speech:target")
    assert "Änderungsantrag" in speech.inner_text()
    speech.get_by_role("link", name="Thorben Maler").first.click()
    assert page.locator("h1").inner_text() == "Thorben Maler"
    page.get_by_role("link", name="TOP 2: Fragestunde").first.click()
    assert "/4-13/top-2/#s" in page.url
    page.get_by_role("link", name="Drucksache 4/217").first.click()
    assert page.locator("h1").inner_text() == "Drucksache 4/217"
    page.get_by_role("link", name="TOP 2: Fragestunde").first.click()
    assert "/4-13/top-2/" in page.url


def test_searching_finds_people_debates_and_papers(page: Any, served: str) -> None:
    page.goto(served)
    page.locator("#startsuche").fill("oeztuerk")
    page.locator(".hero button").click()
    page.get_by_role("link", name="Leyla Öztürk-Brandt", exact=True).wait_for()
    assert "q=oeztuerk" in page.url
    page.locator("#suchfeld").fill("4/198")
    page.get_by_role("link", name="Drucksache 4/198").first.wait_for()
    page.locator("#suchfeld").fill("gibtesnicht")
    page.get_by_text("Nichts gefunden").wait_for()

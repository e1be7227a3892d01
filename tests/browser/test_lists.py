"""Decisions and interjections: from a number to what it counts, and choosing among votes."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser


def test_from_a_cell_to_the_votes_it_counts(page: Any, served: str) -> None:
    page.goto(served)
    page.get_by_role("link", name="Beschlüsse").first.click()
    cell = page.locator("table.matrix tbody tr").nth(0).locator("td a").first
    alike, both = (int(part) for part in cell.locator(".of").inner_text().split() if part.isdigit())
    cell.click()
    assert page.locator("li.decision").count() == both
    assert page.locator("section[aria-labelledby=gleich] li.decision").count() == alike
    page.locator("li.decision .entry-title a").first.click()
    page.locator(":target").wait_for()
    assert "#s" in page.url


def test_from_a_number_to_the_interjection(page: Any, served: str) -> None:
    page.goto(f"{served}zwischenrufe/")
    cell = page.get_by_role("region", name="Zurufe").locator("td a").first
    number = int(cell.locator("strong").inner_text())
    cell.click()
    assert page.locator(".passages li").count() == number
    page.locator(".passages a").first.click()
    page.locator(".interjection-text:target").wait_for()


def test_votes_are_chosen_by_group_and_side(page: Any, served: str) -> None:
    page.goto(f"{served}beschluesse/")
    page.get_by_label("Fraktion", exact=True).select_option("MITTE")
    page.get_by_label("stimmte").select_option("no")
    page.get_by_text("Abstimmungen gefunden").wait_for()
    shown = page.locator("#auswahl-liste li.decision")
    assert shown.count() > 1
    for number in range(shown.count()):
        assert "MITTE" in shown.nth(number).locator("li.no").inner_text()
    assert not page.locator("#unausgewaehlt").is_visible()
    assert "fraktion=MITTE" in page.url and "stimme=no" in page.url
    page.reload()
    page.get_by_text("Abstimmungen gefunden").wait_for()
    assert page.get_by_label("stimmte").input_value() == "no"
    shown.nth(0).locator(".entry-title a").click()
    page.locator(":target").wait_for()


def test_a_choice_is_taken_back(page: Any, served: str) -> None:
    page.goto(f"{served}beschluesse/wahlperiode-4/?ergebnis=rejected&mehrheit=unanimous")
    page.get_by_text("0 Abstimmungen gefunden.").wait_for()
    page.get_by_role("button", name="Auswahl aufheben").click()
    page.wait_for_function("document.getElementById('gefunden').textContent === ''")
    assert page.url.endswith("/beschluesse/wahlperiode-4/")


def test_without_scripts_every_vote_is_on_the_page_of_its_year(browser: Any, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}beschluesse/")
    assert not page.locator("#filter").is_visible()
    page.get_by_role("link", name="2031").click()
    assert page.locator("li.decision").count() == 15
    context.close()


@pytest.mark.parametrize(
    "path",
    ["", "beschluesse/", "beschluesse/2031/", "beschluesse/wahlperiode-4/mitte--arbeit/", "zwischenrufe/",
     "zwischenrufe/wahlperiode-4/beifall/mitte--mitte/", "drucksachen/", "drucksachen/wahlperiode-4/",
     "drucksachen/4-203/", "sitzungen/", "glossar/", "404.html"],
)  # fmt: skip
def test_nothing_is_wider_than_a_narrow_phone_and_every_target_is_large_enough(
    page: Any, served: str, path: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.goto(served + path).ok
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    # Links inside a sentence are exempt (WCAG 2.5.8).
    small = page.evaluate(
        """() => [...document.querySelectorAll("main a, main button, main select, main summary")]
            .filter((each) => each.checkVisibility() && !each.closest("p.note, .meaning, .context, .prose, .lead"))
            .filter((each) => { const box = each.getBoundingClientRect(); return box.width < 24 || box.height < 24; })
            .map((each) => each.outerHTML)"""
    )
    assert small == []

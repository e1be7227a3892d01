"""Lists of people and speeches that a reader narrows; without scripts they stand there whole."""

from typing import Any

import pytest

pytestmark = pytest.mark.browser


def shown(page: Any, selector: str) -> list[str]:
    return [item.inner_text() for item in page.locator(selector).all() if item.is_visible()]


def test_typing_narrows_the_people(page: Any, served: str) -> None:
    page.goto(served + "personen/")
    everybody = shown(page, "[data-item]")
    assert len(everybody) > 10
    field = page.get_by_label("Name, Fraktion oder Amt")
    field.fill("Öztürk")
    assert len(shown(page, "[data-item]")) == 1
    assert page.locator("output").inner_text() == "1 Person"
    assert len(shown(page, "#personen h2")) == 1
    field.fill("oezt leyla")
    assert len(shown(page, "[data-item]")) == 1
    field.fill("zzz")
    assert shown(page, "[data-item]") == shown(page, "#personen h2") == []
    field.fill("")
    assert shown(page, "[data-item]") == everybody


def test_a_kind_narrows_the_speeches(page: Any, served: str) -> None:
    page.goto(served + "personen/thorben-maler/")
    everything = shown(page, "#reden [data-item]")
    kinds = page.get_by_label("Art").locator("option").all_inner_texts()
    assert kinds[0] == "alle" and len(kinds) > 2
    counts = []
    for kind in kinds[1:]:
        page.get_by_label("Art").select_option(label=kind)
        found = shown(page, "#reden [data-item]")
        assert all(kind in text for text in found)
        counts.append(len(found))
    assert 0 < sum(counts) <= len(everything)
    page.get_by_label("Art").select_option(label="alle")
    assert shown(page, "#reden [data-item]") == everything


def test_without_scripts_all_is_there_and_nothing_pretends_to_work(browser: Any, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path, least in (("personen/", 10), ("personen/thorben-maler/", 2)):
        page.goto(served + path)
        assert len(shown(page, "[data-item]")) >= least
        assert not page.locator("form.filter").first.is_visible()
    page.locator(".chart-figure summary").first.click()
    assert page.locator(".chart-figure table").first.is_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_of_people_and_groups_is_wider_than_a_narrow_phone(browser: Any, served: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme=scheme)
    page = context.new_page()
    for path in (
        "personen/",
        "personen/thorben-maler/",
        "personen/greta-sommerfeld/",
        "fraktionen/",
        "fraktionen/mitte/",
    ):
        page.goto(served + path)
        for details in page.locator("main details").all():
            details.locator("summary").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, path
    context.close()

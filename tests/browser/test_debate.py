"""Reading, following and citing a debate: on a phone, by keyboard, without JavaScript, on paper."""

from collections.abc import Iterator
from typing import Any

import pytest

pytestmark = pytest.mark.browser
DEBATE = "sitzungen/4-12/top-1/"
WIDE = {"width": 1280, "height": 900}


@pytest.fixture
def still(browser: Any) -> Iterator[Any]:
    """A wide page that does not move by itself; anything in the console is a failure."""
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened = context.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    yield opened
    context.close()
    assert not said


def focused(page: Any) -> str:
    return str(page.evaluate("document.activeElement.textContent.trim()"))


def copied(page: Any) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_all_is_read_without_javascript(browser: Any, served: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(served + DEBATE)
    speech = page.locator("article.speech:not(.chair)").first
    cite = speech.locator("a.cite")
    cite.click()
    assert page.url.endswith(str(cite.get_attribute("href")))
    pin = speech.locator("a.pin").nth(1)
    assert pin.is_visible()
    pin.click()
    assert page.locator(":target").count() == 1 and page.url.endswith(".2")
    assert not page.locator("dialog").is_visible()
    page.locator(".rail summary").click()
    page.locator(".rail a").last.click()
    assert page.locator("article.speech:target").count() == 1
    context.close()


def test_a_passage_is_cited_by_keyboard_alone(still: Any, served: str) -> None:
    still.goto(served + DEBATE)
    opener = still.locator("article.speech:not(.chair) a.cite").first
    opener.focus()
    still.keyboard.press("Enter")
    dialog = still.locator("dialog")
    assert dialog.is_visible() and still.evaluate("document.activeElement.closest('dialog') !== null")
    choice = still.locator("#zitat-stelle")
    options = choice.locator("option")
    assert options.count() == opener.locator("xpath=ancestor::article").locator("[id*='.']").count() + 1
    still.keyboard.press("ArrowDown")
    still.keyboard.press("Enter")
    choice.select_option(index=1)
    line, link = still.locator("#zitat-zeile").input_value(), still.locator("#zitat-link").input_value()
    assert "Landtag Musterland, Plenarprotokoll 4/12, 14.05.2031, S." in line
    assert link == f"{served}{DEBATE}{opener.get_attribute('href')}.1"
    still.get_by_role("button", name="Quellenangabe kopieren", exact=True).press("Enter")
    still.get_by_role("status").get_by_text("Kopiert.").wait_for()
    assert copied(still) == line
    still.get_by_role("button", name="Link kopieren").press("Enter")
    still.wait_for_function("l => navigator.clipboard.readText().then(t => t === l)", arg=link)
    still.get_by_role("button", name="Text mit Quellenangabe kopieren").press("Enter")
    still.wait_for_function(
        "l => navigator.clipboard.readText().then(t => t.startsWith('„') && t.includes(l))", arg=line
    )
    still.keyboard.press("Escape")
    assert not dialog.is_visible()
    assert still.evaluate("document.activeElement.matches('a.cite')")


def test_the_pin_of_a_paragraph_offers_that_paragraph(still: Any, served: str) -> None:
    still.goto(served + DEBATE)
    paragraph = still.locator("article.speech:not(.chair) .said").nth(2)
    paragraph.hover()
    paragraph.locator("a.pin").click()
    assert still.locator("#zitat-stelle").input_value() == paragraph.get_attribute("id")
    assert still.locator("#zitat-text").inner_text().split()[:3] == paragraph.inner_text().split()[:3]
    still.get_by_role("button", name="Schließen").click()
    assert not still.locator("dialog").is_visible()


def test_an_interjection_is_not_put_into_the_speakers_mouth(still: Any, served: str) -> None:
    still.goto(served + DEBATE)
    paragraph = still.locator("article.speech:not(.chair) .interjection-text").first
    paragraph.hover()
    paragraph.locator("a.pin").click()
    assert still.locator("#zitat-zeile").input_value().startswith("Vermerk bei der Rede von ")


def test_keys_lead_from_speech_to_speech_and_to_the_search(still: Any, served: str) -> None:
    still.goto(served + DEBATE)
    names = [name.strip() for name in still.locator("article.speech:not(.chair) h3").all_text_contents()]
    for name in names[:3]:
        still.keyboard.press("j")
        assert focused(still) == name
    still.keyboard.press("k")
    assert focused(still) == names[1]
    top = still.locator("article.speech:not(.chair)").nth(1).bounding_box()["y"]
    assert -4 <= top <= 24
    still.keyboard.press("/")
    assert still.evaluate("document.activeElement.id") == "kopfsuche"


def test_the_list_of_who_speaks_marks_the_one_being_read(still: Any, served: str) -> None:
    still.goto(served + DEBATE)
    rail = still.locator(".rail")
    assert rail.locator("li").first.is_visible()
    rail.locator("a", has_text="Thorben Maler").first.click()
    rail.locator("a[aria-current]", has_text="Thorben Maler").wait_for()
    assert rail.locator("a[aria-current]").count() == 1


def test_the_speakers_line_stays_and_covers_no_place_that_is_linked_to(still: Any, served: str) -> None:
    still.goto(served + DEBATE)
    speech = still.locator("article.speech:not(.chair)").first
    paragraph = speech.locator(".said").last
    still.goto(f"{served}{DEBATE}#{paragraph.get_attribute('id')}")
    header = speech.locator("header").bounding_box()
    if header["y"] > -1:  # the speech is longer than what is seen
        assert paragraph.bounding_box()["y"] >= header["y"] + header["height"] - 1
    assert header["y"] >= -1


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_moves_while_a_debate_loads(browser: Any, served: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) moved += entry.value })"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    page.goto(served + DEBATE)
    page.locator("footer").wait_for()
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("moved") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_on_paper_stand_pages_and_addresses_and_no_controls(still: Any, served: str) -> None:
    still.goto(served + DEBATE)
    still.emulate_media(media="print")
    for hidden in (".rail", ".top", ".neighbours", "dialog", ".pin >> nth=0"):
        assert not still.locator(hidden).is_visible(), hidden
    assert still.locator(".permanent").is_visible()
    first = still.locator("article.speech a.cite").first
    assert (
        still.evaluate("a => getComputedStyle(a, '::after').content", first.element_handle())
        == f'"{first.get_attribute("href")}"'
    )
    assert (
        still.evaluate("p => getComputedStyle(p).position", still.locator("article header").first.element_handle())
        == "static"
    )


def test_controls_are_large_enough_to_be_hit(page: Any, served: str) -> None:
    page.goto(served + DEBATE)
    small = page.evaluate(
        "[...document.querySelectorAll('.cite, .source a, .rail summary, .group a, h3 > a')]"
        ".filter(one => one.checkVisibility({opacityProperty: true}))"
        ".map(one => [one.textContent, one.getBoundingClientRect()])"
        ".filter(([, box]) => box.width < 24 || box.height < 24).map(([text]) => text)"
    )
    assert small == []

"""Searching while one types: hits, filters, addresses, quotes; by keyboard, without a server, with a part missing."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.gates import AXE, needed, unfolded
from tests.browser.test_accessibility import RUN, TAGS

pytestmark = pytest.mark.browser
STATUS, HITS = "#meldung", "#treffer .entries > li"


@pytest.fixture
def wide(browser: Any) -> Iterator[Any]:
    """A wide page; an error of a script is a failure, a file that could not be had is none."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert not errors


def until(page: Any, true: str, arg: object = None) -> None:
    """Wait for a condition; the policy of the site forbids Playwright's own way, which uses `eval`."""
    for _ in range(400):
        if page.evaluate(true, arg):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"{true} ({arg}) did not come true: {page.locator(STATUS).inner_text()}")


def told(page: Any, number: int) -> None:
    """Wait until so many hits are told."""
    until(page, "n => document.getElementById('meldung').textContent.startsWith(`${n} `)", number)


def found(page: Any) -> int:
    """How many hits the page tells, once it told them."""
    until(page, "/Treffer|Nichts/.test(document.getElementById('meldung').textContent)")
    until(page, "!document.getElementById('treffer').hasAttribute('aria-busy')")
    number = re.match(r"([\d.]+) Treffer", page.locator(STATUS).inner_text())
    return int(number[1].replace(".", "")) if number else 0


def listed(page: Any) -> int:
    """All hits, listed to the last."""
    while page.get_by_role("button", name="Mehr zeigen").count():
        before = page.locator(HITS).count()
        page.get_by_role("button", name="Mehr zeigen").click()
        until(page, f"document.querySelectorAll('{HITS}').length > {before}")
    return int(page.locator(HITS).count())


def opened_filters(page: Any) -> Any:
    page.get_by_text("Filter und Zeitverlauf").click()
    page.locator("fieldset[data-field=kind] li").first.wait_for()
    return page.locator("#filter")


def test_hits_come_while_one_types(page: Any, served: str) -> None:
    page.goto(f"{served}suche/")
    page.locator("#suchfeld").press_sequentially("Grundschu", delay=20)
    page.locator(HITS).first.wait_for()
    assert found(page) == listed(page) > 0
    assert any("Grundschul" in text for text in page.locator("#treffer mark").all_inner_texts())
    assert page.evaluate("document.activeElement.tagName") == "BUTTON" or page.locator("#suchfeld").input_value()
    hit = page.locator(HITS).first
    assert hit.locator(".entry-title a").inner_text() and "S." in hit.locator(".facts").inner_text()


@pytest.mark.parametrize("late", ["search.js", "engine.js", "index.json"])
def test_what_is_typed_before_all_is_loaded_counts(page: Any, served: str, late: str) -> None:
    """A line may be slower than the reader: nothing typed meanwhile is lost."""
    held: list[Any] = []

    def hold(route: Any) -> None:
        held.append(route)

    asked = re.compile(rf"/{re.escape(late)}(\?|$)")
    page.route(asked, hold)
    with page.expect_request(asked):
        page.goto(f"{served}suche/", wait_until="commit")
    page.locator("#suchfeld").press_sequentially("Grundschu")
    page.wait_for_timeout(300)
    assert page.locator(HITS).count() == 0
    held[0].continue_()
    assert found(page) > 0
    assert page.locator("#suchfeld").input_value() == "Grundschu"
    until(page, "location.search === '?q=Grundschu'")


def test_people_and_papers_are_suggested(page: Any, served: str) -> None:
    page.goto(f"{served}suche/")
    page.locator("#suchfeld").press_sequentially("oeztu", delay=20)
    page.get_by_role("navigation", name="Passende Personen").get_by_role("link", name="Öztürk").click()
    assert "Öztürk" in page.locator("h1").inner_text()


def test_a_phrase_finds_less_than_its_words(page: Any, served: str, demo_site: Path) -> None:
    texts = [
        one["text"]
        for path in (demo_site / "data/speeches").rglob("*.json")
        for one in json.loads(path.read_text(encoding="utf-8"))
    ]
    said = sum(bool(re.search(r"\bdie Schule\b", text)) for text in texts)
    page.goto(f"{served}suche/?q=die+Schule")
    assert found(page) > said > 0
    page.goto(f'{served}suche/?q="die+Schule"')
    assert found(page) == said


def test_who_finds_nothing_gets_advice_and_the_right_word(page: Any, served: str) -> None:
    page.goto(f"{served}suche/?q=xyzxyzxyz")
    assert found(page) == 0
    assert "Versuchen Sie weniger" in page.locator(STATUS).inner_text()
    page.locator("#suchfeld").fill("Schwimmunterrihct")
    page.locator("#angebot button").first.click()
    page.locator(HITS).first.wait_for()
    assert page.locator("#suchfeld").input_value() == "Schwimmunterricht"
    assert page.evaluate("document.activeElement.id") == "suchfeld"


@pytest.mark.parametrize("field", ["kind", "group", "person", "item", "term", "office"])
def test_each_count_of_a_filter_is_what_it_lists(wide: Any, served: str, field: str) -> None:
    wide.goto(f"{served}suche/?q=schule")
    whole = found(wide)
    opened_filters(wide)
    rows = wide.locator(f"fieldset[data-field={field}] li:visible")
    for number in range(min(rows.count(), 3)):
        row = rows.nth(number)
        count = int(row.locator(".count").inner_text())
        row.locator("input").check()
        told(wide, count)
        assert listed(wide) == count <= whole
        assert row.locator("input").evaluate("box => box === document.activeElement") or count > 10
        row.locator("input").uncheck()
        told(wide, whole)
    assert rows.count() > 0


def test_the_bars_add_up_and_narrow(wide: Any, served: str) -> None:
    wide.goto(f"{served}suche/?q=landtag")
    whole = found(wide)
    opened_filters(wide)
    wide.locator("#verlauf summary").click()
    rows = wide.locator("#verlauf tbody tr")
    counts = [int(text) for text in wide.locator("#verlauf tbody td").all_inner_texts()]
    assert sum(counts) == whole and len(counts) > 1
    assert "Treffer von" in str(wide.locator("#verlauf svg").get_attribute("aria-label"))
    rows.first.get_by_role("button").click()
    told(wide, counts[0])
    assert "von=20" in wide.url and "bis=20" in wide.url


def test_filters_are_taken_away_by_their_chips(page: Any, served: str) -> None:
    page.goto(f"{served}suche/?q=schule&art=speech&fraktion=MITTE&von=2031-01-01")
    before = found(page)
    chips = page.locator("#gewaehlt button")
    assert chips.count() == 3
    page.get_by_role("button", name="MITTE").click()
    until(page, "document.querySelectorAll('#gewaehlt button').length === 2")
    until(page, f"!document.getElementById('meldung').textContent.startsWith('{before} ')")
    assert found(page) > before
    assert "fraktion" not in page.url and page.evaluate("document.activeElement.closest('#gewaehlt') !== null")


def test_the_address_has_the_state_and_back_works(page: Any, served: str) -> None:
    page.goto(f"{served}suche/?q=schule")
    first = found(page)
    page.locator("#sortierung").select_option("datum")
    page.locator("#gruppe").select_option("person")
    page.locator(".bundle").first.wait_for()
    assert {"q=schule", "sortierung=datum", "gruppe=person"} <= set(page.url.split("?")[1].split("&"))
    page.reload()
    page.locator(".bundle").first.wait_for()
    assert page.locator("#gruppe").input_value() == "person"
    page.locator("#suchfeld").fill("bus")
    until(page, "location.search.includes('q=bus')")
    page.go_back()
    until(page, "!location.search.includes('gruppe')")
    until(page, "document.getElementById('suchfeld').value === 'schule'")
    page.go_back()
    page.locator(HITS).first.wait_for()
    assert page.locator("#sortierung").input_value() == "" and found(page) == first


@pytest.mark.parametrize("by", ["person", "debatte"])
def test_bundles_hold_every_hit(wide: Any, served: str, by: str) -> None:
    wide.goto(f"{served}suche/?q=schule&gruppe={by}")
    whole = found(wide)
    wide.locator(".bundle").first.wait_for()
    assert sum(int(text) for text in wide.locator(".bundle .session-head .count").all_inner_texts()) == whole
    assert wide.locator(".bundle .session-head").first.inner_text().split(" ")[0] != "sitzungen/"


def test_all_goes_by_keyboard_and_is_announced(page: Any, served: str) -> None:
    page.goto(f"{served}suche/")
    page.locator("#suchfeld").focus()
    page.keyboard.type("schule")
    page.keyboard.press("Enter")
    assert found(page) > 0
    assert page.evaluate("document.activeElement.id") == "suchfeld"
    assert page.locator(STATUS).get_attribute("role") == "status"
    page.locator("#filter > summary").focus()
    page.keyboard.press("Enter")
    box = page.locator("fieldset[data-field=kind] input").first
    box.wait_for()
    box.focus()
    page.keyboard.press("Space")
    until(page, "location.search.includes('art=')")
    found(page)
    page.wait_for_timeout(100)
    assert box.evaluate("box => box === document.activeElement && box.checked")


def test_more_hits_go_on_where_one_was(page: Any, served: str) -> None:
    page.goto(f"{served}suche/?q=schule")
    found(page)
    assert page.locator(HITS).count() == 10
    page.get_by_role("button", name="Mehr zeigen").press("Enter")
    page.locator(HITS).nth(10).wait_for()
    link = page.locator(HITS).nth(10).locator("a")
    until(page, "document.activeElement.tagName === 'A'")
    assert link.evaluate("link => link === document.activeElement")


def test_a_hit_opens_where_it_stands_marked(page: Any, served: str) -> None:
    page.goto(f"{served}suche/?q=schule&art=speech")
    found(page)
    for number in range(3):
        hit = page.locator(HITS).nth(number)
        if not hit.locator("mark").count():
            continue
        forms = set(hit.locator("mark").all_inner_texts())
        hit.locator(".entry-title a").click()
        target = page.locator(":target")
        target.locator("mark").first.wait_for()
        assert set(target.locator("mark").all_inner_texts()) & forms
        assert page.locator("mark").count() == target.locator("mark").count()
        until(
            page,
            """() => {
            const { top } = document.querySelector(":target").getBoundingClientRect();
            return top > -5 && top < innerHeight;
        }""",
        )
        page.go_back()
        found(page)


def test_nothing_is_asked_of_others_and_little_before_one_asks(browser: Any, served: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{served}suche/")
    page.wait_for_load_state("networkidle")
    assert sum("/data/search/" in url for url in asked) == 1
    page.locator("#suchfeld").fill("schule")
    page.locator(HITS).first.wait_for()
    assert not any("filters.js" in url for url in asked)
    opened_filters(page)
    context.close()
    assert all(url.startswith(served) for url in asked)
    assert not any("schule" in url for url in asked)


def test_a_missing_or_damaged_part_is_told_and_the_rest_works(wide: Any, served: str) -> None:
    wide.route(re.compile(r"/data/search/0/l\d+\.json"), lambda route: route.fulfill(body="[", status=200))
    wide.goto(f"{served}suche/?q=schule")
    wide.get_by_text("Ein Teil des Suchverzeichnisses konnte nicht geladen werden").wait_for()
    wide.unroute_all()
    wide.locator("#suchfeld").fill("schule ")
    wide.locator(HITS).first.wait_for()
    assert "Teil des" not in wide.locator(STATUS).inner_text()
    wide.route(re.compile(r"/data/search/0/(kind|group)\.json"), lambda route: route.abort())
    wide.get_by_text("Filter und Zeitverlauf").click()
    wide.get_by_text("Die Filter konnten nicht geladen werden").wait_for()
    assert wide.locator(HITS).count() > 0


def test_a_text_that_is_missing_costs_one_hit(wide: Any, served: str) -> None:
    wide.route(re.compile(r"/data/speeches/4-12/\d+\.json"), lambda route: route.abort())
    wide.goto(f"{served}suche/?q=schule")
    found(wide)
    assert wide.get_by_text("Der Text dieses Treffers konnte nicht geladen werden").count() > 0


def test_asking_again_asks_for_the_index_again(wide: Any, served: str) -> None:
    wide.route("**/index.json", lambda route: route.abort(), times=1)
    wide.goto(f"{served}suche/")
    until(wide, "document.getElementById('meldung').textContent !== ''")
    wide.locator("#suchfeld").fill("Grundschule")
    with wide.expect_navigation():
        wide.keyboard.press("Enter")
    assert found(wide) > 0


def test_without_an_index_the_page_says_so(wide: Any, served: str) -> None:
    wide.route("**/data/search/index.json", lambda route: route.abort())
    wide.goto(f"{served}suche/?q=schule")
    wide.get_by_text("Das Suchverzeichnis konnte nicht geladen werden").wait_for()


@pytest.fixture
def sentence(demo_site: Path) -> dict[str, Any]:
    """A longer sentence of a speech."""
    for path in sorted((demo_site / "data/speeches").rglob("*.json")):
        for one in json.loads(path.read_text(encoding="utf-8")):
            if one["kind"] == "speech" and one.get("page"):
                for part in re.split(r"(?<=[.!?])\s+", one["text"]):
                    if len(part.split()) > 9:
                        return {**one, "sentence": part}
    raise AssertionError("no sentence is long enough")


def checked(page: Any, served: str, quote: str) -> str:
    page.goto(f"{served}suche/zitat/")
    page.locator("#zitatfeld").fill(quote)
    page.get_by_role("button", name="Prüfen").click()
    until(page, "/efunden|kurz/.test(document.getElementById('meldung').textContent)")
    return str(page.locator(STATUS).inner_text())


def test_a_quote_is_exact_near_or_not_there(page: Any, served: str, sentence: dict[str, Any]) -> None:
    assert "nichts wird übertragen" in checked(page, served, sentence["sentence"]) + page.locator("main").inner_text()
    assert page.locator(STATUS).inner_text().startswith("Wörtlich gefunden")
    first = page.locator("#stellen > li").first
    assert sentence["speaker"] in first.inner_text() and "S." in first.inner_text()
    assert "gesprochen" in first.inner_text() and "Sitzung" in first.inner_text()
    assert first.locator("mark").inner_text() in sentence["sentence"]
    words = sentence["sentence"].split()
    words[3] = "Regenbogen"
    assert checked(page, served, " ".join(words)).startswith("Nicht wörtlich gefunden, aber ähnlich")
    assert "der Wörter stimmen überein" in page.locator("#stellen > li").first.inner_text()
    assert checked(page, served, "Der Mond besteht morgen vollständig aus grünem Käse").startswith("Nicht gefunden")
    assert page.locator("#stellen > li").count() == 0
    assert checked(page, served, "Zu kurz").startswith("Zu kurz")


def test_a_quoted_sentence_opens_marked(page: Any, served: str, sentence: dict[str, Any]) -> None:
    checked(page, served, sentence["sentence"])
    page.locator("#stellen a").first.click()
    page.locator(":target mark").first.wait_for()
    assert page.locator(":target").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_nobody_is_kept_out_of_hits_and_filters(browser: Any, served: str, scheme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    barriers = {}
    for query in ("q=landtag", "q=schule&gruppe=debatte&art=speech&von=2031-01-01", "q=Schwimmunterrihct", "q=maler"):
        page.goto(f"{served}suche/?{query}")
        found(page)
        unfolded(page)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.evaluate(needed(AXE).read_text(encoding="utf-8"))
        if violations := page.evaluate(RUN, ["tag", TAGS]):
            barriers[query] = violations
    context.close()
    assert barriers == {}

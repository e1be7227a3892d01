"""The portrait of a person: whole where it fits, by years where it does not, and never too large."""

import gzip
import re
from functools import cache
from urllib.parse import urldefrag, urljoin

import pytest

from generator import resources
from generator.model.corpus import Corpus
from generator.model.site import Site
from generator.render.context import Context
from generator.render.pages.person import person_sections
from generator.render.parts.keywords import characteristic, passages_in
from generator.render.wording import load_wording
from generator.resolve import resolve
from generator.resolve.attribution import Rule
from tests.render.crowd import MUSTERLAND, crowd
from tests.resolve.stage import corpus, digested, session

LIMIT = 100_000
ORIGIN = "https://example.org/"


def pages(whole: Corpus, text: str = "") -> dict[str, str]:
    """Address to page; with a text, passages are taken from the session it tells."""
    context = Context(Site(), MUSTERLAND, whole, (resources.templates(),))
    words = characteristic(context)
    if text:
        (wanted,) = words.wanted.values()
        words = words.showing(passages_in(session(text), whole, wanted))
    files = (file for section in person_sections(context, words) for file in section.files())
    return {f.path.removesuffix("index.html"): f.content.decode() for f in files if f.path.endswith(".html")}


@cache
def long_life() -> tuple[Corpus, dict[str, str]]:
    """3,000 speeches and 20,000 interjections in eight years."""
    whole = crowd(sessions=300, speeches=10, acts=67)
    return whole, pages(whole)


def of(slug: str, found: dict[str, str]) -> dict[str, str]:
    return {address: text for address, text in found.items() if address.startswith(f"personen/{slug}/")}


@pytest.mark.parametrize("days", [10, 0])
def test_no_page_is_too_large_even_if_all_was_said_in_one_year(days: int) -> None:
    found = long_life()[1] if days else pages(crowd(sessions=50, speeches=30, acts=100, days=0))
    sizes = {address: len(gzip.compress(text.encode())) for address, text in found.items()}
    assert max(sizes.values()) <= LIMIT, max(sizes, key=lambda address: sizes[address])
    assert len(of("max-muster", found)) > 10


def test_every_speech_and_interjection_is_on_the_page_of_its_year_and_only_there() -> None:
    whole, found = long_life()
    speeches: dict[tuple[str, str], set[str]] = {}
    calls: list[str] = []
    for address, text in of("max-muster", found).items():
        year = address.split("/")[-2 if address.count("/") == 3 else -3]
        for link in re.findall(r'href="([^"]*/sitzungen/[^"]*#s\d+-1)"', text):
            speeches.setdefault(tuple(link.split("sitzungen/")[1].split("/", 1)), set()).add(address)
        if "/zwischenrufe/" in address:
            calls += re.findall(r'class="remark">([^<]*)<', text)
            assert year
    # Turns on one page of a debate share a link; here each has a page of its own.
    by_session: dict[str, int] = {}
    for (place, _), addresses in speeches.items():
        by_session[place] = by_session.get(place, 0) + 1
        assert len([address for address in addresses if address != "personen/max-muster/"]) == 1
    assert set(by_session.values()) == {10} and len(by_session) == 300
    assert len(calls) == 20_100
    (muster,) = [person for person in whole.people if person.slug == "max-muster"]
    assert sorted(calls) == sorted(ref.act.text for ref in muster.acts)


def test_every_way_between_the_pages_of_a_person_leads_somewhere() -> None:
    found = of("max-muster", long_life()[1])
    own = re.compile(r"personen/max-muster/")
    reached = {"personen/max-muster/"}
    for address, text in found.items():
        for link in re.findall(r'href="([^"]+)"', text):
            target = urldefrag(urljoin(ORIGIN + address, link))[0].removeprefix(ORIGIN)
            if own.match(target) and not target.endswith(".atom"):
                assert target in found, (address, link)
                reached.add(target)
    assert reached == set(found)


def test_a_short_list_stands_on_one_page() -> None:
    found = pages(corpus("TOP 1\nMax Muster (FL): Ja.\n(Ida Beispiel [BfA]: Oh!)"))
    assert set(of("max-muster", found)) == {"personen/max-muster/"}
    assert "Ida Beispiel [BfA]: Oh!" in found["personen/max-muster/"]


def test_an_interjection_stands_after_the_words_it_followed() -> None:
    found = pages(corpus("TOP 1\nMax Muster (FL): Wir bauen <alles>.\n(Ida Beispiel [BfA]: Oh!)"))
    page = found["personen/ida-beispiel/"]
    assert page.index(">Wir bauen &lt;alles&gt;.") < page.index("Ida Beispiel [BfA]: Oh!")
    assert "während der Rede von Max Muster" in page
    assert 'href="../../sitzungen/4-1/top-1/#s1-1.2"' in page


def test_long_words_before_an_interjection_are_cut_between_words() -> None:
    text = "Wir bauen Brücken und Wege, " + "und " * 20 + "zuletzt auch noch Radwege."
    page = pages(corpus(f"TOP 1\nMax Muster (FL): {text}\n(Ida Beispiel [BfA]: Oh!)"))["personen/ida-beispiel/"]
    shown = re.search(r'<p class="context">([^<]*)</p>', page)
    assert shown is not None
    assert shown[1].startswith("… und und") and shown[1].endswith("zuletzt auch noch Radwege.") and len(shown[1]) <= 82


def test_the_chair_is_summed_up_and_not_listed() -> None:
    calls = "\n".join("Präsidentin Ada Vorn: Ich rufe auf." for _ in range(60))
    page = pages(corpus(f"TOP 1\n{calls}"))["personen/ada-vorn/"]
    assert "leitete in 1\N{NO-BREAK SPACE}Sitzung die Beratungen und ergriff dabei 60-mal das Wort" in page
    assert page.count("#s1-") == 1
    assert "Ich rufe auf" not in page


def test_absence_is_not_laziness_and_the_page_says_so() -> None:
    page = pages(corpus("TOP 1\nMax Muster (FL): Ja.\nentschuldigt: Otto Fern (BfA)"))["personen/otto-fern/"]
    assert "Fehlen heißt nicht Nichtstun" in page
    assert 'href="../../sitzungen/4-1/"' in page


def test_ids_elsewhere_are_links_where_their_place_is_known() -> None:
    page = long_life()[1]["personen/max-muster/"]
    assert 'href="https://www.wikidata.org/wiki/Q1"' in page
    assert 'href="https://example.org/muster"' in page
    assert "Max Muster (FL)" in page and "die Redaktion es so festgelegt hat" in page


def test_every_reason_for_an_attribution_has_its_words() -> None:
    reasons = {value for key, value in vars(Rule).items() if key.isupper()}
    nobody = {Rule.AMBIGUOUS, Rule.CONTRADICTION, Rule.UNKNOWN}
    words = load_wording((resources.templates(),), "de")
    assert {reason for reason in reasons if words.has(f"rule.{reason}")} == reasons - nobody


def test_a_characteristic_word_is_shown_in_its_passage() -> None:
    speech = "Wir wollen die Brücke, denn " + ", ".join(["jede Brücke"] * 12) + "."
    others = "\n".join(
        f"Ida Beispiel (BfA): Im Haushalt und im {word}, ja im {word} und im Haushalt."
        for word in ("Wald", "Etat") * 40
    )
    text = f"TOP 1\nMax Muster (FL): {speech}\n{others}"
    page = pages(resolve([digested(text)], (), MUSTERLAND), text)["personen/max-muster/"]
    assert re.search(r'<span class="word">Brücke</span> <span class="note">13-mal', page)
    assert "Wir wollen die <mark>Brücke</mark>, denn jede" in page
    assert page.count('<span class="word">') == 1

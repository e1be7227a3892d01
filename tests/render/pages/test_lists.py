"""Home, sessions, papers and the glossary of the demonstration."""

import re
from pathlib import Path

import pytest


def text(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def plain(html: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", html).replace("\N{NO-BREAK SPACE}", " ").split())


def test_a_paper_tells_its_life_in_order(demo_site: Path) -> None:
    page = text(demo_site, "drucksachen/4-203")
    stages = re.search(r'<ol class="timeline">.*?</ol>', page, re.DOTALL)
    assert stages is not None
    life = plain(stages[0])
    assert life.index("14. Mai 2031") < life.index("überwiesen") < life.index("18. Juni 2031")
    assert "Federführend: Verkehrsausschuss." in life
    assert "Mitberatend: Ausschuss für Haushalt und Finanzen." in life
    assert "Damit folgte der Landtag der Empfehlung, die Vorlage abzulehnen" in life
    assert "Entschließungsantrag, abgelehnt: 4/218" in life
    assert "Abgelehnt am 18. Juni 2031." in plain(page)
    assert page.index('id="weg"') < page.index('id="fundstellen"')


def test_an_amendment_says_what_it_amends(demo_site: Path) -> None:
    page = plain(text(demo_site, "drucksachen/4-209"))
    assert "zu: Gesetz zur Förderung der Dorfläden in Musterland" in page
    assert "Änderungsantrag von BfA Abgelehnt am 14. Mai 2031." in page


def test_what_is_only_mentioned_says_no_more(demo_site: Path) -> None:
    page = text(demo_site, "drucksachen/3-988")
    assert 'id="weg"' not in page and "verdict" not in page and "Genannt an" in page


def test_the_calendar_has_each_session_on_its_day(demo_site: Path) -> None:
    page = text(demo_site, "sitzungen/2031")
    days = re.findall(r'<td><a href="\.\./(4-\d+)/">(\d+)<span class="hidden">\. (\w+ \d+):', page)
    assert days == [("4-11", "13", "Mai 2031"), ("4-12", "14", "Mai 2031"), ("4-13", "18", "Juni 2031")]
    weeks = re.findall(r"<tr>(.*?)</tr>", page, re.DOTALL)
    assert all(week.count("<t") == 7 for week in weeks)
    # The first of May 2031 is a Thursday.
    assert re.search(r"<tr><td></td><td></td><td></td><td>1</td>", page)


def test_home_shows_the_latest_session_and_folds_what_is_long(demo_site: Path) -> None:
    page = plain(text(demo_site, ""))
    assert page.index("18. Juni 2031") < page.index("14. Mai 2031") < page.index("13. Mai 2031")
    assert text(demo_site, "").count('<li class="decision">') == 4


@pytest.mark.parametrize("address", ["", "sitzungen", "beschluesse", "zwischenrufe", "drucksachen", "glossar", "daten"])
def test_the_menu_leads_to_every_list(demo_site: Path, address: str) -> None:
    menu = re.search(r'<nav aria-label="Hauptmenü">.*?</nav>', text(demo_site, address), re.DOTALL)
    assert menu is not None
    names = re.findall(r">([^<>]+)</a>", menu[0])
    assert names[:7] == ["Sitzungen", "Personen", "Fraktionen", "Drucksachen", "Beschlüsse", "Zwischenrufe", "Glossar"]
    if address not in ("", "daten"):
        assert menu[0].count('aria-current="true"') == 1


def test_the_glossary_has_an_anchor_for_each_term(demo_site: Path) -> None:
    page = text(demo_site, "glossar")
    assert '<div id="kurzintervention">' in page and "<dfn>Kurzintervention</dfn>" in page
    assert 'href="#zwischenfrage"' in page


def test_a_debate_explains_a_term_once_where_it_is_first_read(demo_site: Path) -> None:
    pages = [path.read_text(encoding="utf-8") for path in (demo_site / "sitzungen").glob("*/*/index.html")]
    found = [re.findall(r'<a class="term" href="[./]*/glossar/#([\w-]+)" title="[^"]+\."', page) for page in pages]
    assert sum(map(len, found)) > 40
    assert all(len(terms) == len(set(terms)) for terms in found)

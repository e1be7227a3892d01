"""The page on which a reader sees how far a session can be trusted."""

from dataclasses import replace

from generator import resources
from generator.check import check
from generator.digest import digest
from generator.model.findings import Finding, Measure, Quality
from generator.model.site import Site
from generator.render import Renderer
from generator.resolve import resolve
from tests.check.sample import PARLIAMENT, SESSION, SOUND

LINKED = replace(
    PARLIAMENT, protocol_url=lambda term, number, _day, page: f"https://example.org/{term}-{number}.pdf#page={page}"
)
OPEN = Finding("text", "Hier fehlt <etwas>.", 4, 5, "s4-1.1")
NOTE = Finding("absences", "Spricht dennoch.", 3, 3, "s3-2", note=True)


def pages(quality: Quality, site: Site | None = None) -> tuple[str, str]:
    """The page of the proof and that of the session."""
    corpus = resolve([digest(SESSION, PARLIAMENT)], (), PARLIAMENT)
    renderer = Renderer(site or Site(), LINKED, corpus, (resources.templates(),))
    files = {
        file.path: file.content.decode() for file in renderer.session(SESSION, quality) if file.path.endswith(".html")
    }
    return files["sitzungen/4-11/qualitaet/index.html"], files["sitzungen/4-11/index.html"]


def test_every_open_place_leads_to_the_text_and_to_the_official_page() -> None:
    proof, _ = pages(Quality((Measure("text", 9, 10),), (OPEN, NOTE)))
    assert 'href="../top-1/#s4-1.1"' in proof
    assert (
        'href="https://example.org/4-11.pdf#page=5"' in proof
        and "S.\N{NO-BREAK SPACE}4 im amtlichen Protokoll" in proof
    )
    assert "Hier fehlt &lt;etwas&gt;." in proof
    assert 'href="../top-1/#s3-2"' in proof and "Hinweise" in proof


def test_what_is_sound_is_said_in_words() -> None:
    proof, session = pages(check(SOUND, PARLIAMENT))
    assert "Alle 14\N{NO-BREAK SPACE}Prüfungen erreichen ihren Mindestwert; keine Stelle ist offen." in proof
    assert "Keine. Alles, was unten verglichen wird, stimmt überein" in proof and "Hinweise" not in proof
    assert "Geprüft: 2 von 2 Reden und 1 von 1 Tagesordnungspunkten des Inhaltsverzeichnisses gefunden, " in session
    assert "keine Stelle ist offen." in session and 'href="qualitaet/"' in session


def test_what_misses_its_minimum_is_said_and_the_configured_one_counts() -> None:
    quality = Quality((Measure("text", 999, 1000), Measure("media", 1, 1)))
    proof, _ = pages(quality)
    assert "Ihren Mindestwert erreichen 1 von 2 Prüfungen" in proof
    assert "Verlangt 99,95\N{NO-BREAK SPACE}%, erreicht 99,9\N{NO-BREAK SPACE}%." in proof and " missed" in proof
    assert "Alle 2\N{NO-BREAK SPACE}Prüfungen" in pages(quality, Site(quality={"text": 0.9}))[0]


def test_where_nothing_can_be_compared_nothing_is_claimed() -> None:
    proof, session = pages(Quality())
    assert "nichts, womit sich sein Text vergleichen ließe" in proof and "<table" not in proof
    assert "Nicht geprüft: " in session

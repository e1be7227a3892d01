"""How a browser searches the site from its own field."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

from generator import resources
from generator.model.corpus import Corpus
from generator.model.site import Site
from generator.parliaments import find
from generator.render.context import Context
from generator.render.opensearch import opensearch_files
from tests.site import BASE

OPEN = "{http://a9.com/-/spec/opensearch/1.1/}"


def test_the_description_leads_to_the_search(demo_site: Path) -> None:
    root = ET.parse(demo_site / "opensearch.xml").getroot()
    texts = {element.tag.removeprefix(OPEN): element.text for element in root}
    assert texts["ShortName"] == "Plenum Musterlan" and texts["InputEncoding"] == "UTF-8"
    urls = {url.get("type"): url.get("template") for url in root.iter(f"{OPEN}Url")}
    assert urls["text/html"] == f"{BASE}suche/?q={{searchTerms}}"
    for page, href in (("index.html", "opensearch.xml"), ("suche/index.html", "../opensearch.xml")):
        link = f'<link rel=search type=application/opensearchdescription+xml href={href} title="Plenum Musterland">'
        assert link in (demo_site / page).read_text().replace('"search"', "search").replace(f'"{href}"', href).replace(
            '"application/opensearchdescription+xml"', "application/opensearchdescription+xml"
        )


def test_without_an_address_of_its_own_a_site_has_none() -> None:
    context = Context(Site(), find("musterland"), Corpus((), (), ()), (resources.templates(),))
    assert not list(opensearch_files(context))


def test_a_title_is_text() -> None:
    site = replace(Site(), base_url="https://example.org/", title='<script>"&\x00')
    context = Context(site, find("musterland"), Corpus((), (), ()), (resources.templates(),))
    (file,) = opensearch_files(context)
    assert ET.fromstring(file.content).findtext(f"{OPEN}ShortName") == '<script>"&'

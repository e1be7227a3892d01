"""The list of all pages for search engines."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.render.sitemap import MOST, Sitemap
from tests.site import BASE, pages

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def entries(content: bytes, kind: str) -> dict[str, str | None]:
    return {
        str(entry.findtext(f"{SPACE}loc")): entry.findtext(f"{SPACE}lastmod")
        for entry in ET.fromstring(content).findall(f"{SPACE}{kind}")
    }


def made(base_url: str | None, pages: Iterable[tuple[str, date | None]]) -> dict[str, bytes]:
    sitemap = Sitemap(base_url)
    files = [file for address, day in pages for file in sitemap.add(address, day)]
    return {file.path: file.content for file in (*files, *sitemap.finish())}


def test_the_index_leads_to_every_page_that_readers_look_for(demo_site: Path) -> None:
    parts = entries((demo_site / "sitemap.xml").read_bytes(), "sitemap")
    assert list(parts) == [f"{BASE}sitemap-1.xml"]
    listed = entries((demo_site / "sitemap-1.xml").read_bytes(), "url")
    files = {BASE + path.relative_to(demo_site).as_posix().removesuffix("index.html") for path in pages(demo_site)}
    leading_on = json.loads((demo_site / "data" / "history.json").read_bytes())["pages"]
    assert leading_on
    assert set(listed) == files - {f"{BASE}404.html", f"{BASE}einbetten/", *(BASE + page for page in leading_on)}


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("sitzungen/4-12/top-1/", "2031-05-14"),
        ("sitzungen/4-11/", "2031-05-13"),
        ("personen/thorben-maler/", "2031-06-18"),
        ("sitzungen/", "2031-06-18"),
        ("impressum/", None),
    ],
)
def test_a_page_changed_when_the_last_of_it_was_said(demo_site: Path, page: str, day: str | None) -> None:
    assert entries((demo_site / "sitemap-1.xml").read_bytes(), "url")[BASE + page] == day


def test_robots_are_told_where_it_is(demo_site: Path) -> None:
    lines = (demo_site / "robots.txt").read_text().splitlines()
    assert f"Sitemap: {BASE}sitemap.xml" in lines and "Allow: /" in lines


def test_a_large_site_has_several_parts() -> None:
    addresses = [(f"personen/p{number:06}/", date(2026, 1, 1 + number // MOST)) for number in range(2 * MOST + 1)]
    files = made("https://example.org/", addresses)
    parts = entries(files["sitemap.xml"], "sitemap")
    assert parts == {
        "https://example.org/sitemap-1.xml": "2026-01-01",
        "https://example.org/sitemap-2.xml": "2026-01-02",
        "https://example.org/sitemap-3.xml": "2026-01-03",
    }
    sizes = [len(entries(files[f"sitemap-{number}.xml"], "url")) for number in (1, 2, 3)]
    assert sizes == [MOST, MOST, 1]
    assert all(len(content) < 50 * 1024 * 1024 for content in files.values())


def test_without_an_address_robots_are_told_of_no_map() -> None:
    files = made(None, [("", None), ("daten/", None)])
    assert b"Sitemap" not in files["robots.txt"]
    assert b"<loc>./</loc>" in files["sitemap-1.xml"] and b"<loc>daten/</loc>" in files["sitemap-1.xml"]

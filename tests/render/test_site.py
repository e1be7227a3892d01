"""What holds for every page of the built demonstration site."""

import re
from pathlib import Path

import pytest

from generator.build import build
from generator.model.site import Site
from tests.site import BASE, ORIGIN, fault, page_of, pages, whole_addresses


def test_every_internal_link_and_anchor_leads_somewhere(demo_site: Path) -> None:
    """Pages, styles, scripts, pictures, feeds; under a sub-path."""
    broken = [
        (path, link, wrong)
        for path in pages(demo_site)
        for link in page_of(path).links
        if not link.startswith(BASE) and (wrong := fault(demo_site, path, link, ORIGIN))
    ]
    assert broken == []


@pytest.mark.real
def test_every_link_on_the_pages_of_real_debates_leads_somewhere(real_site: Path) -> None:
    """Where a site does not know its own address, the head and linked data have relative ones."""
    broken = [
        (path, link, wrong)
        for path in pages(real_site)
        for page in [page_of(path)]
        for link in (*page.links, *whole_addresses(page))
        if (wrong := fault(real_site, path, link, ORIGIN))
    ]
    assert broken == []


@pytest.mark.real
@pytest.mark.parametrize("code", ["bw", "by"])
def test_every_link_of_a_site_of_another_parliament_leads_somewhere(code: str, real_data: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(Site(), site, [real_data / code], cache=tmp_path / "cache", exports=False)
    broken = [
        (path, link, wrong)
        for path in pages(site)
        for link in page_of(path).links
        if (wrong := fault(site, path, link, ORIGIN))
    ]
    assert broken == []
    assert (site / "sitzungen").is_dir() and len(pages(site)) > 50


def test_every_whole_address_leads_somewhere(demo_site: Path) -> None:
    """Canonical, picture and linked data name the site's own address, and nothing that is not there."""
    broken = [
        (path, link, wrong)
        for path in pages(demo_site)
        for link in whole_addresses(page_of(path))
        if (wrong := fault(demo_site, path, link, BASE)) or not link.startswith(BASE)
    ]
    assert broken == []


def test_each_page_has_one_heading_one_title_and_no_doubled_anchor(demo_site: Path) -> None:
    for path in pages(demo_site):
        page = page_of(path)
        assert (len(page.headings), len(page.titles)) == (1, 1), path
        assert page.headings[0].strip() and page.titles[0].strip(), path
        assert len(page.ids) == len(set(page.ids)), path


def test_nothing_is_inline_so_that_a_strict_policy_holds(demo_site: Path) -> None:
    assert [(path, page_of(path).inline) for path in pages(demo_site) if page_of(path).inline] == []


def test_no_page_asks_another_host_for_anything(demo_site: Path) -> None:
    for path in [*pages(demo_site), *demo_site.rglob("*.css"), *demo_site.rglob("*.js")]:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"""(?:src|action)=["']https?:|url\(["']?https?:|@import|fetch\(["']https?:""", text), path


@pytest.mark.parametrize(
    "name", ["sitzungen/4-12/top-1", "personen/thorben-maler", "drucksachen/4-198", "fraktionen/mitte"]
)
def test_the_pages_of_the_contract_stand_at_their_addresses(demo_site: Path, name: str) -> None:
    assert (demo_site / name / "index.html").is_file()


def test_a_person_has_one_page_whatever_the_label_has(demo_site: Path) -> None:
    assert (demo_site / "personen" / "greta-sommerfeld" / "index.html").is_file()
    assert len(list((demo_site / "personen").glob("*sommerfeld*"))) == 1
    assert len(list((demo_site / "personen").glob("*von-der-heide*"))) == 1

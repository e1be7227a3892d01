"""What holds for every page of the built demonstration site."""

import re
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest

ORIGIN = "https://example.org/some/sub/path/"


class Page(HTMLParser):
    """Links, anchors and headings of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.headings = 0
        self.inline: list[str] = []
        self.titles = 0
        self.drawing = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("id"):
            self.ids.append(str(values["id"]))
        self.links.extend(str(values[name]) for name in ("href", "src", "action") if values.get(name))
        self.headings += tag == "h1"
        self.drawing |= tag == "svg"
        # A picture has a title of its own.
        self.titles += tag == "title" and not self.drawing
        self.inline.extend(name for name in values if name.startswith("on") or name == "style")
        if tag == "style" or (tag == "script" and not values.get("src")):
            self.inline.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.drawing &= tag != "svg"


@cache
def page_of(path: Path) -> Page:
    return Page(path.read_text(encoding="utf-8"))


def pages(site: Path) -> list[Path]:
    found = sorted(site.rglob("*.html"))
    assert len(found) > 40
    return found


def test_every_internal_link_and_anchor_leads_somewhere(demo_site: Path) -> None:
    broken = []
    for path in pages(demo_site):
        here = ORIGIN + path.relative_to(demo_site).as_posix()
        for link in page_of(path).links:
            target, fragment = urldefrag(urljoin(here, link))
            if not target.startswith("https://example.org/"):
                continue
            if not target.startswith(ORIGIN):
                broken.append((here, link, "leaves the sub-path"))
                continue
            local = demo_site / unquote(target[len(ORIGIN) :].partition("?")[0])
            file = local / "index.html" if target.endswith("/") or target == ORIGIN else local
            if not file.is_file():
                broken.append((here, link, "no such page"))
            elif fragment and fragment not in page_of(file).ids:
                broken.append((here, link, "no such anchor"))
    assert broken == []


def test_each_page_has_one_heading_one_title_and_no_doubled_anchor(demo_site: Path) -> None:
    for path in pages(demo_site):
        page = page_of(path)
        assert (page.headings, page.titles) == (1, 1), path
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

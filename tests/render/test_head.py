"""What every page tells machines of itself."""

import json
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from generator.build import build
from generator.model.site import Site
from generator.render.embedded import script
from tests.site import BASE, page_of, pages

GOOD = Path(__file__).parents[2] / "content" / "protocols" / "4-13.md"
ONCE = (
    "description",
    "canonical",
    *(f"og:{name}" for name in ("title", "description", "type", "url", "image", "image:alt", "locale", "site_name")),
    "twitter:card",
)


def address(site: Path, path: Path) -> str:
    name = path.relative_to(site).as_posix()
    return name.removesuffix("index.html")


def test_each_page_says_everything_once(demo_site: Path) -> None:
    leading_on = json.loads((demo_site / "data" / "history.json").read_bytes())["pages"]
    for path in pages(demo_site):
        page = page_of(path)
        assert [name for name in ONCE if not page.said(name).strip()] == [], path
        own = address(demo_site, path)
        assert page.said("canonical") == page.said("og:url") == BASE + leading_on.get(own, own)


def test_no_two_pages_have_one_title_or_one_canonical_address(demo_site: Path) -> None:
    titles = [page_of(path).titles[0] for path in pages(demo_site)]
    assert sorted({title for title in titles if titles.count(title) > 1}) == []


def test_every_picture_has_the_promised_size(demo_site: Path) -> None:
    files = {demo_site / page_of(path).said("og:image").removeprefix(BASE) for path in pages(demo_site)}
    assert len(files) == 4  # the site's and one a session
    for file in files:
        with Image.open(file) as picture:
            assert (picture.format, picture.size) == ("PNG", (1200, 630))


def kinds(site: Path, name: str) -> dict[str, dict[str, object]]:
    return {value["@type"]: value for value in page_of(site / name / "index.html").data}


@pytest.mark.parametrize(
    ("name", "type_"),
    [
        ("", "WebSite"),
        ("sitzungen/4-12", "Event"),
        ("sitzungen/4-12/top-1", "Article"),
        ("personen/thorben-maler", "Person"),
        ("drucksachen/4-155", "Legislation"),
        ("drucksachen/4-198", "CreativeWork"),
    ],
)
def test_each_kind_of_page_says_what_it_is(demo_site: Path, name: str, type_: str) -> None:
    found = kinds(demo_site, name)
    assert type_ in found
    assert ("BreadcrumbList" in found) == (name != "")
    assert found[type_]["url"] == BASE + (f"{name}/" if name else "")


def test_a_debate_is_part_of_its_session_and_names_who_spoke(demo_site: Path) -> None:
    article = kinds(demo_site, "sitzungen/4-12/top-1")["Article"]
    assert article["isPartOf"]["url"] == f"{BASE}sitzungen/4-12/"  # type: ignore[index]
    assert "Thorben Maler" in [author["name"] for author in article["author"]]  # type: ignore[attr-defined]
    assert article["datePublished"] == "2031-05-14"


def test_the_search_action_leads_to_the_search(demo_site: Path) -> None:
    action = kinds(demo_site, "")["WebSite"]["potentialAction"]
    assert action["target"]["urlTemplate"] == f"{BASE}suche/?q={{search_term_string}}"  # type: ignore[index]


def test_breadcrumbs_lead_from_home_to_the_page(demo_site: Path) -> None:
    steps = kinds(demo_site, "sitzungen/4-12/top-1")["BreadcrumbList"]["itemListElement"]
    assert [step.get("item") for step in steps] == [  # type: ignore[attr-defined]
        BASE,
        f"{BASE}sitzungen/",
        f"{BASE}sitzungen/4-12/",
        None,
    ]


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "<!--<script>", "&lt;", "\u2028", '"\\', "\x00"]
)
def test_no_text_ends_the_element_it_stands_in(text: str) -> None:
    written = script({"name": text})
    assert not set("<>&\u2028\x00") & set(written)
    assert json.loads(written)["name"] == text


def test_without_an_address_of_its_own_a_site_names_relative_ones(tmp_path: Path) -> None:
    build(Site(), tmp_path / "site", (GOOD,), cache=tmp_path / "cache")
    page = page_of(tmp_path / "site/sitzungen/4-13/top-1/index.html")
    assert (page.said("canonical"), page.said("og:image")) == ("./", "../vorschau.png")
    assert page_of(tmp_path / "site/index.html").said("og:image") == "vorschau.png"
    assert page_of(tmp_path / "site/404.html").said("canonical") == "404.html"


@pytest.mark.parametrize(
    ("base_url", "style"),
    [
        (None, "static/site.css"),
        ("https://plenum.example/", "static/site.css"),
        ("https://example.org/plenum/", "/plenum/static/site.css"),
        ("https://example.org/", "/static/site.css"),
    ],
)
def test_the_page_for_lost_readers_works_at_any_depth_where_the_site_knows_its_place(
    tmp_path: Path, base_url: str | None, style: str
) -> None:
    build(Site(), tmp_path / "site", (GOOD,), cache=tmp_path / "cache", base_url=base_url)
    links = page_of(tmp_path / "site/404.html").links
    assert style in links
    root = style.removesuffix("static/site.css")
    inner = [link for link in links if not link.startswith(("https:", "#"))]
    assert all(link.startswith(root) and ".." not in link for link in inner)


def test_sittings_after_midnight_end_the_next_day() -> None:
    from generator.render.parts.linked_data import moments

    assert moments(date(2026, 1, 28), "10:00", "20:15") == ("2026-01-28T10:00", "2026-01-28T20:15")
    assert moments(date(2026, 1, 28), "10:00", "00:15") == ("2026-01-28T10:00", "2026-01-29T00:15")
    assert moments(date(2026, 1, 28), None, "09:15") == ("2026-01-28", "2026-01-28T09:15")
    assert moments(None, "10:00", None) == (None, None)

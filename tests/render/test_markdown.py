"""Markdown as pages show it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.markdown import rendered

LINKS = {"hilfe/suche.md": "../suche/", "hilfe/bild.png": "../bild.png", "ueber.md": "../../ueber/"}


def shown(text: str, *, whole: bool = True) -> str:
    return str(rendered(text, "hilfe/feeds", LINKS.get, whole=whole)).strip()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[Suche](suche.md#so-geht-es)", '<p><a href="../suche/#so-geht-es">Suche</a></p>'),
        ("[Über](../ueber.md)", '<p><a href="../../ueber/">Über</a></p>'),
        ("![Bild](bild.png)", '<p><img src="../bild.png" alt="Bild"></p>'),
        ("[oben](#da)", '<p><a href="#da">oben</a></p>'),
        ("[weit](https://example.org/a.md)", '<p><a href="https://example.org/a.md">weit</a></p>'),
        ("[Daten](../../daten/)", '<p><a href="../../daten/">Daten</a></p>'),
        # what is not there stays as words
        ("[weg *und* fort](weg.md)", "<p>weg <em>und</em> fort</p>"),
        ("[Lizenz](../LICENSE)", "<p>Lizenz</p>"),
        ("![Bild](nichts.png)", "<p>Bild</p>"),
        ("[![Bild](bild.png)](weg.md)", '<p><img src="../bild.png" alt="Bild"></p>'),
    ],
)
def test_links_lead_to_where_files_are_on_the_site(text: str, html: str) -> None:
    assert shown(text).replace(" />", ">") == html


def test_a_file_elsewhere_on_the_server_is_an_editors_own_business_but_no_page_is_dead() -> None:
    assert shown("[Satzung](../satzung.pdf)", whole=False) == '<p><a href="../satzung.pdf">Satzung</a></p>'
    assert shown("[weg](weg.md)", whole=False) == "<p>weg</p>"


def test_headings_can_be_linked_to_as_elsewhere() -> None:
    text = "## The `site.toml` file!\n\n## Über *uns*\n\n## Über uns\n\n## ???\n"
    ids = [line.split('"')[1] for line in shown(text).splitlines()]
    assert ids == ["the-sitetoml-file", "über-uns", "über-uns-1", "section"]


def test_columns_are_aligned_without_a_style_in_the_page() -> None:
    html = shown("| a | b |\n| :-- | --: |\n| 1 | 2 |\n")
    assert "style" not in html and '<td class="end">2</td>' in html and "<td>1</td>" in html


@given(st.text("[]()!#*`<>\n abc.md/"))
def test_whatever_is_written_becomes_a_page_without_markup_of_its_own(text: str) -> None:
    html = shown(text)
    assert html.count("<a ") == html.count("</a>") and "<script" not in shown(f"{text}<script>")

import re
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import addresses

PATHS = st.lists(st.from_regex(r"[a-z0-9-]{1,8}", fullmatch=True), max_size=4).map(
    lambda parts: "".join(f"{p}/" for p in parts)
)


@given(st.text())
def test_a_slug_is_a_safe_name_on_every_system(text: str) -> None:
    name = addresses.slug(text)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert len(name) <= 82
    assert name not in {"con", "prn", "aux", "nul", "com1", "lpt1"}


def test_german_letters_are_written_out() -> None:
    assert addresses.slug("Dr. Jörg Müller-Özdemir") == "dr-joerg-mueller-oezdemir"
    assert addresses.slug("Gönül Eğlence") == "goenuel-eglence"
    assert addresses.slug("Maß") == "mass"


@given(PATHS, PATHS)
def test_a_relative_link_leads_to_its_target_under_any_sub_path(target: str, base: str) -> None:
    for root in ("https://example.org/", "https://example.org/a/b/"):
        assert urljoin(root + base, addresses.relative(target, base)) == root + target


def test_an_anchor_on_the_same_page_is_only_an_anchor() -> None:
    here = addresses.agenda_item("18/115", "top-3")
    assert addresses.relative(addresses.speech("18/115", "top-3", "s40-2"), here) == "#s40-2"
    assert addresses.relative("https://example.org/x#page=3", here) == "https://example.org/x#page=3"


def test_addresses_of_the_contract() -> None:
    assert addresses.agenda_item("18/115", "top-3") == "sitzungen/18-115/top-3/"
    assert addresses.paper("18/17541") == "drucksachen/18-17541/"
    assert addresses.proof("18/115") == "sitzungen/18-115/qualitaet/"
    assert addresses.quality_json("18/115") == "data/quality/18-115.json"
    assert addresses.session_json("18/115") == "data/sessions/18-115.json"
    assert addresses.file_of("personen/x/") == "personen/x/index.html"
    assert addresses.file_of("") == "index.html"


def test_an_item_without_a_number_takes_the_place_of_no_other_page() -> None:
    pages = {addresses.agenda_item("18/115", item) for item in (None, "eroeffnung", "qualitaet")}
    assert len(pages | {addresses.proof("18/115")}) == 4


@pytest.mark.parametrize(
    ("base_url", "root"),
    [
        (None, None),
        ("https://example.org/", "/"),
        ("https://example.org/plenum/", "/plenum/"),
        ("http://127.0.0.1:8000/", "/"),
        ("https://plenum.musterland.example/", None),
        ("https://example/", None),
        ("https://plenum.test:8080/a/", None),
        ("https://plenum.invalid.org/a/", "/a/"),
        ("https://beispiel.de/plenum.example/", "/plenum.example/"),
    ],
)
def test_where_a_site_lies_is_known_by_an_address_that_can_exist(base_url: str | None, root: str | None) -> None:
    assert addresses.served_root(base_url) == root


@pytest.mark.parametrize("address", ["", "sitzungen/", "sitzungen/18-115/top-3/", "404.html", "static/site.css"])
def test_the_file_of_an_address_leads_back_to_it(address: str) -> None:
    assert addresses.address_of(addresses.file_of(address)) == address

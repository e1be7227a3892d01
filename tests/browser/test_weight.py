"""How much a reader's phone has to load."""

import gzip
import re
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from tests.site import page_of

KB = 1000
DEBATE = re.compile(r"sitzungen/[^/]+/(?!qualitaet/)[^/]+/index\.html")


def weight(path: Path) -> int:
    """Bytes as a server sends them."""
    return len(gzip.compress(path.read_bytes(), 6))


def debates(site: Path) -> list[Path]:
    return [path for path in site.rglob("*.html") if DEBATE.fullmatch(path.relative_to(site).as_posix())]


@pytest.fixture(params=["demonstration", pytest.param("real", marks=pytest.mark.real)])
def site(request: pytest.FixtureRequest) -> Path:
    return request.getfixturevalue("demo_site" if request.param == "demonstration" else "real_site")


def test_a_debate_of_average_length_is_light(site: Path) -> None:
    found = debates(site)
    assert len(found) > 8
    assert mean(weight(path) for path in found) <= 40 * KB


def test_everything_a_debate_loads_first_is_light(site: Path) -> None:
    """The page, its styles and scripts, what those import, and the icon."""
    found = debates(site)
    loads = page_of(found[0])
    static = {(found[0].parent / link).resolve() for link in loads.links if "/static/" in link}
    assert any(path.suffix == ".css" for path in static) and any(path.suffix == ".js" for path in static)
    while (
        new := {
            (path.parent / name).resolve()
            for path in static
            if path.suffix == ".js"
            for name in re.findall(r"""(?:from|import)\s*["'](\./[^"']+)""", path.read_text(encoding="utf-8"))
        }
        - static
    ):
        static |= new
    assert mean(weight(path) for path in found) + sum(map(weight, static)) <= 60 * KB


def test_no_page_is_heavy(site: Path) -> None:
    heavy = {
        path.relative_to(site).as_posix(): size for path in site.rglob("*.html") if (size := weight(path)) > 100 * KB
    }
    assert heavy == {}


@pytest.mark.browser
def test_the_list_of_what_a_debate_loads_is_whole(browser: Any, served: str, demo_site: Path) -> None:
    """A browser asks for nothing that the test above does not count."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    address = debates(demo_site)[0].relative_to(demo_site).as_posix().removesuffix("index.html")
    page.goto(served + address)
    context.close()
    assert asked[0] == served + address
    assert all(url.startswith(f"{served}static/") for url in asked[1:])

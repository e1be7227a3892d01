"""The documentation as a site: built from `docs/` by the program that it is about."""

from pathlib import Path

import pytest

from generator.build import build
from generator.config import load
from tests.conftest import ROOT
from tests.site import ORIGIN, fault, page_of


@pytest.fixture(scope="module")
def documentation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documentation")
    build(load(ROOT / "docs/site/site.toml"), folder / "site", cache=folder / "cache", exports=False)
    return folder / "site"


def test_every_page_of_the_documentation_is_there_and_every_link_leads_somewhere(documentation: Path) -> None:
    manual = documentation / "dokumentation"
    assert {path.name for path in manual.iterdir()} >= {path.stem for path in (ROOT / "docs").glob("*.md")}
    found = list(manual.rglob("*.html"))
    broken = [
        (path, link, wrong)
        for path in found
        for link in page_of(path).links
        if (wrong := fault(documentation, path, link, ORIGIN))
    ]
    assert len(found) > 12 and broken == []
    for path in found:
        page = page_of(path)
        assert len(page.ids) == len(set(page.ids)) and page.inline == [] and len(page.headings) == 1, path
        assert '<article lang="en">' in path.read_text(encoding="utf-8")


def test_what_the_documentation_says_of_the_command_line_and_the_data_is_among_it(documentation: Path) -> None:
    for name, words in (("cli", "plenarwerk build"), ("tables", "speeches"), ("publishing", "base_url")):
        assert words in (documentation / f"dokumentation/{name}/index.html").read_text(encoding="utf-8")
    listed = page_of(documentation / "dokumentation/index.html").shown
    assert len([link for link in listed if link.endswith("/") and "/" not in link[:-1] and link != "../"]) >= 12

"""Addresses that moved lead on: with JavaScript to the very place, without it to the page."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.build import build
from generator.config import load
from generator.config.history import revision_text
from generator.model.history import Change, Revision, SessionChanges, Unit
from tests.conftest import ROOT, serving

pytestmark = pytest.mark.browser
OLD = "sitzungen/4-13/fragen/"
NEW = "sitzungen/4-13/top-2/"


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory, demo_site: Path) -> Iterator[str]:
    """A site whose question time stood at another address, one of its speeches in another debate."""
    folder = tmp_path_factory.mktemp("moved")
    content, site = folder / "content", folder / "site"
    shutil.copytree(ROOT / "content", content)
    session = json.loads((demo_site / "data" / "sessions" / "4-13.json").read_text(encoding="utf-8"))
    last = [speech["id"] for speech in session["speeches"] if speech["agenda_item"] == "top-4"][-1]
    changes = (
        Change(Unit.PAGE, OLD, NEW),
        Change(Unit.SPEECH, f"{NEW}#s99-1", f"sitzungen/4-13/top-4/#{last}"),
    )
    revision = Revision("2031-07-01", (), (SessionChanges("4/13", changes),), ())
    (content / "history" / "2031-07-01.json").write_text(revision_text(revision), encoding="utf-8")
    build(load(content / "site.toml"), site, cache=folder / "cache")
    with serving(site) as address:
        yield address


def test_a_page_leads_on_to_the_same_place(page: Any, moved: str) -> None:
    page.goto(moved + NEW)
    anchor = page.locator("article.speech").nth(1).get_attribute("id")
    page.goto(f"{moved}{OLD}#{anchor}")
    page.wait_for_url(f"{moved}{NEW}#{anchor}")


def test_a_speech_leads_on_from_the_debate_it_was_in(page: Any, moved: str) -> None:
    page.goto(f"{moved}{NEW}#s99-1.1")
    page.wait_for_url("**/top-4/#s*.1")
    assert page.locator(":target").count() == 1


def test_without_javascript_the_browser_goes_to_the_page(browser: Any, moved: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(moved + OLD)
    page.wait_for_url(moved + NEW)
    page.goto(f"{moved}{NEW}#s99-1")
    assert "s99-1" in page.locator(":target").inner_text()
    context.close()

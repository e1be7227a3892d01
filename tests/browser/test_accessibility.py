"""axe-core finds nothing on any kind of page, in either scheme, on a phone and on a desk."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.gates import AXE, kinds_of_pages, needed, unfolded

pytestmark = pytest.mark.browser
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that colours decide: all that a page has otherwise in the other scheme."""
RUN = """([type, values]) => axe.run(document, { runOnly: { type, values }, resultTypes: ['violations'] })
    .then((found) => found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).slice(0, 3)}`))"""


def violations(browser: Any, served: str, site: Path, width: int) -> dict[str, list[str]]:
    """What axe-core finds, by page: all rules in the dark, and those of colours in the light."""
    axe = needed(AXE).read_text(encoding="utf-8")
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme="dark")
    page = context.new_page()
    kinds = kinds_of_pages(site)
    assert len(kinds) > 12
    found = {}
    for kind, address in [*kinds.items(), ("suche/?q=", "suche/?q=maler")]:
        page.emulate_media(color_scheme="dark")
        page.goto(served + address)
        unfolded(page)
        page.evaluate(axe)
        told = page.evaluate(RUN, ["tag", TAGS])
        page.emulate_media(color_scheme="light")
        told += page.evaluate(RUN, ["rule", COLOURS])
        if told:
            found[f"{kind} ({address})"] = told
    context.close()
    return found


@pytest.mark.parametrize("width", [320, 1280])
def test_nobody_is_kept_out(browser: Any, served: str, demo_site: Path, width: int) -> None:
    assert violations(browser, served, demo_site, width) == {}


@pytest.mark.real
def test_nobody_is_kept_out_of_real_debates(browser: Any, served_real: str, real_site: Path) -> None:
    assert violations(browser, served_real, real_site, 320) == {}


def test_colours_are_looked_at_in_both_schemes(browser: Any) -> None:
    """That a scheme alone can fail, and that the scheme changes on a page that stands."""
    axe = needed(AXE).read_text(encoding="utf-8")
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.set_content(
        "<html lang=de><title>x</title><style>p { color: #eee; background: #222 }"
        "@media (prefers-color-scheme: light) { p { color: #ccc; background: #fff } }</style><main><h1>x</h1><p>blass</p>"
    )
    page.evaluate(axe)
    assert page.evaluate(RUN, ["rule", COLOURS]) == []
    page.emulate_media(color_scheme="light")
    assert [one.partition(":")[0] for one in page.evaluate(RUN, ["rule", COLOURS])] == ["color-contrast"]
    context.close()


def test_what_keeps_people_out_is_found(browser: Any) -> None:
    """That the test above can fail."""
    axe = needed(AXE).read_text(encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    page.set_content("<html><body><p style='color: #aaa; background: #fff'>blass</p><img src='a.png'></body></html>")
    page.evaluate(axe)
    rules = {violation.partition(":")[0] for violation in page.evaluate(RUN, ["tag", TAGS])}
    context.close()
    assert rules >= {"color-contrast", "image-alt", "html-has-lang", "document-title", "landmark-one-main"}

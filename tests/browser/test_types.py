"""The search engine's modules are what their documentation says: TypeScript finds no other use of any value."""

import subprocess
from pathlib import Path

import pytest

from generator.resources import templates
from tests.browser.gates import NODE, needed

MODULES = ("engine", "more", "quote")
SITE = """
import { openIndex, type Hit } from "./engine.js";
import { facets } from "./more.js";
import { checkQuote } from "./quote.js";
const index = await openIndex("/data/search/");
const result = await index.search("steuer", { filters: { group: ["SPD"] }, sort: "date", limit: 20 });
const best: Hit = result.hits[0];
const total: number = result.total;
const shown = await index.show(best, result);
const counts: [string, number][] = (await facets(index, "steuer", index.facets))["group"];
const quote: "exact" | "near" | "none" = (await checkQuote(index, "Wir sagen Ja zu Europa")).kind;
"""
"""What another site would write."""


@pytest.fixture
def checked(tmp_path: Path) -> "Checked":
    for module in MODULES:
        (tmp_path / f"{module}.js").write_bytes((templates() / f"static/search/{module}.js").read_bytes())
    return Checked(tmp_path)


class Checked:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, site: str) -> list[str]:
        (self.folder / "site.ts").write_text(site, encoding="utf-8")
        options = "--noEmit --allowJs --checkJs --strict --strictNullChecks false --noImplicitAny false"
        where = "--target es2022 --module es2022 --moduleResolution bundler --lib es2022,dom,dom.iterable"
        compiler = needed(NODE / "typescript" / "bin" / "tsc")
        command = ["node", str(compiler), *options.split(), *where.split(), "site.ts"]
        found = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False)
        return found.stdout.splitlines()


def test_another_site_can_use_the_modules(checked: Checked) -> None:
    assert checked(SITE) == []


def test_a_wrong_use_is_found(checked: Checked) -> None:
    (found,) = checked(SITE.replace('sort: "date"', 'sort: "newest"'))
    assert '"newest"' in found

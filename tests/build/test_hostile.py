"""A protocol with anything at all for a name and a title becomes a site that is sound and harms nobody."""

import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest

from generator.build import build
from generator.model.site import Site
from generator.output import verify
from tests.build.test_build import GOOD
from tests.site import Page

NAME, TITLE = "Greta Sommerfeld", "Bahnhaltepunkt Oberau endlich barrierefrei ausbauen"
HOSTILE = {
    "a way out": "../../etc/passwd",
    "a device": "Con Nul",
    "a script": "<script>alert(1)</script>",
    "an attribute": '" onmouseover="alert(1)" x=\'',
    "the end of data": "</script><script>alert(1)</script><!--",
    "an address": "javascript:alert(1)",
    "a template": "{{ 7*7 }}{% raw %}",
    "an entity": "&lt;script&gt;&#x3c;b&#x3e;",
    "very long": "A" * 5_000,
    "very many": "Ab " * 1_000,
    "nothing": "",
    "space": " \N{NO-BREAK SPACE} ",
    "dots": "...",
    "slashes": "A/B\\C",
    "escapes": "%2e%2e%2f%00",
    "direction": "Greta \u202eSommerfeld\u2066",
    "controls": "Gre\x00ta \x07Som\x1b[31mmer\x0cfeld\x7f",
    "no width": "G\u200breta Som\ufeffmerfeld",
    "no letters": "\N{GRINNING FACE}\N{GRINNING FACE}",
    "right to left": "محمد علي",
    "composed later": "Gre\u0301ta So\u0308mmerfeld",
    "no character": "Greta \ufffe\uffff",
    "a formula": "=HYPERLINK(1)",
    "markup of text": "**Greta** [x](javascript:alert(1)) `y`",
}
SCHEMES = {"", "http", "https", "mailto"}
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


class Live(Page):
    """What of a page would run that the templates did not write."""

    def __init__(self, text: str) -> None:
        self.alive: list[str] = []
        super().__init__(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        self.alive += [name for name, _ in attrs if name.startswith("on")]
        if tag in ("iframe", "object", "embed", "base", "b") or (tag == "script" and "type" not in dict(attrs)):
            self.alive.append(tag)


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.mark.parametrize("kind", HOSTILE)
def test_whatever_a_name_or_a_title_is(tmp_path: Path, cache: Path, kind: str) -> None:
    text = GOOD.read_text(encoding="utf-8")
    assert NAME in text and TITLE in text
    protocol = tmp_path / "4-13.md"
    protocol.write_text(text.replace(NAME, HOSTILE[kind]).replace(TITLE, HOSTILE[kind]), encoding="utf-8")
    result = build(Site(), tmp_path / "out" / "site", [protocol], cache=cache)
    assert result.failures == () and result.outcome is not None
    site = tmp_path / "out" / "site"
    assert verify(site).deviations == ()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["4-13.md", "out"]
    assert {path.name for path in site.parent.iterdir()} <= {"site", ".site.lock"}
    for path in sorted(site.rglob("*")):
        if path.suffix == ".html":
            page = path.read_text(encoding="utf-8")
            assert not UNSEEN.search(page), path
            read = Live(page)
            assert not read.alive, path
            assert {urlsplit(link).scheme for link in read.links} <= SCHEMES, path
            assert all(".." not in unquote(urlsplit(link).path).strip("./").split("/") for link in read.links), path
        elif path.suffix in (".atom", ".xml", ".svg"):
            ElementTree.parse(path)
        elif path.suffix == ".json":
            json.loads(path.read_text(encoding="utf-8"))

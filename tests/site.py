"""A built site as machines read it: links, anchors, head and linked data of each page, and where they lead."""

import json
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

ORIGIN = "https://example.org/some/sub/path/"
"""Where a site is taken to lie; the demonstration knows another address as its own."""
BASE = "https://plenum.musterland.example/"
WHOLE = ("canonical", "og:url", "og:image")


class Page(HTMLParser):
    """What a page says to machines."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.headings: list[str] = []
        self.inline: list[str] = []
        self.titles: list[str] = []
        self.head: list[tuple[str, str]] = []
        """Names and contents of meta elements, and the canonical link."""
        self.feeds: list[tuple[str, str]] = []
        """Feeds that the head names: address and title."""
        self.shown: list[str] = []
        """Links that a reader can follow."""
        self.data: list[dict[str, Any]] = []
        self._inside: str | None = None
        self._drawing = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if values.get("id"):
            self.ids.append(values["id"])
        self.links.extend(values[name] for name in ("href", "src", "action", "data", "poster") if values.get(name))
        self.links.extend(part.split()[0] for part in values.get("srcset", "").split(",") if part.strip())
        self.inline.extend(name for name in values if name.startswith("on") or name == "style")
        if tag == "style" or (
            tag == "script" and not values.get("src") and values.get("type") != "application/ld+json"
        ):
            self.inline.append(tag)
        if tag == "meta":
            self.head.append((values.get("name") or values.get("property") or "", values.get("content", "")))
        elif tag == "link" and values.get("rel") == "canonical":
            self.head.append(("canonical", values["href"]))
        elif tag == "link" and values.get("rel") == "alternate":
            assert values["type"] == "application/atom+xml"
            self.feeds.append((values["href"], values["title"]))
        elif tag == "a":
            self.shown.append(values.get("href", ""))
        self._drawing |= tag == "svg"
        if tag in ("title", "h1") and not self._drawing:
            # A drawing has a title of its own.
            self._inside = tag
            (self.titles if tag == "title" else self.headings).append("")
        elif tag == "script" and values.get("type") == "application/ld+json":
            self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        self._drawing &= tag != "svg"
        if tag == self._inside:
            self._inside = None

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.data.append(json.loads(data))
        elif self._inside:
            (self.titles if self._inside == "title" else self.headings)[-1] += data

    def said(self, name: str) -> str:
        """What the head says once under a name."""
        [value] = [content for key, content in self.head if key == name]
        return value


@cache
def page_of(path: Path) -> Page:
    return Page(path.read_text(encoding="utf-8"))


def pages(site: Path) -> list[Path]:
    found = sorted(site.rglob("*.html"))
    assert len(found) > 40
    return found


def whole_addresses(page: Page) -> Iterator[str]:
    """What a page names by its whole address: in its head and in its linked data."""
    yield from (page.said(name) for name in WHOLE)
    yield from (url for value in page.data for url in _urls(value))


def _urls(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        # What another body calls its own address is not this site's.
        foreign = value.get("@type") == "GovernmentOrganization"
        for name, part in value.items():
            if not foreign and name not in ("@context", "sameAs"):
                yield from _urls(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from _urls(part, key)
    elif key in ("url", "item", "image", "urlTemplate"):
        yield str(value)


def fault(site: Path, here: Path, link: str, base: str = ORIGIN) -> str | None:
    """What is wrong with a link on a page; None where it leads somewhere, or to another host."""
    target, fragment = urldefrag(urljoin(base + here.relative_to(site).as_posix(), link))
    if not target.startswith(urljoin(base, "/")):
        return None
    if not target.startswith(base):
        return "leaves the sub-path"
    local = site / unquote(target[len(base) :].partition("?")[0])
    file = local / "index.html" if target.partition("?")[0].endswith("/") else local
    if not file.is_file():
        return "no such page"
    if fragment and fragment not in page_of(file).ids:
        return "no such anchor"
    return None

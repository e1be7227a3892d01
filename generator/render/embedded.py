"""Linked data in the head of a page: how it is written, and what every page has of it."""

import json
from collections.abc import Callable, Iterator, Mapping

from markupsafe import Markup

from generator.render.views import Link

Value = Mapping[str, object]
_ESCAPES = {char: f"\\u{ord(char):04x}" for char in "<>&\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}"}
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def script(value: Value) -> Markup:
    """The text of a script element; nothing in it can end the element or begin a comment."""
    text = _JSON.encode({"@context": "https://schema.org", **value})
    for char, escaped in _ESCAPES.items():
        text = text.replace(char, escaped)
    return Markup(text)  # all that HTML could read as its own is escaped


def breadcrumbs(crumbs: tuple[Link, ...], whole: Callable[[str], str]) -> Iterator[Value]:
    """The way from home to a page; none for home itself. `whole` makes of a link from here a whole address."""
    if crumbs:
        yield {"@type": "BreadcrumbList", "itemListElement": [_step(*step, whole) for step in enumerate(crumbs, 1)]}


def _step(position: int, crumb: Link, whole: Callable[[str], str]) -> Value:
    step: dict[str, object] = {"@type": "ListItem", "position": position, "name": crumb.text}
    return step | {"item": whole(crumb.href)} if crumb.href else step

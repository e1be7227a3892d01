"""Markdown as the pages of a site show it: headings that can be linked to, and links that lead somewhere."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from posixpath import dirname, join, normpath

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#|/|$", re.IGNORECASE)

Find = Callable[[str], str | None]
"""A name such as "handbuch/suche.md" to the link there; None where nothing of that name is to be linked."""


def rendered(text: str, name: str, find: Find, *, whole: bool = False) -> Markup:
    """A page of that name as markup.

    Links to other pages' files are led to where these are on the site; one to a page that is not there
    stays as words, with `whole` one to any file that `find` does not know.
    """
    tokens = _MARKDOWN.parse(text)
    taken: set[str] = set()
    for heading, inline in pairwise(tokens):
        if heading.type == "heading_open":
            heading.attrSet("id", _anchor(_words(inline), taken))
    for token in tokens:
        # A strict policy for contents lets no style stand in a page.
        if token.attrs.pop("style", None) == "text-align:right":
            token.attrSet("class", "end")
        if token.children:
            token.children = list(_linked(token.children, dirname(name), find, whole))
    # markdown-it escapes all HTML and refuses links of unsafe schemes, so what it makes is markup.
    return Markup(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))


def _words(inline: Token) -> str:
    return "".join(token.content for token in inline.children or () if token.type in ("text", "code_inline"))


def _anchor(words: str, taken: set[str]) -> str:
    """As other programs that show Markdown make one of a heading: "The cache" to "the-cache"."""
    base = re.sub(r"[^\w\- ]", "", words.lower()).strip().replace(" ", "-") or "section"
    anchor, number = base, 0
    while anchor in taken:
        number += 1
        anchor = f"{base}-{number}"
    taken.add(anchor)
    return anchor


def _linked(tokens: Sequence[Token], folder: str, find: Find, whole: bool) -> Iterator[Token]:
    """The parts of a paragraph, without the links that lead nowhere."""
    open_links: list[bool] = []
    for token in tokens:
        if token.type == "link_close":
            if open_links.pop():
                yield token
            continue
        attribute = {"link_open": "href", "image": "src"}.get(token.type)
        if attribute is None:
            yield token
            continue
        target = str(token.attrs[attribute])
        found = target if _ELSEWHERE.match(target) else _found(target, folder, find, whole)
        if token.type == "link_open":
            open_links.append(found is not None)
        if found is not None:
            token.attrs[attribute] = found
            yield token
        elif token.type == "image":
            yield Token("text", "", 0, content=token.content)


def _found(target: str, folder: str, find: Find, whole: bool) -> str | None:
    path, mark, anchor = target.partition("#")
    link = find(normpath(join(folder, path)))
    if link is not None:
        return link + mark + anchor
    return None if path.endswith(".md") or (whole and not path.endswith("/")) else target

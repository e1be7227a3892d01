"""The pages that search in the reader's browser, and the check of quotes."""

import json
from collections.abc import Iterator, Mapping

from generator import addresses
from generator.model.files import File
from generator.render.context import Context
from generator.render.feeds import search_feeds
from generator.render.opensearch import opensearch_link
from generator.render.page import Page
from generator.render.views import Head, Link
from generator.render.wording import Wording

FIELDS = ("kind", "group", "person", "office", "term", "item")
"""What hits can be filtered by."""


def search_files(context: Context) -> Iterator[File]:
    yield _search(Page(context, addresses.SEARCH))
    yield _quote(Page(context, addresses.QUOTE_CHECK))


def _search(page: Page) -> File:
    words = page.context.words
    feeds = search_feeds(page)
    return page.file(
        "search.html.j2",
        frozenset(),
        page.frame(
            words("menu.search"),
            words("search.description"),
            (Link(words("menu.search")),),
            head=Head(styles=("search.css",), scripts=("search.js",), feeds=feeds, search=opensearch_link(page)),
        ),
        heading=words("menu.search"),
        index=page.folder(addresses.SEARCH_FOLDER),
        said=_written({name: words(f"search.say.{name}") for name in _names(words, "search.say.")}),
        fields=tuple(Link(words(f"search.field.{name}"), note=name) for name in FIELDS),
        quote=page.to(addresses.QUOTE_CHECK),
    )


def _quote(page: Page) -> File:
    words = page.context.words
    return page.file(
        "quote.html.j2",
        frozenset(),
        page.frame(
            words("quote.title"),
            words("quote.description"),
            (page.link(words("menu.search"), addresses.SEARCH), Link(words("quote.title"))),
            head=Head(styles=("search.css",), scripts=("quotes.js",)),
        ),
        heading=words("quote.title"),
        index=page.folder(addresses.SEARCH_FOLDER),
        said=_written({name: words(f"quote.say.{name}") for name in _names(words, "quote.say.")}),
    )


def _names(words: Wording, section: str) -> Iterator[str]:
    return (key.removeprefix(section) for key in words if key.startswith(section))


def _written(said: Mapping[str, str]) -> str:
    """What a script says, for an attribute of its form."""
    return json.dumps(said, ensure_ascii=False)

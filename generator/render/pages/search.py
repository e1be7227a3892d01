"""The page that searches in the reader's browser."""

from generator import addresses
from generator.model.files import File
from generator.render.context import Context
from generator.render.page import Page
from generator.render.views import Head, Link


def search_file(context: Context) -> File:
    page, words = Page(context, addresses.SEARCH), context.words
    return page.file(
        "search.html.j2",
        frozenset(),
        page.frame(
            words("menu.search"),
            words("search.description"),
            (Link(words("menu.search")),),
            head=Head(scripts=("search.js",)),
        ),
        heading=words("menu.search"),
        index=page.to(addresses.SEARCH_FOLDER),
    )

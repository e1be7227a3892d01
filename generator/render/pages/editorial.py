"""An editor's own pages, and the page for addresses that lead nowhere."""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markupsafe import Markup

from generator import addresses
from generator.model.files import File
from generator.render.context import Context
from generator.render.page import Page
from generator.render.views import Head, Link

_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


def editorial_files(context: Context) -> Iterator[File]:
    for written in context.site.pages:
        page = Page(context, addresses.page(written.name))
        # markdown-it escapes all HTML and refuses links of unsafe schemes, so what it makes is markup.
        body = Markup(_MARKDOWN.render(written.body))
        yield page.file(
            "page.html.j2",
            frozenset({f"page:{written.name}"}),
            page.frame(written.title, written.description or written.title, (Link(written.title),)),
            heading=written.title,
            body=body,
        )


def not_found_file(context: Context) -> File:
    page, words = Page(context, addresses.NOT_FOUND), context.words
    return page.file(
        "not_found.html.j2",
        frozenset(),
        page.frame(
            words("not_found.title"),
            words("not_found.description"),
            head=Head(styles=("lists.css",)),
            index=False,
        ),
        heading=words("not_found.heading"),
    )

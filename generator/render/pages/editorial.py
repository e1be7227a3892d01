"""An editor's own pages and manuals, and the page for addresses that lead nowhere."""

from collections.abc import Iterator

from generator import addresses
from generator.model.files import File
from generator.render.context import Context
from generator.render.markdown import rendered
from generator.render.page import Page
from generator.render.views import Head, Link


def editorial_files(context: Context) -> Iterator[File]:
    titles = {written.name: written.title for written in context.site.pages}
    targets = {f"{name}.md": addresses.page(name) for name in titles}
    targets |= {attachment.name: attachment.name for attachment in context.site.attachments}
    for written in context.site.pages:
        page = Page(context, addresses.page(written.name))
        links = {name: page.to(target) for name, target in targets.items()}
        above = (page.link(titles[written.manual], addresses.page(written.manual)),) if written.manual else ()
        yield page.file(
            "page.html.j2",
            frozenset({f"page:{written.name}"}),
            page.frame(written.title, written.description or written.title, (*above, Link(written.title))),
            heading=written.title,
            body=rendered(written.body, written.name, links.get, whole=written.manual is not None),
            language=written.language,
        )
    for attachment in context.site.attachments:
        yield File(attachment.name, attachment.content, frozenset({f"attachment:{attachment.name}"}))


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

"""A calendar of the sessions of each term, with its agenda items and their links."""

from collections.abc import Iterator

from generator import addresses
from generator.model.corpus import Digest
from generator.model.files import File
from generator.render.context import Context
from generator.render.ics import Event, written
from generator.render.page import Page
from generator.render.views import Link


def calendar_links(page: Page) -> tuple[Link, ...]:
    """The calendars, the latest term first."""
    words = page.context.words
    return tuple(
        page.link(words("calendar.of_term", term=term), addresses.calendar(term))
        for term in sorted(page.context.sessions_of_term, reverse=True)
        if any(digest.date for digest in page.context.sessions_of_term[term])
    )


def calendar_files(context: Context) -> Iterator[File]:
    for term, sessions in sorted(context.sessions_of_term.items()):
        page = Page(context, addresses.calendar(term))
        events = tuple(event for digest in sessions if (event := _event(page, digest)) is not None)
        if events:
            title = context.words("calendar.title", parliament=context.parliament.name, term=term)
            content = written(title, events, context.parliament.zone)
            yield File(page.address, content, frozenset({"corpus:sessions", "site:title"}))


def _event(page: Page, digest: Digest) -> Event | None:
    if digest.date is None:
        return None
    context, based = page.context, page.context.site.base_url is not None
    lines = []
    for item in digest.agenda_items:
        label = context.item_label(digest.id, item.id)
        lines.append(f"{label}\n{page.url(addresses.agenda_item(digest.id, item.id))}" if based else label)
    return Event(
        f"{context.parliament.code}-{addresses.dashed(digest.id)}",
        f"{context.parliament.name}: {context.session_title(digest)}",
        digest.date,
        digest.start,
        digest.end,
        digest.place or context.parliament.place,
        page.url(addresses.session(digest.id)) if based else None,
        "\n\n".join(lines),
    )

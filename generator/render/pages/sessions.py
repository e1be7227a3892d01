"""All sessions, the latest first."""

from generator import addresses
from generator.model.corpus import Digest
from generator.model.files import File
from generator.render.context import Context
from generator.render.feeds import session_feed
from generator.render.page import Page
from generator.render.views import EntryView, Head, Link, SectionView


def sessions_file(context: Context) -> File:
    page, words = Page(context, addresses.SESSIONS), context.words
    entries = tuple(_entry(page, digest) for digest in reversed(context.corpus.sessions))
    return page.file(
        "list.html.j2",
        frozenset({"corpus:sessions"}),
        page.frame(
            words("menu.sessions"),
            words("sessions.description"),
            (Link(words("menu.sessions")),),
            head=Head(feeds=session_feed(page)),
        ),
        heading=words("menu.sessions"),
        intro=context.parliament.name,
        sections=(SectionView(words("sessions.all"), "alle", entries),),
    )


def _entry(page: Page, digest: Digest) -> EntryView:
    words = page.context.words
    facts = (
        words.long_date(digest.date, weekday=True),
        words.hours(digest.start, digest.end),
        words.count("session.item_count", len(digest.agenda_items)),
    )
    title = words("session.of_term", number=digest.number, term=digest.legislature)
    return EntryView(page.link(title, addresses.session(digest.id)), tuple(fact for fact in facts if fact))

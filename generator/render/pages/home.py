"""The way in: latest sessions with their debates and decisions, and where else to begin."""

from generator import addresses
from generator.model.corpus import Digest
from generator.model.files import File
from generator.render.context import Context
from generator.render.feeds import session_feed
from generator.render.page import Page
from generator.render.parts.items import item_view
from generator.render.parts.linked_data import website
from generator.render.views import Head, SessionView

LATEST = 3


def home_file(context: Context) -> File:
    page, words, corpus = Page(context, addresses.HOME), context.words, context.corpus
    ways = (
        page.link(words("menu.people"), addresses.PEOPLE, words.count("people.count", len(corpus.people))),
        page.link(words("menu.papers"), addresses.PAPERS, words.count("papers.count", len(corpus.papers))),
        page.link(words("menu.sessions"), addresses.SESSIONS, words.count("sessions.count", len(corpus.sessions))),
        page.link(words("home.data"), addresses.DATA, words("home.data_note")),
    )
    return page.file(
        "home.html.j2",
        frozenset({"corpus:sessions"}),
        page.frame(
            context.site.title,
            context.site.description,
            head=Head(data=(website(page),), feeds=session_feed(page)),
        ),
        heading=context.site.title,
        description=context.site.description,
        parliament=context.parliament.name,
        sessions=tuple(_latest(page, digest) for digest in corpus.sessions[::-1][:LATEST]),
        ways=ways,
    )


def _latest(page: Page, digest: Digest) -> SessionView:
    words = page.context.words
    facts = (
        words.hours(digest.start, digest.end),
        words.count("session.item_count", len(digest.agenda_items)),
    )
    return SessionView(
        words("session.of_term", number=digest.number, term=digest.legislature),
        words.long_date(digest.date, weekday=True),
        page.to(addresses.session(digest.id)),
        tuple(fact for fact in facts if fact),
        tuple(item_view(page, digest, item) for item in digest.agenda_items),
    )

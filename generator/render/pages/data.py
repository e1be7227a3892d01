"""Where the same is to be had as data."""

from collections.abc import Iterator

from generator import addresses
from generator.model.files import File
from generator.render.context import Context
from generator.render.page import Page
from generator.render.views import Link

FILES = (
    ("data.sessions", addresses.SESSIONS_JSON),
    ("data.people", addresses.PEOPLE_JSON),
    ("data.session_schema", addresses.SESSION_SCHEMA),
    ("data.quality_schema", addresses.QUALITY_SCHEMA),
    ("data.manifest", addresses.MANIFEST_JSON),
)
FORMATS = (
    ("data.sqlite", addresses.CORPUS_SQLITE),
    ("data.popolo", addresses.POPOLO),
    ("data.tei", addresses.CORPUS_TEI),
    ("data.datapackage", addresses.DATAPACKAGE),
    ("data.citation", addresses.CITATION),
)

LATEST = 30
"""So many sessions are linked one by one; the index has them all."""


def data_file(context: Context) -> File:
    page, words = Page(context, addresses.DATA), context.words
    count = len(context.corpus.sessions)
    sessions = (
        page.link(
            words(
                "data.session", session=context.session_title(digest), id=digest.id, date=words.long_date(digest.date)
            ),
            addresses.session_json(digest.id),
        )
        for digest in context.corpus.sessions[: -LATEST - 1 : -1]
    )
    return page.file(
        "data.html.j2",
        frozenset({"corpus:sessions"}),
        page.frame(words("menu.data"), words("data.description"), (Link(words("menu.data")),)),
        heading=words("data.title"),
        files=tuple(page.link(words(key), target) for key, target in (*FILES, *_history(context))),
        tables=tuple(_tables(page)),
        formats=tuple(page.link(words(key), target) for key, target in FORMATS) if context.site.exports else (),
        sessions=tuple(sessions),
        rest=words("data.all_in_index", sessions=words.count("sessions.count", count)) if count > LATEST else None,
    )


def _tables(page: Page) -> Iterator[Link]:
    for table in addresses.CORPUS_TABLES if page.context.site.exports else ():
        yield page.link(page.context.words(f"data.table_{table}"), addresses.corpus_csv(table))


def _history(context: Context) -> tuple[tuple[str, str], ...]:
    return (("data.history", addresses.HISTORY_JSON),) if context.site.history else ()

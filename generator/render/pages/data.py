"""Where the same is to be had as data."""

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


def data_file(context: Context) -> File:
    page, words = Page(context, addresses.DATA), context.words
    sessions = (
        page.link(
            words(
                "data.session", session=context.session_title(digest), id=digest.id, date=words.long_date(digest.date)
            ),
            addresses.session_json(digest.id),
        )
        for digest in reversed(context.corpus.sessions)
    )
    return page.file(
        "data.html.j2",
        frozenset({"corpus:sessions"}),
        page.frame(words("menu.data"), words("data.description"), (Link(words("menu.data")),)),
        heading=words("data.title"),
        files=(*(page.link(words(key), target) for key, target in FILES), *sessions),
    )

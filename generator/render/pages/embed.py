"""A page that shows one speech and nothing else, for frames on other sites; and where it finds the speech."""

import json
from collections.abc import Iterator

from generator import addresses
from generator.model.files import File
from generator.model.session import Session
from generator.render.context import Context
from generator.render.page import Page
from generator.render.views import Head


def embed_file(context: Context) -> File:
    """One page for all speeches, unknown to search engines; its address says which: `?rede=18-115/s40-2`."""
    page, words = Page(context, addresses.EMBED), context.words
    said = {name: words(f"embed.say.{name}") for name in ("page", "left_out", "missing")}
    return page.file(
        "embed.html.j2",
        frozenset(),
        page.frame(
            words("embed.title"),
            words("embed.description"),
            head=Head(styles=("embed.css",), scripts=("embed.js",)),
            index=False,
            bare=True,
        ),
        heading=words("embed.title"),
        speeches=page.folder(addresses.SPEECHES_JSON),
        anchors=page.folder(addresses.ANCHORS_JSON),
        root=page.folder(addresses.HOME),
        said=json.dumps(said, ensure_ascii=False),
        months=json.dumps(words.several("date.months"), ensure_ascii=False),
    )


def anchor_files(session: Session) -> Iterator[File]:
    """The ids of a session's speeches, in the order in which their texts are numbered."""
    ids = json.dumps([speech.id for speech in session.speeches], separators=(",", ":"))
    yield File(addresses.anchors_json(session.id), f"{ids}\n".encode(), frozenset({f"session:{session.id}"}))

"""Pages at addresses that moved, which lead on, and the list of them for machines."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator import addresses
from generator.model.files import AnyFile, File
from generator.render.context import Context
from generator.render.page import Page
from generator.render.parts.moved import moved_from
from generator.render.views import Head, Link

INPUTS = frozenset({"site:history"})


def with_moved(context: Context, files: Iterable[AnyFile]) -> Iterator[AnyFile]:
    """All files of a site as they come, then pages for addresses that moved and are no longer taken."""
    if not context.site.history:
        yield from files
        return
    ways = context.moves.pages
    asked = {addresses.file_of(address) for way in ways.items() for address in way}
    there: set[str] = set()
    for file in files:
        if file.path in asked:
            there.add(addresses.address_of(file.path))
        yield file
    leading = {was: now for was, now in sorted(ways.items()) if was not in there and now.partition("#")[0] in there}
    for was, now in leading.items():
        yield _moved(Page(context, was), now)
    value = {
        "pages": leading,
        "moved": dict(sorted(context.moves.ways.items())),
        "revisions": [
            {"id": revision.id, "date": revision.day.isoformat(), "changes": len(revision.all)}
            for revision in context.site.history
        ],
    }
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    yield File(addresses.HISTORY_JSON, text.encode(), INPUTS)


def _moved(page: Page, now: str) -> File:
    words = page.context.words
    target = page.link(words("changes.to_page"), now)
    frame = page.frame(
        words("changes.moved_title"),
        words("changes.moved_title"),
        (Link(words("changes.moved_title")),),
        head=Head(scripts=("onwards.js",)),
        index=False,
    )
    return page.file(
        "moved.html.j2",
        INPUTS,
        replace(frame, canonical=page.url(now)),
        heading=words("changes.moved_title"),
        target=target,
        elsewhere=tuple(moved_from(page)),
    )

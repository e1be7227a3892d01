"""A debate: what was said and decided under one agenda item, word for word."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from generator import addresses
from generator.model.files import File
from generator.model.session import AgendaItem, Session
from generator.render.context import Context
from generator.render.page import Page
from generator.render.parts.items import item_view
from generator.render.parts.speeches import passage_views, speech_view
from generator.render.parts.votes import vote_view
from generator.render.views import CorrectionView, Head, Link, VoteView


def debate_files(context: Context, session: Session) -> Iterator[File]:
    """A page for each agenda item, and one for what was said before the first."""
    items: list[str | None] = [item.id for item in session.agenda_items]
    if any(speech.agenda_item is None for speech in session.speeches):
        items.insert(0, None)
    neighbours: dict[str | None, list[tuple[str, str | None]]] = {item: [] for item in items}
    for earlier, later in pairwise(items):
        neighbours[earlier].append(("debate.next", later))
        neighbours[later].append(("debate.previous", earlier))
    for item in items:
        yield _debate(
            Page(context, addresses.agenda_item(session.id, item)),
            session,
            item,
            sorted(neighbours[item], reverse=True),
        )


def _debate(page: Page, session: Session, item_id: str | None, neighbours: list[tuple[str, str | None]]) -> File:
    context, words = page.context, page.context.words
    digest = context.digests[session.id]
    item = context.item_of.get((session.id, item_id or ""))
    heading = item.title if item else words("session.opening")
    title = context.item_label(session.id, item_id)
    name, date = context.session_title(digest), words.long_date(session.date)
    speeches = [s for s in session.speeches if s.agenda_item == item_id]
    crumbs = (
        page.link(words("menu.sessions"), addresses.SESSIONS),
        page.session(session.id),
        Link(words("item.number", number=item.number) if item and item.number else heading),
    )
    return page.file(
        "debate.html.j2",
        frozenset({f"session:{session.id}", "corpus:people", "corpus:papers"}),
        page.frame(
            words("debate.title", title=title, session=name, date=date),
            words("debate.description", title=title, session=name, date=date),
            crumbs,
            head=Head(kind="article", styles=("debate.css",), scripts=("debate.js",)),
        ),
        heading=heading,
        item=item_view(page, digest, item) if item else None,
        date=date,
        session=crumbs[1],
        passages=tuple(passage_views(page, session, item_id)) if item_id is not None else (),
        speeches=tuple(speech_view(page, session, s) for s in speeches if not s.in_appendix),
        appendix=tuple(speech_view(page, session, s) for s in speeches if s.in_appendix),
        corrections=_corrections(page, session, item),
        votes=tuple(_votes(page, session, item_id)),
        neighbours=tuple(
            page.link(words(key, item=context.item_label(session.id, other)), addresses.agenda_item(session.id, other))
            for key, other in neighbours
        ),
    )


def _corrections(page: Page, session: Session, item: AgendaItem | None) -> tuple[CorrectionView, ...]:
    marks = page.context.marks[session.id]
    return tuple(
        mark
        for index, known in enumerate(session.agenda_items)
        if item is not None and known.id == item.id
        for mark in marks.get(("agenda_items", index), ())
    )


def _votes(page: Page, session: Session, item_id: str | None) -> Iterator[VoteView]:
    marks = page.context.marks[session.id]
    for index, vote in enumerate(session.votes):
        if vote.agenda_item == item_id:
            yield replace(vote_view(page, session.id, vote), corrections=marks.get(("votes", index), ()))

"""What was changed after it was published: a page for each time, one for each session of it, and a feed."""

from collections.abc import Iterator, Sequence
from functools import partial

from generator import addresses
from generator.model.files import File
from generator.model.history import Change, Revision, Stretch, Unit
from generator.render.context import Context
from generator.render.feeds import change_feed
from generator.render.moves import Moves
from generator.render.page import Page
from generator.render.parts.paging import cut, pager
from generator.render.views import ChangeView, EntryView, Head, Link, PieceView, SectionView

INPUTS = frozenset({"site:history"})
PART = 150
"""So many changes a page has at most."""


def change_files(context: Context) -> Iterator[File]:
    yield _overview(Page(context, addresses.CHANGES))
    for revision in context.site.history:
        yield _revision(Page(context, addresses.revision(revision.id)), revision)
        for own in revision.sessions:
            yield from _session(context, revision, own.session, own.changes)


def told(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes that are shown one by one: those of more than an address."""
    return tuple(c for c in changes if c.unit is not Unit.PAGE and (c.text or c.speaker or c.page or c.now is None))


def facts(context: Context, changes: Sequence[Change]) -> tuple[str, ...]:
    """How much changed, by what."""
    words = context.words
    moved = sum(c.was is not None and c.now is not None and c.was != c.now for c in changes)
    counts = {
        "changes.texts": sum(bool(c.text) for c in changes),
        "changes.speakers": sum(c.speaker is not None and c.was is not None and c.now is not None for c in changes),
        "changes.pages": sum(c.page is not None for c in changes),
        "changes.addresses": moved,
        "changes.gone": sum(c.unit is Unit.PAGE and c.now is None for c in changes),
    }
    return tuple(words.count(key, count) for key, count in counts.items() if count)


def _overview(page: Page) -> File:
    words = page.context.words
    return page.file(
        "changes.html.j2",
        INPUTS,
        page.frame(
            words("menu.changes"),
            words("changes.description"),
            (Link(words("menu.changes")),),
            head=Head(styles=("lists.css",), feeds=change_feed(page)),
        ),
        heading=words("menu.changes"),
        revisions=tuple(
            EntryView(
                page.link(title(page, revision), addresses.revision(revision.id)),
                (
                    *((words.count("sessions.count", len(revision.sessions)),) if revision.sessions else ()),
                    *facts(page.context, revision.all),
                ),
            )
            for revision in reversed(page.context.site.history)
        ),
    )


def title(page: Page, revision: Revision) -> str:
    """ "Änderungen vom 27. November 2026"; with a number from the second of a day on."""
    words = page.context.words
    number = revision.id[11:]
    key = "changes.of_day_again" if number else "changes.of_day"
    return words(key, date=words.long_date(revision.day), n=number)


def session_name(page: Page, session: str) -> Link:
    """A session by its name; by its number alone where it is no longer there."""
    context = page.context
    if session in context.digests:
        return page.link(context.session_and_date(session), addresses.session(session))
    return Link(context.words("changes.session", id=session))


def _revision(page: Page, revision: Revision) -> File:
    context, words = page.context, page.context.words
    gone = tuple(change.was for change in revision.pages if change.was and change.now is None)
    sections = (
        SectionView(
            words("menu.sessions"),
            "sitzungen",
            tuple(
                EntryView(
                    page.link(session_name(page, own.session).text, addresses.revision(revision.id, own.session)),
                    facts(context, own.changes),
                )
                for own in revision.sessions
            ),
        ),
        SectionView(
            words("changes.removed_sessions"),
            "entfernt",
            tuple(EntryView(session_name(page, session), ()) for session in revision.removed),
        ),
        SectionView(
            words("changes.moved_pages"),
            "umgezogen",
            tuple(
                EntryView(page.link(f"/{change.now}", change.now), (words("changes.before", address=f"/{change.was}"),))
                for change in revision.pages
                if change.was and change.now
            ),
        ),
        SectionView(words("changes.gone_pages"), "weg", tuple(EntryView(Link(f"/{was}"), ()) for was in gone)),
    )
    name = title(page, revision)
    return page.file(
        "revision.html.j2",
        INPUTS,
        page.frame(
            name,
            words("changes.description"),
            (page.link(words("menu.changes"), addresses.CHANGES), Link(name)),
            head=Head(styles=("lists.css",)),
        ),
        heading=name,
        facts=facts(context, revision.all),
        sections=tuple(section for section in sections if section.entries),
    )


def _session(context: Context, revision: Revision, session: str, changes: Sequence[Change]) -> Iterator[File]:
    words, address = context.words, addresses.revision(revision.id, session)
    parts = cut(told(changes), PART)
    history = context.site.history
    # What moved in this revision itself has its new address in it; only later ones move it on.
    later = Moves.of(history[history.index(revision) + 1 :])
    for number, part in enumerate(parts, 1):
        page = Page(context, addresses.part(address, number))
        day, name = title(page, revision), session_name(page, session)
        crumbs = (
            page.link(words("menu.changes"), addresses.CHANGES),
            page.link(day, addresses.revision(revision.id)),
            Link(words("changes.session", id=session)),
        )
        yield page.file(
            "revised.html.j2",
            INPUTS | {f"session:{session}"},
            page.frame(
                words("changes.session_title", session=name.text, day=day),
                words("changes.description"),
                crumbs,
                head=Head(styles=("lists.css",)),
            ),
            heading=day,
            session=name,
            facts=facts(context, changes),
            changes=tuple(map(partial(_view, page, session, later), part)),
            pages=pager(page, address, number, len(parts)),
        )


def _view(page: Page, session: str, later: Moves, change: Change) -> ChangeView:
    words = page.context.words
    said: list[str] = []
    if change.was is None or change.now is None:
        said.append(words(f"changes.{'gone' if change.now is None else 'new'}_{change.unit.value}"))
        said.extend(filter(None, change.speaker or ()))
    elif change.speaker is not None:
        said.append(words("changes.speaker", was=change.speaker[0], now=change.speaker[1]))
    if change.page is not None:
        was, now = (words.page(printed) or words("changes.no_page") for printed in change.page)
        said.append(words("changes.page", was=was, now=now))
    return ChangeView(_place(page, session, later, change), tuple(said), tuple(_pieces(change)))


def _pieces(change: Change) -> Iterator[PieceView]:
    """The stretches of a passage; the space before a marked one is not marked."""
    for piece in change.text:
        kind, words = (None if piece.stretch is Stretch.SAME else piece.stretch.value), piece.text.lstrip()
        if kind is not None and len(words) < len(piece.text):
            yield PieceView(None, " ")
        yield PieceView(kind, words if kind is not None else piece.text)


def _place(page: Page, session: str, later: Moves, change: Change) -> Link:
    """Where it stands, by who speaks there and on what; the debate in which it stood where it stands nowhere."""
    context, words = page.context, page.context.words
    stands = later.onward(change.now) if change.now else None
    address, _, anchor = (stands or change.was or "").partition("#")
    speech = context.speech(session, anchor.partition(".")[0]) if stands else None
    if speech is None or stands is None:
        items = context.digests[session].agenda_items if session in context.digests else ()
        at = next((item.id for item in items if addresses.agenda_item(session, item.id) == address), None)
        return page.item(session, at) if at else Link(words("changes.anchor", anchor=anchor))
    name = speech.speaker.name or words("speech.unknown")
    text = words("feed.place", name=name, item=context.item_label(session, speech.agenda_item))
    return page.link(text, stands)

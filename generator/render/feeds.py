"""Feeds of what is new: of sessions, of each person, of each paper, of what an editor watches.

A feed exists where something in it has a day: `session_feed`, `person_feed` and `paper_feed`
say so to the pages that name it, and `session_feed_files` and its like write just those.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice

from generator import addresses
from generator.model.corpus import Digest, MentionRef, Paper, Person, SpeechDigest
from generator.model.files import File
from generator.model.history import Change, Revision, SessionChanges, Stretch
from generator.model.parliament import Group
from generator.render.atom import Entry, Feed, written
from generator.render.context import Context
from generator.render.page import Page
from generator.render.views import Link

LATEST = 50
"""So many entries a feed has at most."""
_ITEMS = 5
"""So many agenda items of a session are named in its entry."""


def session_feed(page: Page) -> tuple[Link, ...]:
    """The feed of sessions, to be named on a page."""
    known = any(digest.date for digest in page.context.corpus.sessions)
    return (page.link(page.context.words("feed.sessions"), addresses.SESSIONS_FEED),) if known else ()


def person_feed(page: Page, person: Person) -> tuple[Link, ...]:
    title = page.context.words("feed.person", name=person.name)
    return (page.link(title, addresses.person_feed(person.slug)),) if last_seen(page.context, person) else ()


def group_feed(page: Page, group: Group) -> tuple[Link, ...]:
    """The feed of what was said for a group."""
    title = page.context.words("feed.group", group=group.short)
    there = any(_spoken_for(page.context, group))
    return (page.link(title, addresses.group_feed(group.slug)),) if there else ()


def paper_feed(page: Page, paper: Paper) -> tuple[Link, ...]:
    title = _paper_title(page.context, paper)
    return (page.link(title, addresses.paper_feed(paper.id)),) if last_named(page.context, paper) else ()


def search_feeds(page: Page) -> tuple[Link, ...]:
    """The feeds of watched queries, to be named where one searches."""
    if not any(digest.date for digest in page.context.corpus.sessions):
        return ()
    return tuple(
        page.link(page.context.words("feed.search", query=query), addresses.search_feed(query))
        for query in page.context.site.search_feeds
    )


def change_feed(page: Page) -> tuple[Link, ...]:
    """The feed of what was changed after it was published."""
    there = bool(page.context.site.history)
    return (page.link(page.context.words("feed.changes"), addresses.CHANGES_FEED),) if there else ()


def last_seen(context: Context, person: Person) -> date | None:
    """The last day on which a person spoke, called out or was excused."""
    return context.digests[person.tally.last].date if person.tally.last else None


def last_named(context: Context, paper: Paper) -> date | None:
    return max(_days(context, (ref.session for ref in paper.mentions)), default=None)


def session_feed_files(context: Context) -> Iterator[File]:
    days = sorted(_days(context, context.digests))
    if days:
        yield _sessions(Page(context, addresses.SESSIONS_FEED), days[-1])


def person_feed_files(context: Context, person: Person) -> Iterator[File]:
    day = last_seen(context, person)
    if day:
        yield _person(Page(context, addresses.person_feed(person.slug)), person, day)


def group_feed_files(context: Context, group: Group) -> Iterator[File]:
    page = Page(context, addresses.group_feed(group.slug))
    latest = list(islice(_spoken_for(context, group), LATEST))
    if latest:
        title = context.words("feed.group", group=group.short)
        entries = (
            _speech(page, session, speech, _speaker(context, session, speech.id), day)
            for session, speech, day in latest
        )
        yield _file(page, addresses.group(group.slug), title, latest[0][2], entries, "corpus:people", "corpus:sessions")


def _spoken_for(context: Context, group: Group) -> Iterator[tuple[str, SpeechDigest, date]]:
    """The speeches whose labels name a group, the chair's left out, the latest first."""
    for digest in reversed(context.corpus.sessions):
        for speech in reversed(digest.speeches) if digest.date else ():
            if not speech.chair and speech.speaker.group == group.short and digest.date:
                yield digest.id, speech, digest.date


def paper_feed_files(context: Context, paper: Paper) -> Iterator[File]:
    day = last_named(context, paper)
    if day:
        yield _paper(Page(context, addresses.paper_feed(paper.id)), paper, day)


def search_feed_files(context: Context, found: Mapping[str, Sequence[tuple[str, str]]]) -> Iterator[File]:
    """A feed for each watched query, even before it finds anything: whoever watches waits for that.

    `found` are speeches by session and id, the latest last.
    """
    days = sorted(_days(context, context.digests))
    for query in context.site.search_feeds if days else ():
        page = Page(context, addresses.search_feed(query))
        entries = list(_found(page, reversed(found.get(query, ()))))
        title = context.words("feed.search", query=query)
        day = entries[0].day if entries else days[0]
        yield _file(page, addresses.SEARCH, title, day, entries, "corpus:sessions", name=addresses.search_feed(query))


def change_feed_files(context: Context) -> Iterator[File]:
    history = context.site.history
    if history:
        page, words = Page(context, addresses.CHANGES_FEED), context.words
        entries = (_changed(page, revision, own) for revision in reversed(history) for own in revision.sessions)
        yield _file(page, addresses.CHANGES, words("feed.changes"), history[-1].day, entries, "site:history")


def _changed(page: Page, revision: Revision, own: SessionChanges) -> Entry:
    """What was changed in a session; passages as they read before and read now."""
    context, words = page.context, page.context.words
    passages = [change for change in own.changes if change.text]
    said = [
        words("feed.changed", was=_read(change, Stretch.OLD), now=_read(change, Stretch.NEW))
        for change in passages[:_ITEMS]
    ]
    known = own.session in context.digests
    return Entry(
        _name(context, own.session, addresses.revision(revision.id)),
        words("feed.changes_of", session=context.session_and_date(own.session) if known else own.session),
        revision.day,
        page.url(addresses.revision(revision.id, own.session)),
        summary="; ".join(said) + (words("feed.more") if len(passages) > _ITEMS else "") or None,
    )


def _read(change: Change, stretch: Stretch) -> str:
    """A passage as it reads on one of the two sides."""
    return "".join(piece.text for piece in change.text if piece.stretch in (Stretch.SAME, stretch)).strip() or "–"


def _found(page: Page, places: Iterable[tuple[str, str]]) -> Iterator[Entry]:
    for session, speech_id in places:
        day, speech = page.context.digests[session].date, page.context.speech(session, speech_id)
        if day is not None and speech is not None:
            yield _speech(page, session, speech, _speaker(page.context, session, speech.id), day)


def _file(
    page: Page, page_address: str, title: str, day: date, entries: Iterable[Entry], *inputs: str, name: str = ""
) -> File:
    context = page.context
    feed = Feed(
        f"{context.parliament.code}/{name or page_address}",
        f"{title} – {context.site.title}",
        context.parliament.name,
        day,
        page.url(page_address),
        page.url(page.address),
        context.words.language,
        tuple(islice(entries, LATEST)),
    )
    return File(page.address, written(feed), frozenset({"site:title", *inputs}))


def _sessions(page: Page, day: date) -> File:
    context = page.context
    entries = (_session(page, digest, digest.date) for digest in context.corpus.sessions[::-1] if digest.date)
    return _file(page, addresses.SESSIONS, context.words("feed.sessions"), day, entries, "corpus:sessions")


def _session(page: Page, digest: Digest, day: date) -> Entry:
    context, words = page.context, page.context.words
    titles = [context.item_label(digest.id, item.id) for item in digest.agenda_items]
    listed = "; ".join(titles[:_ITEMS]) + (words("feed.more") if len(titles) > _ITEMS else "")
    return Entry(
        _name(context, digest.id),
        context.session_and_date(digest.id),
        day,
        page.url(addresses.session(digest.id)),
        summary=words.count("feed.session_summary", len(titles), items=listed) if titles else None,
        revised=max(context.revised.get(digest.id, {}).values(), default=None),
    )


def _person(page: Page, person: Person, day: date) -> File:
    title = page.context.words("feed.person", name=person.name)
    inputs = ("corpus:people", f"person:{person.slug}")
    return _file(page, addresses.person(person.slug), title, day, _speeches(page, person), *inputs)


def _speeches(page: Page, person: Person) -> Iterator[Entry]:
    for ref in reversed(person.speeches):
        day = page.context.digests[ref.session].date
        if day is None or ref.speech.chair:
            continue
        yield _speech(page, ref.session, ref.speech, person.name, day)


def _speech(page: Page, session: str, speech: SpeechDigest, name: str, day: date) -> Entry:
    context = page.context
    return Entry(
        _name(context, session, speech.id),
        context.words("feed.speech", name=name, item=context.item_label(session, speech.agenda_item)),
        day,
        page.url(addresses.speech(session, speech.agenda_item, speech.id)),
        author=name,
        summary=f"{_source(context, session, speech.page)}: {speech.opening}",
        revised=context.revised.get(session, {}).get(speech.id),
    )


def _paper(page: Page, paper: Paper, day: date) -> File:
    title = _paper_title(page.context, paper)
    inputs = ("corpus:papers", f"paper:{paper.id}")
    return _file(page, addresses.paper(paper.id), title, day, _mentions(page, paper), *inputs)


def _mentions(page: Page, paper: Paper) -> Iterator[Entry]:
    """Where a paper is named, each paragraph once."""
    seen: set[str] = set()
    for ref in reversed(paper.mentions):
        day = page.context.digests[ref.session].date
        name = _name(page.context, ref.session, ref.mention.anchor or ref.mention.agenda_item or "", paper.id)
        if day is not None and name not in seen:
            seen.add(name)
            yield _mention(page, ref, name, day)


def _mention(page: Page, ref: MentionRef, name: str, day: date) -> Entry:
    context, words, mention = page.context, page.context.words, ref.mention
    item = context.item_label(ref.session, mention.agenda_item)
    source = _source(context, ref.session, mention.page)
    if mention.anchor is None:
        address = addresses.agenda_item(ref.session, mention.agenda_item)
        return Entry(name, words("feed.agenda", item=item), day, page.url(address), summary=source)
    speaker = _name_of(context, ref.person)
    return Entry(
        name,
        words("feed.place", name=speaker, item=item),
        day,
        page.url(context.speech_address(ref.session, mention.anchor)),
        author=speaker,
        summary=f"{source}: {mention.before}{mention.text}{mention.after}",
        revised=context.revised.get(ref.session, {}).get(mention.anchor.partition(".")[0]),
    )


def _speaker(context: Context, session_id: str, speech: str) -> str:
    return _name_of(context, context.corpus.speaker(session_id, speech))


def _name_of(context: Context, slug: str | None) -> str:
    return context.people[slug].name if slug else context.words("speech.unknown")


def _paper_title(context: Context, paper: Paper) -> str:
    return context.words("feed.paper", paper=context.words("paper.name", id=paper.id))


def _source(context: Context, session_id: str, printed: int | None) -> str:
    """ "115. Sitzung, 28. Januar 2026, S. 12"."""
    page = context.words.page(printed)
    session = context.session_and_date(session_id)
    return context.words("feed.source", session=session, page=page) if page else session


def _name(context: Context, session_id: str, *places: str) -> str:
    return "#".join((f"{context.parliament.code}/{session_id}", *places))


def _days(context: Context, sessions: Iterable[str]) -> Iterator[date]:
    return (day for session in sessions if (day := context.digests[session].date) is not None)

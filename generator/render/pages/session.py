"""A session: its agenda as it ran, who was excused, and what proves it."""

from collections.abc import Iterator

from generator import addresses
from generator.model.corpus import Digest
from generator.model.files import File
from generator.model.findings import Quality
from generator.model.session import Absence
from generator.render.charts import STYLES
from generator.render.context import Context
from generator.render.page import Page
from generator.render.pages.proof import short_line
from generator.render.parts.items import item_view
from generator.render.parts.linked_data import event
from generator.render.parts.session_shares import share_charts
from generator.render.views import AbsenceView, Head, Link

FORMATS = (
    ("session.text", addresses.session_text),
    ("session.tei", addresses.session_tei),
    ("session.akn", addresses.session_akn),
    ("session.bibtex", addresses.session_bibtex),
    ("session.csl", addresses.session_csl),
)
"""A session in the formats of others."""


def session_file(context: Context, digest: Digest, quality: Quality) -> File:
    page, words = Page(context, addresses.session(digest.id)), context.words
    title = words("session.of_term", number=digest.number, term=digest.legislature)
    date = words.long_date(digest.date, weekday=True)
    marks = context.marks[digest.id]
    facts = [
        digest.place,
        words.hours(digest.start, digest.end),
        words.count("session.speech_count", sum(not s.chair for s in digest.speeches)),
        words.count("session.vote_count", len(digest.votes)),
    ]
    crumbs = (page.link(words("menu.sessions"), addresses.SESSIONS), Link(context.session_title(digest)))
    return page.file(
        "session.html.j2",
        frozenset({f"session:{digest.id}", "corpus:sessions", "corpus:people"}),
        page.frame(
            words("session.title", session=title, date=words.long_date(digest.date)),
            words("session.description", session=title, date=date),
            crumbs,
            head=Head(
                image=addresses.session_picture(digest.id), data=(event(page, digest),), styles=("session.css", *STYLES)
            ),
        ),
        heading=title,
        date=date,
        facts=tuple(fact for fact in facts if fact),
        opening=_opening(page, digest),
        items=tuple(item_view(page, digest, item) for item in digest.agenda_items),
        charts=tuple(share_charts(page, digest)),
        absent=tuple(
            AbsenceView(_absent(page, digest, absence), marks.get(("absent", index), ()))
            for index, absence in enumerate(digest.absent)
        ),
        corrections=marks.get((), ()),
        neighbours=tuple(_neighbours(page, digest)),
        sources=tuple(_sources(page, digest)),
        downloads=tuple(_downloads(page, digest)),
        proved=page.link(short_line(quality, words), addresses.proof(digest.id)),
    )


def _opening(page: Page, digest: Digest) -> Link | None:
    """What was said before the first item was called."""
    if all(speech.agenda_item is not None for speech in digest.speeches):
        return None
    return page.item(digest.id, None)


def _absent(page: Page, digest: Digest, absence: Absence) -> Link:
    words, corpus = page.context.words, page.context.corpus
    slug = corpus.named(digest.id, absence.name, absence.group)
    printed = " ".join(filter(None, (absence.role, absence.name))) + (f" ({absence.group})" if absence.group else "")
    return Link(printed, page.person(slug, absence.name).href, words.hours(absence.start, absence.end))


def _neighbours(page: Page, digest: Digest) -> Iterator[Link]:
    sessions = page.context.corpus.sessions
    at = next(index for index, known in enumerate(sessions) if known.id == digest.id)
    for key, index in (("session.previous", at - 1), ("session.next", at + 1)):
        if 0 <= index < len(sessions):
            name = page.context.session_title(sessions[index])
            yield page.link(page.context.words(key, session=name), addresses.session(sessions[index].id))


def _sources(page: Page, digest: Digest) -> Iterator[Link]:
    """The parliament's own record: printed, and as a recording."""
    words = page.context.words
    official = page.context.parliament.protocol_url(digest.legislature, digest.number, digest.date, None)
    if official:
        yield Link(words("session.official"), official)
    if digest.video:
        yield Link(words("session.video"), digest.video)


def _downloads(page: Page, digest: Digest) -> Iterator[Link]:
    words = page.context.words
    yield page.link(words("session.json"), addresses.session_json(digest.id))
    yield page.link(words("session.proof_json"), addresses.quality_json(digest.id))
    if page.context.site.exports:
        for key, address in FORMATS:
            yield page.link(words(key), address(digest.id))
    for revision in reversed(page.context.site.history):
        if revision.of(digest.id):
            text = words("session.changed", date=words.long_date(revision.day))
            yield page.link(text, addresses.revision(revision.id, digest.id))

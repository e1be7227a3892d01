"""Sessions by year: a calendar and a list, the latest year first."""

from calendar import monthcalendar
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from generator import addresses
from generator.model.corpus import Digest
from generator.model.files import File
from generator.model.session import AgendaItem
from generator.render.calendars import calendar_links
from generator.render.context import Context
from generator.render.feeds import session_feed
from generator.render.overviews import DayView, MonthView, SittingView
from generator.render.page import Page
from generator.render.views import Head, Link

LONGEST = 3
"""So many debates of a session are named in the list."""


def sessions_files(context: Context) -> Iterator[File]:
    """A page for each year; the latest one stands at the address of all sessions too."""
    years: dict[int | None, list[Digest]] = {}
    for digest in context.corpus.sessions:
        years.setdefault(digest.date.year if digest.date else None, []).append(digest)
    dated = sorted(year for year in years if year is not None)
    order: list[int | None] = [*dated, *([None] if None in years else [])]
    latest = dated[-1] if dated else None
    yield _year(Page(context, addresses.SESSIONS), latest, years, order)
    for year in order:
        yield _year(Page(context, addresses.sessions_of(year)), year, years, order)


def _year(page: Page, year: int | None, years: dict[int | None, list[Digest]], order: Sequence[int | None]) -> File:
    context, words = page.context, page.context.words
    first = page.address == addresses.SESSIONS
    title = words("sessions.of_year", year=year) if year else words("sessions.undated")
    above = page.link(words("menu.sessions"), addresses.SESSIONS)
    sessions = years.get(year, [])
    return page.file(
        "sessions.html.j2",
        frozenset({"corpus:sessions"}),
        page.frame(
            words("menu.sessions") if first else title,
            words("sessions.description"),
            (Link(words("menu.sessions")),) if first else (above, Link(_name(context, year))),
            head=Head(feeds=session_feed(page), styles=("lists.css",)),
        ),
        heading=words("menu.sessions") if first else title,
        parliament=context.parliament.name,
        count=words.count("sessions.count", len(context.corpus.sessions)),
        year=title,
        calendar=words("sessions.calendar", year=year) if year else None,
        months=tuple(_months(page, sessions)),
        days=tuple(words.several("date.days_short")),
        sessions=tuple(_sitting(page, digest) for digest in reversed(sessions)),
        years=tuple(
            page.link(
                _name(context, other),
                addresses.sessions_of(other),
                words.count("sessions.count", len(years[other])),
            )
            for other in reversed(order)
        ),
        neighbours=tuple(_neighbours(page, year, order)),
        calendars=calendar_links(page) if first else (),
    )


def _name(context: Context, year: int | None) -> str:
    return str(year) if year else context.words("date.none")


def _neighbours(page: Page, year: int | None, order: Sequence[int | None]) -> Iterator[Link]:
    words = page.context.words
    if year not in order:
        return
    at = order.index(year)
    for key, index in (("sessions.earlier", at - 1), ("sessions.later", at + 1)):
        if 0 <= index < len(order):
            other = order[index]
            yield page.link(words(key, year=_name(page.context, other)), addresses.sessions_of(other))


def _months(page: Page, sessions: Sequence[Digest]) -> Iterator[MonthView]:
    """The months that have a session, as weeks from Monday to Sunday."""
    words = page.context.words
    held: dict[date, list[Digest]] = {}
    for digest in sessions:
        if digest.date is not None:
            held.setdefault(digest.date, []).append(digest)
    for year, month in sorted({(day.year, day.month) for day in held}):
        weeks = tuple(
            tuple(_day(page, held.get(date(year, month, day), ()), day) if day else None for day in week)
            for week in monthcalendar(year, month)
        )
        name = words("date.month", month=words.several("date.months")[month - 1], year=year)
        yield MonthView(name, weeks)


def _day(page: Page, sessions: Sequence[Digest], day: int) -> DayView:
    return DayView(str(day), tuple(_on(page, digest) for digest in sessions))


def _on(page: Page, digest: Digest) -> Link:
    return page.link(page.context.session_title(digest), addresses.session(digest.id))


def _sitting(page: Page, digest: Digest) -> SittingView:
    words = page.context.words
    facts = (
        words("session.of_term", number=digest.number, term=digest.legislature),
        words.hours(digest.start, digest.end),
        words.count("session.item_count", len(digest.agenda_items)),
        words.count("session.vote_count", len(digest.votes)) if digest.votes else None,
    )
    return SittingView(
        page.link(words.long_date(digest.date, weekday=True), addresses.session(digest.id)),
        tuple(fact for fact in facts if fact),
        tuple(page.link(item.title, addresses.agenda_item(digest.id, item.id)) for item in _longest(digest)[:LONGEST]),
    )


def _longest(digest: Digest) -> list[AgendaItem]:
    """The items of a session by the words spoken to them, the chair's left aside."""
    spoken: Counter[str | None] = Counter()
    for speech in digest.speeches:
        if not speech.chair and not speech.in_appendix:
            spoken[speech.agenda_item] += speech.words
    return sorted((item for item in digest.agenda_items if spoken[item.id]), key=lambda item: -spoken[item.id])

"""The way in: latest sessions with their debates and decisions, and where else to begin."""

from collections.abc import Iterator

from generator import addresses
from generator.figures.agreement import VoteRef, vote_refs
from generator.model.corpus import Digest
from generator.model.files import File
from generator.model.session import AgendaItem, EventType, Outcome, VoteKind
from generator.render.context import Context
from generator.render.feeds import session_feed
from generator.render.opensearch import opensearch_link
from generator.render.overviews import CardView, DebateView
from generator.render.page import Page
from generator.render.parts.decisions import decision_view, meaning, subject
from generator.render.parts.linked_data import website
from generator.render.parts.votes import outcome
from generator.render.views import Head, Link, ResultView

SESSIONS = 3
DEBATES = 6
"""So many debates of the latest session are shown unfolded."""
FEW = 2
"""So many of the sessions before it."""
DECISIONS = 4


def home_file(context: Context) -> File:
    page, words, sessions = Page(context, addresses.HOME), context.words, context.corpus.sessions
    cards = [_card(page, digest, latest=not n) for n, digest in enumerate(sessions[::-1][:SESSIONS])]
    return page.file(
        "home.html.j2",
        frozenset({"corpus:sessions"}),
        page.frame(
            context.site.title,
            context.site.description,
            head=Head(
                data=(website(page),), feeds=session_feed(page), search=opensearch_link(page), styles=("lists.css",)
            ),
        ),
        heading=context.site.title,
        description=context.site.description,
        parliament=context.parliament.name,
        latest=cards[0] if cards else None,
        earlier=tuple(cards[1:]),
        all_sessions=page.link(words("home.all_sessions"), addresses.SESSIONS),
        decisions=tuple(decision_view(page, ref, dated=True) for ref in _decided(context)),
        all_decisions=page.link(words("home.all_decisions"), addresses.DECISIONS),
        ways=tuple(_ways(page)),
    )


def _ways(page: Page) -> Iterator[Link]:
    context, words, corpus = page.context, page.context.words, page.context.corpus
    votes = sum(len(digest.votes) for digest in corpus.sessions)
    acts = sum(len(digest.group_acts) for digest in corpus.sessions)
    yield page.link(words("menu.people"), addresses.PEOPLE, words.count("people.count", len(corpus.people)))
    yield page.link(words("menu.groups"), addresses.GROUPS, words.count("groups.count", len(context.corpus.groups)))
    yield page.link(words("menu.papers"), addresses.PAPERS, words.count("papers.count", len(corpus.papers)))
    yield page.link(words("menu.decisions"), addresses.DECISIONS, words.count("session.vote_count", votes))
    yield page.link(words("menu.interjections"), addresses.INTERJECTIONS, words.count("home.acts", acts))
    yield page.link(words("home.calendar"), addresses.SESSIONS, words.count("sessions.count", len(corpus.sessions)))


def _decided(context: Context) -> list[VoteRef]:
    """The latest votes that decided on a paper itself; referrals decide nothing yet."""
    found: list[VoteRef] = []
    for digest in reversed(context.corpus.sessions):
        votes = (ref for ref in reversed(vote_refs([digest])) if _final(ref))
        found.extend(votes)
        if len(found) >= DECISIONS:
            break
    return found[:DECISIONS]


def _final(ref: VoteRef) -> bool:
    vote = ref.vote
    return vote.kind in (VoteKind.DIRECT, VoteKind.RECOMMENDATION) and vote.outcome in (
        Outcome.ADOPTED,
        Outcome.REJECTED,
    )


def _card(page: Page, digest: Digest, *, latest: bool) -> CardView:
    words = page.context.words
    debates = [_debate(page, digest, item) for item in digest.agenda_items]
    shown = DEBATES if latest else FEW
    if len(debates) <= shown + 1:
        shown = len(debates)
    further = debates[shown:]
    return CardView(
        day=words.long_date(digest.date, weekday=True),
        title=words("session.of_term", number=digest.number, term=digest.legislature),
        href=page.to(addresses.session(digest.id)),
        facts=tuple(filter(None, (words.hours(digest.start, digest.end),))),
        numbers=tuple(_numbers(page, digest)) if latest else (),
        debates=tuple(debates[:shown]),
        further=tuple(further) if latest else (),
        more=words.count("home.further", len(further)) if further else None,
    )


def _numbers(page: Page, digest: Digest) -> Iterator[Link]:
    words = page.context.words
    acts = list(digest.group_acts)
    for key, number in (
        ("home.speeches", sum(not speech.chair for speech in digest.speeches)),
        ("home.votes", len(digest.votes)),
        ("home.heckles", sum(act.type is EventType.HECKLE for act in acts)),
        ("home.applause", sum(act.type is EventType.APPLAUSE for act in acts)),
    ):
        if number:
            yield Link(words.number(number), note=words(f"{key}.{'one' if number == 1 else 'many'}"))


def _debate(page: Page, digest: Digest, item: AgendaItem) -> DebateView:
    words = page.context.words
    refs = [ref for ref in vote_refs([digest]) if ref.vote.agenda_item == item.id]
    facts = (item.kind, words.reading(item.reading), words.listed(item.movers))
    return DebateView(
        item.number,
        page.link(item.title, addresses.agenda_item(digest.id, item.id)),
        tuple(fact for fact in facts if fact),
        tuple(_result(page.context, ref, several=len(refs) > 1) for ref in refs),
    )


def _result(context: Context, ref: VoteRef, *, several: bool) -> ResultView:
    """The outcome in a word; of several votes under one item each says on what."""
    text = outcome(ref.vote, context.words)
    if several or meaning(context, ref.vote):
        text = context.words("decision.result", subject=subject(context, ref), outcome=text)
    return ResultView(text, ref.vote.outcome.value)

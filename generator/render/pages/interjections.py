"""Interjections: who applauds, heckles and laughs while who speaks, term by term."""

from collections.abc import Iterator, Sequence
from functools import partial

from generator import addresses
from generator.figures.interjections import Calls, Exchange, exchanges, most_calls
from generator.model.files import File
from generator.render.context import Context
from generator.render.overviews import CellView, MatrixView, RankView, RowView
from generator.render.page import Page
from generator.render.pages.exchanges import calls_files, exchange_files
from generator.render.parts.exchanges import KINDS, slug_of, target_name
from generator.render.section import Section, section
from generator.render.views import Head, Link

INPUTS = frozenset({"corpus:sessions", "corpus:people"})
RANKED = 15
"""So many pairs of people stand in the list of a term."""


def interjection_sections(context: Context) -> Iterator[Section]:
    """One for each term; the latest has the overview too."""
    terms = tuple(context.sessions_of_term)
    for term, sessions in context.sessions_of_term.items():
        yield section(f"interjections:{term}", sessions, terms, partial(_term, context, term))


def _term(context: Context, term: int) -> Iterator[File]:
    groups, sessions = [group.short for group in context.parliament.groups], context.sessions_of_term[term]
    pages = [Page(context, addresses.interjections_of(term))]
    pages += [Page(context, addresses.INTERJECTIONS)] if term == max(context.sessions_of_term) else []
    matrices: list[list[MatrixView]] = [[] for _ in pages]
    counted = exchanges(sessions, groups)
    for kind in KINDS:
        found = counted[kind]
        if not found.cells:
            continue
        for page, own in zip(pages, matrices, strict=True):
            own.append(_matrix(page, term, found))
        yield from exchange_files(context, term, found)
    ranked = most_calls(context.corpus, sessions, RANKED)
    for page, own in zip(pages, matrices, strict=True):
        yield _overview(page, term, own, ranked)
    yield from calls_files(context, term, ranked)


def _overview(page: Page, term: int, matrices: Sequence[MatrixView], ranked: Sequence[Calls]) -> File:
    context, words = page.context, page.context.words
    latest = page.address == addresses.INTERJECTIONS
    title = words("menu.interjections") if latest else words("interjections.of_term", term=term)
    above = page.link(words("menu.interjections"), addresses.INTERJECTIONS)
    return page.file(
        "interjections.html.j2",
        INPUTS,
        page.frame(
            title,
            words("interjections.description"),
            (Link(title),) if latest else (above, Link(words("papers.term", term=term))),
            head=Head(styles=("lists.css",)),
        ),
        heading=title,
        term=words("papers.term", term=term),
        matrices=tuple(matrices),
        ranks=tuple(_rank(page, term, calls) for calls in ranked),
        terms=tuple(
            page.link(words("papers.term", term=other), addresses.interjections_of(other))
            for other in reversed(context.sessions_of_term)
            if other != term
        ),
    )


def _matrix(page: Page, term: int, found: Exchange) -> MatrixView:
    words, kind = page.context.words, found.type.value
    most = max(len(passages) for passages in found.cells.values())
    return MatrixView(
        id=KINDS[found.type],
        title=words(f"interjections.kind.{kind}"),
        caption=words(f"interjections.caption.{kind}", term=term),
        corner=words("interjections.corner"),
        columns=tuple(Link(target_name(page, target)) for target in found.targets),
        rows=tuple(
            RowView(
                page.group(actor) or Link(actor),
                tuple(_cell(page, term, found, actor, target, most) for target in found.targets),
            )
            for actor in found.actors
        ),
        notes=(
            words(
                "interjections.left_out",
                kind=words(f"interjections.kind.{kind}"),
                unnamed=words.number(found.unnamed),
                chair=words.number(found.chair),
            ),
        ),
    )


def _cell(page: Page, term: int, found: Exchange, actor: str, target: str, most: int) -> CellView:
    context, words, count = page.context, page.context.words, found.count(actor, target)
    if not count:
        return CellView(words.number(0))
    return CellView(
        words.number(count),
        href=page.to(addresses.exchange(term, KINDS[found.type], slug_of(context, actor), slug_of(context, target))),
        label=words("interjections.label", actor=actor, target=target_name(page, target)),
        tint=min(5, 1 + 5 * count // (most + 1)),
    )


def _rank(page: Page, term: int, calls: Calls) -> RankView:
    """Both with the group that was last printed with them."""
    context, last = page.context, calls.acts[-1]
    return RankView(
        page.link(context.words.number(len(calls.acts)), addresses.calls(term, calls.caller, calls.speaker)),
        _person(page, calls.caller, last.act.group),
        _person(page, calls.speaker, last.floor.group),
    )


def _person(page: Page, slug: str, group: str | None) -> Link:
    name = page.context.people[slug].name
    return page.person(slug, page.context.words("interjections.person", name=name, group=group) if group else name)

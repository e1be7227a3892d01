"""Decisions: all votes by year and by term, and how often groups voted alike."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from generator import addresses
from generator.figures.agreement import Agreement, agreement, vote_refs
from generator.model.corpus import Digest
from generator.model.files import File
from generator.model.session import Outcome
from generator.render.context import Context
from generator.render.overviews import CellView, MatrixView, RowView
from generator.render.page import Page
from generator.render.pages.pairs import pair_files
from generator.render.parts.choices import by_year, choices, decisions_json
from generator.render.parts.decisions import decision_view, decisions_by_session, pair_address
from generator.render.parts.paging import cut, pager
from generator.render.section import Section, section
from generator.render.views import Frame, Head, Link

INPUTS = frozenset({"corpus:sessions"})
LATEST = 8
PART = 150
"""So many votes stand on one page."""


def decision_sections(context: Context) -> Iterator[Section]:
    """One for each term and one for each year; the overview stands with the latest term."""
    terms = tuple(context.sessions_of_term)
    if not terms:
        yield Section("decisions:none", (), "", lambda: _overviews(context, 0, None))
    for term, sessions in context.sessions_of_term.items():
        yield section(f"decisions:{term}", sessions, terms, partial(_term, context, term))
    years: defaultdict[int | None, list[Digest]] = defaultdict(list)
    for digest in context.corpus.sessions:
        if digest.votes:
            years[digest.date.year if digest.date else None].append(digest)
    for year, sessions_of in years.items():
        yield section(f"decisions-of-year:{year}", sessions_of, "", partial(_year, context, year, sessions_of))


def _term(context: Context, term: int) -> Iterator[File]:
    groups = [group.short for group in context.parliament.groups]
    found = agreement(vote_refs(context.sessions_of_term[term]), groups)
    yield from _overviews(context, term, found)
    yield from decisions_json(context, term)
    yield from pair_files(context, term, found)


def _overviews(context: Context, term: int, found: Agreement | None) -> Iterator[File]:
    if term == max(context.sessions_of_term, default=0):
        yield _overview(Page(context, addresses.DECISIONS), term, found, latest=True)
    if found is not None:
        yield _overview(Page(context, addresses.agreement(term)), term, found)


def crumb(page: Page) -> Link:
    return page.link(page.context.words("menu.decisions"), addresses.DECISIONS)


def _overview(page: Page, term: int, found: Agreement | None, *, latest: bool = False) -> File:
    context, words = page.context, page.context.words
    refs = vote_refs(context.sessions_of_term.get(term, ()))
    title = words("menu.decisions") if latest else words("decisions.of_term", term=term)
    crumbs = (Link(title),) if latest else (crumb(page), Link(words("papers.term", term=term)))
    years = tuple(
        page.link(
            str(year or words("date.none")), addresses.decisions_of(year), words.count("decisions.count", len(votes))
        )
        for year, votes in reversed(by_year(context, refs).items())
    )
    return page.file(
        "decisions.html.j2",
        INPUTS,
        page.frame(title, words("decisions.description"), crumbs, head=_head()),
        heading=title,
        term=words("papers.term", term=term),
        latest=tuple(decision_view(page, ref, dated=True) for ref in refs[: -LATEST - 1 : -1]) if latest else (),
        years=years,
        terms=tuple(
            page.link(words("papers.term", term=other), addresses.agreement(other))
            for other in reversed(context.sessions_of_term)
            if other != term
        ),
        matrix=_matrix(page, term, found) if found and found.pairs else None,
        filter=choices(page, term) if refs else (),
        filter_data=" ".join(
            page.to(addresses.decisions_json(term, year)) for year in reversed(by_year(context, refs))
        ),
        sides=tuple(words(f"vote.{side}") for side in ("yes", "no", "abstain")),
    )


def _head() -> Head:
    return Head(styles=("lists.css",), scripts=("decisions.js",))


def _matrix(page: Page, term: int, found: Agreement) -> MatrixView:
    words = page.context.words
    return MatrixView(
        id="einigkeit",
        title=words("agreement.title"),
        caption=words("agreement.caption", term=term),
        corner=words("agreement.corner"),
        columns=tuple(Link(group) for group in found.groups),
        rows=tuple(
            RowView(
                page.group(one) or Link(one),
                tuple(_cell(page, term, found, one, other) for other in found.groups),
            )
            for one in found.groups
        ),
        notes=(
            words("agreement.counted"),
            words("agreement.left_out", named=words.number(found.named), all=words.number(found.votes)),
            words("agreement.blocs"),
        ),
    )


def _cell(page: Page, term: int, found: Agreement, one: str, other: str) -> CellView:
    words = page.context.words
    if one == other:
        return CellView(words("matrix.same"), label=words("matrix.same_label"))
    pair = found.pair(one, other)
    if pair.share is None:
        return CellView(words("matrix.none"), label=words("agreement.never"))
    alike, both = words.number(len(pair.alike)), words.number(pair.both)
    return CellView(
        words.whole_percent(len(pair.alike), pair.both),
        words("agreement.of", alike=alike, both=both),
        page.to(pair_address(page.context, term, pair)),
        words("agreement.label", one=one, other=other),
        tint=min(5, int(pair.share * 5) + 1),
    )


def _year(context: Context, year: int | None, sessions: Sequence[Digest]) -> Iterator[File]:
    words, refs = context.words, vote_refs(sessions)
    parts = cut(refs, PART)
    address = addresses.decisions_of(year)
    title = words("decisions.of_year", year=year) if year else words("decisions.undated")
    for number, part in enumerate(parts, start=1):
        page = Page(context, addresses.part(address, number))
        frame: Frame = page.frame(
            words("paging.titled", title=title, n=number) if number > 1 else title,
            words("decisions.year_description", title=title),
            (crumb(page), Link(str(year or words("date.none")))),
            head=Head(styles=("lists.css",)),
        )
        adopted = sum(ref.vote.outcome is Outcome.ADOPTED for ref in refs)
        yield page.file(
            "decisions_of_year.html.j2",
            INPUTS,
            frame,
            heading=title,
            facts=(
                words.count("decisions.count", len(refs)),
                words("decisions.adopted", n=words.number(adopted)),
            ),
            sessions=decisions_by_session(page, part),
            parts=pager(page, address, number, len(parts)),
        )

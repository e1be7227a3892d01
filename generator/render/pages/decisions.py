"""Decisions: all votes by year and by term, and how often groups voted alike."""

from collections.abc import Iterator, Sequence

from generator import addresses
from generator.figures.agreement import Agreement, VoteRef, agreement, vote_refs
from generator.model.files import File
from generator.model.session import Outcome
from generator.render.context import Context
from generator.render.overviews import CellView, MatrixView, RowView
from generator.render.page import Page
from generator.render.pages.pairs import pair_files
from generator.render.parts.choices import by_year, choices, decisions_json
from generator.render.parts.decisions import decision_view, decisions_by_session, pair_address
from generator.render.parts.paging import cut, pager
from generator.render.views import Frame, Head, Link

INPUTS = frozenset({"corpus:sessions"})
LATEST = 8
PART = 150
"""So many votes stand on one page."""


def decision_files(context: Context) -> Iterator[File]:
    groups = [group.short for group in context.parliament.groups]
    terms = {term: agreement(vote_refs(sessions), groups) for term, sessions in context.sessions_of_term.items()}
    yield _overview(Page(context, addresses.DECISIONS), max(terms, default=0), terms, latest=True)
    for term, found in terms.items():
        yield _overview(Page(context, addresses.agreement(term)), term, terms)
        yield from decisions_json(context, term)
        yield from pair_files(context, term, found)
    for year, votes in by_year(context, vote_refs(context.corpus.sessions)).items():
        yield from _year(context, year, votes)


def crumb(page: Page) -> Link:
    return page.link(page.context.words("menu.decisions"), addresses.DECISIONS)


def _overview(page: Page, term: int, terms: dict[int, Agreement], *, latest: bool = False) -> File:
    context, words = page.context, page.context.words
    found = terms.get(term)
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
            for other in reversed(terms)
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


def _year(context: Context, year: int | None, refs: Sequence[VoteRef]) -> Iterator[File]:
    words = context.words
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

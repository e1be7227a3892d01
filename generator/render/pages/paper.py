"""A printed paper: its life across sessions, then every passage that names it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from generator import addresses
from generator.figures.agreement import VoteRef
from generator.figures.lives import Life, Role, Stage, State
from generator.model.corpus import MentionRef, Paper
from generator.model.files import File
from generator.render.context import Context
from generator.render.feeds import paper_feed, paper_feed_files
from generator.render.overviews import StageView
from generator.render.page import Page
from generator.render.parts import linked_data
from generator.render.parts.decisions import decision_view
from generator.render.parts.paging import cut, pager
from generator.render.parts.papers import kind, life_of, state_sentence
from generator.render.revised import revised_in
from generator.render.section import Section, section
from generator.render.views import EntryView, Head, Link, SectionView

PART = 150
"""So many passages stand on one page."""


def paper_sections(context: Context) -> Iterator[Section]:
    """One for all papers that were first named in the same session: another session names few of earlier ones."""
    together: defaultdict[str, list[Paper]] = defaultdict(list)
    for paper in context.corpus.papers:
        for first in paper.mentions[:1]:
            together[first.session].append(paper)
    for session, papers in together.items():
        named = {ref.session for paper in papers for ref in paper.mentions}
        sessions = sorted((context.digests[one] for one in named), key=lambda digest: digest.key)
        own = revised_in(context.revised, named)
        yield section(f"papers:{session}", sessions, own, partial(_papers, context, papers))


def _papers(context: Context, papers: Sequence[Paper]) -> Iterator[File]:
    for paper in papers:
        yield from _paper(context, paper)
        yield from paper_feed_files(context, paper)


def _paper(context: Context, paper: Paper) -> Iterator[File]:
    """The page of a paper, and further ones where very many passages name it."""
    named = [ref for ref in paper.mentions if ref.mention.anchor is not None]
    parts = cut(named, PART)
    for number, part in enumerate(parts, start=1):
        yield _part(context, paper, number, part, len(parts), len(named))


def _part(context: Context, paper: Paper, number: int, part: Sequence[MentionRef], count: int, all: int) -> File:
    address, words = addresses.paper(paper.id), context.words
    page = Page(context, addresses.part(address, number))
    life = life_of(context, paper.id)
    name = words("paper.name", id=paper.id)
    title = words("paper.titled", name=name, title=paper.title) if paper.title else name
    connected = life.role not in (Role.MAIN, None)
    return page.file(
        "paper.html.j2",
        frozenset({"corpus:papers", f"paper:{paper.id}"}),
        page.frame(
            words("paging.titled", title=title, n=number) if number > 1 else title,
            words("paper.description", name=name),
            (
                page.link(words("menu.papers"), addresses.PAPERS),
                page.link(words("papers.term", term=paper.legislature), addresses.papers_of(paper.legislature)),
                Link(paper.id),
            ),
            head=Head(
                kind="article",
                data=(linked_data.paper(page, paper),),
                feeds=paper_feed(page, paper),
                styles=("lists.css",),
            ),
        ),
        heading=name,
        title=words("paper.about", title=paper.title) if paper.title and connected else paper.title,
        kind=kind(context, paper),
        movers=tuple(page.group(mover) or Link(mover) for mover in paper.movers),
        state=state_sentence(context, paper),
        state_class=life.state.value,
        official=context.parliament.paper_url(paper.id),
        stages=tuple(_stage(page, stage) for stage in life.stages) if number == 1 else (),
        named=words.count("paper.named", all) if all else None,
        sections=tuple(
            SectionView(
                context.session_and_date(session),
                f"s-{addresses.dashed(session)}",
                tuple(_mention(page, ref) for ref in refs),
                page.to(addresses.session(session)),
            )
            for session, refs in groupby(part, key=lambda ref: ref.session)
        ),
        parts=pager(page, address, number, count),
    )


def _stage(page: Page, stage: Stage) -> StageView:
    context, words = page.context, page.context.words
    digest = context.digests[stage.session]
    item = stage.item
    if item is None:
        what = words("paper.stage.outside")
    elif stage.role is not Role.MAIN:
        what = words(f"paper.role.{stage.role.value}")
    else:
        what = words.reading(item.reading) or words("paper.stage.on_agenda")
    votes = (VoteRef(digest.id, index, vote) for index, vote in enumerate(digest.votes) if vote in stage.votes)
    return StageView(
        day=words.long_date(digest.date),
        session=page.session(digest.id),
        what=what,
        item=page.item(digest.id, item.id) if item else None,
        companions=tuple(_companion(page, stage, other, role) for other, role in stage.companions),
        decisions=tuple(decision_view(page, ref, titled=False) for ref in votes),
    )


def _companion(page: Page, stage: Stage, other: str, role: Role) -> Link:
    """Another paper of the item, with what became of it there."""
    words = page.context.words
    there = [s for s in life_of(page.context, other).stages if s.session == stage.session and s.item == stage.item]
    state = Life(tuple(there)).state
    known = page.context.papers.get(other)
    note = (known.kind if known else None) or words(f"paper.role.{role.value}")
    if state is not State.DEBATED:
        note = words("paper.companion", role=note, state=words(f"paper.state.{state.value}"))
    return Link(other, page.paper(other).href, note)


def _mention(page: Page, ref: MentionRef) -> EntryView:
    context, mention = page.context, ref.mention
    printed = context.words.page(mention.page)
    place = Link(context.item_label(ref.session, mention.agenda_item), page.speech(ref.session, mention.anchor or ""))
    return EntryView(place, (printed,) if printed else (), mention.before, mention.text, mention.after or None)

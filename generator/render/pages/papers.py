"""Printed papers: the list, and the life of each."""

from collections.abc import Iterator
from itertools import groupby

from generator import addresses
from generator.model.corpus import MentionRef, Paper
from generator.model.files import File
from generator.render.context import Context
from generator.render.feeds import paper_feed
from generator.render.page import Page
from generator.render.parts import linked_data
from generator.render.views import EntryView, Head, Link, SectionView

INPUTS = frozenset({"corpus:papers"})


def paper_files(context: Context) -> Iterator[File]:
    yield _list(Page(context, addresses.PAPERS))
    for paper in context.corpus.papers:
        yield _paper(Page(context, addresses.paper(paper.id)), paper)


def _list(page: Page) -> File:
    words = page.context.words
    return page.file(
        "list.html.j2",
        INPUTS,
        page.frame(words("menu.papers"), words("papers.description"), (Link(words("menu.papers")),)),
        heading=words("menu.papers"),
        intro=words("papers.intro"),
        sections=tuple(
            SectionView(
                words("papers.term", term=term), f"wahlperiode-{term}", tuple(_entry(page, paper) for paper in papers)
            )
            for term, papers in groupby(reversed(page.context.corpus.papers), key=lambda paper: paper.legislature)
        ),
    )


def _entry(page: Page, paper: Paper) -> EntryView:
    facts = [paper.title, paper.kind, page.context.words.count("paper.mention_count", len(paper.mentions))]
    return EntryView(page.link(paper.id, addresses.paper(paper.id)), tuple(fact for fact in facts if fact))


def _paper(page: Page, paper: Paper) -> File:
    context, words = page.context, page.context.words
    sections = tuple(
        SectionView(
            context.session_and_date(session),
            f"s-{addresses.dashed(session)}",
            tuple(_mention(page, ref) for ref in refs),
            page.to(addresses.session(session)),
        )
        for session, refs in groupby(paper.mentions, key=lambda ref: ref.session)
    )
    name = words("paper.name", id=paper.id)
    count = words.count("paper.mention_count", len(paper.mentions))
    facts = [paper.kind, words.listed(paper.movers), count]
    return page.file(
        "paper.html.j2",
        INPUTS | {f"paper:{paper.id}"},
        page.frame(
            words("paper.titled", name=name, title=paper.title) if paper.title else name,
            words("paper.description", name=name),
            (page.link(words("menu.papers"), addresses.PAPERS), Link(paper.id)),
            head=Head(data=(linked_data.paper(page, paper),), feeds=paper_feed(page, paper)),
        ),
        heading=name,
        title=paper.title,
        official=paper.url,
        facts=tuple(fact for fact in facts if fact),
        sections=sections,
    )


def _mention(page: Page, ref: MentionRef) -> EntryView:
    """Where a paper is named: on the agenda, or in a passage."""
    context, mention = page.context, ref.mention
    item = page.item(ref.session, mention.agenda_item)
    printed = context.words.page(mention.page)
    pages = (printed,) if printed else ()
    if mention.anchor is None:
        return EntryView(item, (*pages, context.words("paper.on_agenda")), after=mention.after or None)
    place = Link(item.text, page.speech(ref.session, mention.anchor))
    return EntryView(place, pages, mention.before, mention.text, mention.after or None)

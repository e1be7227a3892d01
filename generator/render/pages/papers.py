"""Printed papers by term and number."""

from collections.abc import Iterator, Sequence

from generator import addresses
from generator.model.corpus import Paper
from generator.model.files import File
from generator.render.context import Context
from generator.render.overviews import PaperView
from generator.render.page import Page
from generator.render.parts.papers import life_of, paper_view
from generator.render.views import Head, Link

INPUTS = frozenset({"corpus:papers"})
BLOCK = 500
"""The numbers of a term are parted into blocks of so many."""
WHOLE = 300
"""A term with no more papers than this stands on one page."""
LATEST = 12


def papers_files(context: Context) -> Iterator[File]:
    """The lists of them."""
    terms: dict[int, list[Paper]] = {}
    for paper in context.corpus.papers:
        terms.setdefault(paper.legislature, []).append(paper)
    yield _overview(Page(context, addresses.PAPERS), terms)
    for term, papers in terms.items():
        yield from _term(context, term, papers)


def _overview(page: Page, terms: dict[int, list[Paper]]) -> File:
    words = page.context.words
    return _file(
        page,
        words("menu.papers"),
        (Link(words("menu.papers")),),
        intro=words("papers.intro"),
        lists=_latest(page),
        title=words("papers.latest"),
        blocks=tuple(
            page.link(
                words("papers.term", term=term), addresses.papers_of(term), words.count("papers.count", len(papers))
            )
            for term, papers in reversed(terms.items())
        ),
        blocks_title=words("papers.by_term"),
        note=words("papers.only_named"),
    )


def _latest(page: Page) -> tuple[PaperView, ...]:
    """What the latest sessions had on their agendas."""
    known = page.context.papers
    found: dict[str, None] = {}
    for digest in reversed(page.context.corpus.sessions):
        found.update((item.documents[0], None) for item in digest.agenda_items if item.documents)
        if len(found) >= LATEST:
            break
    return tuple(paper_view(page, known[paper]) for paper in list(found)[:LATEST])


def _term(context: Context, term: int, papers: Sequence[Paper]) -> Iterator[File]:
    page, words = Page(context, addresses.papers_of(term)), context.words
    title = words("papers.of_term", term=term)
    crumbs = (page.link(words("menu.papers"), addresses.PAPERS), Link(words("papers.term", term=term)))
    intro = words.count("papers.count", len(papers))
    if len(papers) <= WHOLE:
        yield _file(page, title, crumbs, intro=intro, lists=_views(page, papers))
        return
    blocks: dict[int, list[Paper]] = {}
    for paper in papers:
        blocks.setdefault(_number(paper) // BLOCK * BLOCK, []).append(paper)
    links = tuple(
        page.link(
            words("papers.range", first=first, last=first + BLOCK - 1),
            addresses.papers_of(term, first),
            words.count("papers.count", len(own)),
        )
        for first, own in reversed(blocks.items())
    )
    yield _file(page, title, crumbs, intro=intro, blocks=links, blocks_title=words("papers.by_number"))
    for first, own in blocks.items():
        page = Page(context, addresses.papers_of(term, first))
        name = words("papers.range", first=first, last=first + BLOCK - 1)
        yield _file(
            page,
            words("papers.of_range", term=term, range=name),
            (
                page.link(words("menu.papers"), addresses.PAPERS),
                page.link(words("papers.term", term=term), addresses.papers_of(term)),
                Link(name),
            ),
            intro=words.count("papers.count", len(own)),
            lists=_views(page, own),
        )


def _number(paper: Paper) -> int:
    return int(paper.id.rpartition("/")[2])


def _views(page: Page, papers: Sequence[Paper]) -> tuple[PaperView, ...]:
    """Those that were debated first, the latest number before the others."""
    debated = [paper for paper in reversed(papers) if life_of(page.context, paper.id).stages]
    named = [paper for paper in reversed(papers) if not life_of(page.context, paper.id).stages]
    return tuple(paper_view(page, paper) for paper in (*debated, *named))


def _file(
    page: Page,
    heading: str,
    crumbs: tuple[Link, ...],
    *,
    intro: str,
    lists: tuple[PaperView, ...] = (),
    title: str | None = None,
    blocks: tuple[Link, ...] = (),
    blocks_title: str | None = None,
    note: str | None = None,
) -> File:
    words = page.context.words
    return page.file(
        "papers.html.j2",
        INPUTS,
        page.frame(heading, words("papers.description", title=heading), crumbs, head=Head(styles=("lists.css",))),
        heading=heading,
        intro=intro,
        title=title,
        papers=lists,
        blocks=blocks,
        blocks_title=blocks_title,
        note=note,
    )

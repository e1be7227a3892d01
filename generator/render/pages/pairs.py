"""Two groups: every vote that names both, those they agreed on and those they did not."""

from collections.abc import Iterator
from itertools import groupby

from generator import addresses
from generator.figures.agreement import Agreement, Pair
from generator.model.files import File
from generator.render.context import Context
from generator.render.overviews import DecisionsView
from generator.render.page import Page
from generator.render.parts.decisions import decisions_by_session, pair_address
from generator.render.parts.paging import cut, pager
from generator.render.views import Head, Link, SectionView

INPUTS = frozenset({"corpus:sessions"})
PART = 150
"""So many votes stand on one page."""


def pair_files(context: Context, term: int, found: Agreement) -> Iterator[File]:
    for pair in found.pairs.values():
        if pair.both:
            yield from _pair(context, term, pair)


def _pair(context: Context, term: int, pair: Pair) -> Iterator[File]:
    """First the votes they were apart at, the fewer as a rule, then the others."""
    words = context.words
    address = pair_address(context, term, pair)
    votes = [(False, ref) for ref in pair.apart] + [(True, ref) for ref in pair.alike]
    parts = cut(votes, PART)
    title = words("pair.title", one=pair.one, other=pair.other)
    for number, part in enumerate(parts, start=1):
        page = Page(context, addresses.part(address, number))
        lists = {
            alike: decisions_by_session(page, (ref for _, ref in entries))
            for alike, entries in groupby(part, key=lambda entry: entry[0])
        }
        yield page.file(
            "pair.html.j2",
            INPUTS,
            page.frame(
                words("paging.titled", title=title, n=number) if number > 1 else title,
                words("pair.description", one=pair.one, other=pair.other, term=term),
                (
                    page.link(words("menu.decisions"), addresses.DECISIONS),
                    page.link(words("papers.term", term=term), addresses.agreement(term)),
                    Link(words("pair.crumb", one=pair.one, other=pair.other)),
                ),
                head=Head(styles=("lists.css",)),
            ),
            heading=title,
            term=words("papers.term", term=term),
            share=words(
                "pair.share",
                alike=words.number(len(pair.alike)),
                both=words.number(pair.both),
                share=words.whole_percent(len(pair.alike), pair.both),
            ),
            lists_of=tuple(
                (SectionView(words.count(key, count), anchor), _unique(anchor, lists[alike]))
                for alike, key, anchor, count in (
                    (False, "pair.apart", "verschieden", len(pair.apart)),
                    (True, "pair.alike", "gleich", len(pair.alike)),
                )
                if alike in lists
            ),
            parts=pager(page, address, number, len(parts)),
        )


def _unique(prefix: str, views: tuple[DecisionsView, ...]) -> tuple[DecisionsView, ...]:
    """A session may have votes in both lists, and an anchor stands once on a page."""
    return tuple(DecisionsView(view.session, f"{prefix}-{view.id}", view.decisions) for view in views)

"""Groups: the list with a short portrait of each."""

from collections.abc import Iterator
from functools import cache

from generator import addresses
from generator.figures.agreement import agreement, vote_refs
from generator.figures.interjections import met
from generator.figures.speaking import ByGroup, Spoken, by_group
from generator.model.files import File
from generator.model.parliament import Group
from generator.render.charts import STYLES
from generator.render.context import Context
from generator.render.page import Page
from generator.render.pages.group import Counts, group_pages
from generator.render.pages.people import INPUTS
from generator.render.parts.keywords import Characteristic
from generator.render.parts.members import Members, members_of
from generator.render.parts.speaking import share_chart
from generator.render.views import EntryView, Head, Link


def group_files(context: Context, characteristic: Characteristic) -> Iterator[File]:
    """The groups that people of the corpus belong to."""
    groups = [group for group in context.parliament.groups if group.short in context.corpus.groups]
    shares = by_group(context.corpus.sessions)
    names, terms = [group.short for group in context.parliament.groups], context.sessions_of_term
    counts = Counts(
        shares,
        tuple(sorted(terms, reverse=True)),
        cache(lambda term: met(terms[term], names)),
        cache(lambda term: agreement(vote_refs(terms[term]), names)),
    )
    members = {group.short: members_of(context, group) for group in groups}
    yield _list(Page(context, addresses.GROUPS), groups, shares, members)
    for group in groups:
        yield from group_pages(context, group, counts, members[group.short], characteristic)


def _list(page: Page, groups: list[Group], shares: ByGroup, members: dict[str, Members]) -> File:
    words = page.context.words
    return page.file(
        "groups.html.j2",
        INPUTS,
        page.frame(
            words("menu.groups"),
            words("groups.description"),
            (Link(words("menu.groups")),),
            head=Head(styles=("people.css", *STYLES)),
        ),
        heading=words("menu.groups"),
        chart=share_chart(page, shares),
        groups=tuple(_entry(page, group, shares, members[group.short]) for group in groups),
    )


def _entry(page: Page, group: Group, shares: ByGroup, members: Members) -> EntryView:
    words = page.context.words
    said = shares.groups.get(group.short, Spoken())
    facts = [
        words.count("groups.member_count", len(members.current)),
        words.count("groups.former_count", len(members.former)) if members.former else None,
        words.count("session.speech_count", said.turns),
        words("groups.share", share=words.share(said.words / max(shares.words, 1))),
    ]
    return EntryView(
        page.link(group.short, addresses.group(group.slug)), tuple(fact for fact in facts if fact), group.name
    )

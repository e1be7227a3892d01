"""A group: who belongs to it, what it said, moved and decided, and how it is printed."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, TypeVar

from generator import addresses
from generator.figures.agreement import Agreement
from generator.figures.speaking import ByGroup, Spoken
from generator.model.corpus import SpeechRef
from generator.model.files import File
from generator.model.parliament import Group
from generator.render.charts import STYLES
from generator.render.context import Context
from generator.render.feeds import group_feed, group_feed_files
from generator.render.page import Page
from generator.render.pages.people import INPUTS, member_view
from generator.render.parts.group_acts import Acts, acts_matrix
from generator.render.parts.group_agreement import agreement_table
from generator.render.parts.group_votes import votes_chart
from generator.render.parts.keywords import Characteristic, of_group
from generator.render.parts.members import Members
from generator.render.parts.motions import motions_of
from generator.render.parts.person_lists import PersonList, part_name
from generator.render.parts.speaking import share_chart
from generator.render.parts.turns import sittings, turns_of
from generator.render.parts.yearly import Part
from generator.render.portrait_views import ListView, NumberView
from generator.render.views import Head, Link

HEAD = Head(styles=("people.css", *STYLES), scripts=("filter.js",))
LATEST = 10
"""So many of the latest debates are shown in which the group spoke."""
FORMER = 150
"""More former members have pages of their own, with so many each."""


Counted = TypeVar("Counted")
Shown = TypeVar("Shown")


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted once and shown of each group."""

    shares: ByGroup
    terms: Sequence[int]
    """The latest first; of most groups that is all that is asked for."""
    acts: Callable[[int], Acts]
    """Of a term, who acted while who spoke."""
    agreements: Callable[[int], Agreement]
    """Of a term, who voted as whom."""


def group_pages(
    context: Context,
    group: Group,
    counts: Counts,
    members: Members,
    characteristic: Characteristic,
) -> Iterator[File]:
    page = Page(context, addresses.group(group.slug))
    motions = motions_of(page, group)
    yield _group(page, group, counts, members, motions, characteristic)
    yield from group_feed_files(context, group)
    for part in motions.yearly.parts:
        yield _year(Page(context, part.address), group, motions, part)
    if len(members.former) > FORMER:
        for number, start in enumerate(range(0, len(members.former), FORMER), start=1):
            people = members.former[start : start + FORMER]
            yield _former(Page(context, addresses.former_members(group.slug, number)), group, members, number, people)


def _group(
    page: Page,
    group: Group,
    counts: Counts,
    members: Members,
    motions: PersonList,
    characteristic: Characteristic,
) -> File:
    words = page.context.words
    said = counts.shares.groups.get(group.short, Spoken())
    crumbs = (page.link(words("menu.groups"), addresses.GROUPS), Link(group.short))
    whole = len(members.former) <= FORMER
    return page.file(
        "group.html.j2",
        INPUTS | {"corpus:papers"} | characteristic.inputs(of_group(group.short)),
        page.frame(
            group.short,
            words("groups.one_description", name=group.name),
            crumbs,
            head=replace(HEAD, feeds=group_feed(page, group)),
        ),
        heading=group.short,
        name=group.name,
        numbers=tuple(_numbers(page, said, counts.shares, members, motions)),
        chart=share_chart(page, counts.shares),
        keywords=characteristic.views(page, of_group(group.short)),
        votes=votes_chart(page, group),
        agreement=_latest_of(counts.terms, counts.agreements, partial(agreement_table, page, group)),
        decisions=page.link(words("groups.all_decisions"), addresses.DECISIONS),
        acts=_latest_of(counts.terms, counts.acts, partial(acts_matrix, page, group)),
        interjections=page.link(words("groups.all_interjections"), addresses.INTERJECTIONS),
        motions=motions.on_page(page) if motions.yearly.entries else None,
        latest=ListView("reden", words("groups.latest"), sittings=sittings(page, _latest(page, group), named=True)),
        members=tuple(member_view(page, person, group=False) for person in members.current),
        former=tuple(member_view(page, person, group=False) for person in members.former) if whole else (),
        former_pages=() if whole else (_former_link(page, group, members),),
        forms=tuple(dict.fromkeys(group.forms)),
    )


def _latest_of(
    terms: Sequence[int], counted: Callable[[int], Counted], shown: Callable[[int, Counted], Shown | None]
) -> Shown | None:
    """What the latest term shows in which there is anything to show."""
    return next((view for term in terms if (view := shown(term, counted(term)))), None)


def _numbers(page: Page, said: Spoken, shares: ByGroup, members: Members, motions: PersonList) -> Iterator[NumberView]:
    words = page.context.words
    people, papers = len(members.current), len(motions.yearly.entries)
    yield NumberView(words.number(people), words.noun("groups.member_count", people), "#mitglieder")
    yield NumberView(words.number(said.turns), words.noun("session.speech_count", said.turns), "#reden")
    yield NumberView(words.share(said.words / max(shares.words, 1)), words("groups.of_words"), "#anteil")
    if papers:
        yield NumberView(words.number(papers), words.noun("groups.motion_count", papers), "#drucksachen")


def _former_link(page: Page, group: Group, members: Members) -> Link:
    return page.link(
        page.context.words.count("groups.former_count", len(members.former)), addresses.former_members(group.slug)
    )


def _latest(page: Page, group: Group) -> Sequence[Any]:
    """The latest debates in which anybody spoke for the group, a turn each."""
    found: list[SpeechRef] = []
    for digest in reversed(page.context.corpus.sessions):
        own = [
            SpeechRef(digest.id, speech)
            for speech in digest.speeches
            if speech.speaker.group == group.short and not speech.chair
        ]
        found = [*own, *found]
        if len(turns_of(found)) >= LATEST:
            break
    return turns_of(found)[:LATEST]


def _year(page: Page, group: Group, motions: PersonList, part: Part[Any]) -> File:
    words = page.context.words
    year = part_name(page, part)
    title = words("person.year_title", name=group.short, list=motions.title, year=year)
    return page.file(
        "person_year.html.j2",
        INPUTS | {"corpus:papers"},
        page.frame(
            title,
            words("groups.year_description", name=group.short, year=year),
            _crumbs(page, group, year),
            head=HEAD,
        ),
        heading=group.short,
        person=page.link(group.short, addresses.group(group.slug)),
        group=None,
        year=year,
        list=motions.of_part(page, part),
    )


def _former(page: Page, group: Group, members: Members, number: int, people: Sequence[Any]) -> File:
    words = page.context.words
    pages = range(1, -(-len(members.former) // FORMER) + 1)
    title = words("groups.former_of", name=group.short)
    if number > 1:
        title = words("portrait.part_of_year", year=title, n=number)
    return page.file(
        "members.html.j2",
        INPUTS,
        page.frame(title, words("groups.former_description", name=group.short), _crumbs(page, group, title), head=HEAD),
        heading=title,
        members=tuple(member_view(page, person, group=False) for person in people),
        pages=tuple(
            Link(f"{other}", None if other == number else page.to(addresses.former_members(group.slug, other)))
            for other in pages
        ),
    )


def _crumbs(page: Page, group: Group, last: str) -> tuple[Link, ...]:
    words = page.context.words
    return (
        page.link(words("menu.groups"), addresses.GROUPS),
        page.link(group.short, addresses.group(group.slug)),
        Link(last),
    )

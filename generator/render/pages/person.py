"""A person: a portrait of their work in the house, and a page for each year of what is too long for one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from generator import addresses
from generator.figures.named_votes import NamedVote, named_votes
from generator.figures.speaking import Spoken, over_time, spoken
from generator.model.corpus import Person
from generator.model.files import File
from generator.render.charts import STYLES
from generator.render.context import Context
from generator.render.feeds import person_feed, person_feed_files
from generator.render.page import Page
from generator.render.pages.people import INPUTS
from generator.render.parts import linked_data
from generator.render.parts.keywords import Characteristic
from generator.render.parts.person_lists import PersonList, part_name, person_lists
from generator.render.parts.person_record import chaired, elsewhere, printed_forms, tenure_views
from generator.render.parts.speaking import time_chart
from generator.render.parts.yearly import Part
from generator.render.portrait_views import NumberView
from generator.render.revised import revised_in
from generator.render.section import Section, section
from generator.render.views import Head, Link

HEAD = Head(kind="profile", styles=("people.css", *STYLES), scripts=("filter.js",))


@dataclass(frozen=True, slots=True)
class _Portrait:
    """What all pages of one person are made of."""

    person: Person
    said: Spoken
    votes: Sequence[NamedVote]


def person_sections(context: Context, characteristic: Characteristic) -> Iterator[Section]:
    """One for each person: the portrait, the years, the feed."""
    votes = cache(partial(_votes, context))

    def files(person: Person) -> Iterator[File]:
        portrait = _Portrait(person, spoken(person.speeches), votes().get(person.slug, ()))
        page = Page(context, addresses.person(person.slug))
        lists = person_lists(page, person, portrait.votes)
        yield _person(page, portrait, lists, characteristic)
        for one in lists:
            for part in one.yearly.parts:
                yield _year(Page(context, part.address), person, one, part)
        yield from person_feed_files(context, person)

    for person in context.corpus.people:
        sessions = person.tally.sessions
        own = (person.name, person.groups, person.roles, person.external, person.printed)
        yield section(
            f"person:{person.slug}",
            (context.digests[session] for session in sessions),
            (*own, characteristic.told(person.slug), revised_in(context.revised, set(sessions))),
            partial(files, person),
        )


def _votes(context: Context) -> Mapping[str, tuple[NamedVote, ...]]:
    return named_votes(context.corpus, lambda name: context.parliament.group(name) is not None)


def _person(page: Page, portrait: _Portrait, lists: Sequence[PersonList], characteristic: Characteristic) -> File:
    words, person = page.context.words, portrait.person
    held = person.tally.tenures
    crumbs = (page.link(words("menu.people"), addresses.PEOPLE), Link(person.name))
    views = tuple(one.on_page(page) for one in lists)
    head = replace(HEAD, data=(linked_data.person(page, person),), feeds=person_feed(page, person))
    return page.file(
        "person.html.j2",
        INPUTS | {f"person:{person.slug}"} | characteristic.inputs(person.slug),
        page.frame(person.name, words("person.description", name=person.name), crumbs, head=head),
        heading=person.name,
        groups=tuple(link for group in person.groups[:1] if (link := page.group(group))),
        office=next((tenure.name for tenure in held if tenure.office), None),
        numbers=tuple(_numbers(page, portrait, lists)),
        jumps=tuple(Link(view.title, f"#{view.id}") for view in views),
        chart=time_chart(page, over_time(person.speeches, page.context.digests)),
        keywords=characteristic.views(page, person.slug),
        tenures=tenure_views(page, held),
        chaired=chaired(page, person),
        lists=views,
        printed=printed_forms(page, person),
        elsewhere=tuple(elsewhere(page, person)),
        data=page.to(addresses.PEOPLE_JSON),
        id=person.slug,
    )


def _numbers(page: Page, portrait: _Portrait, lists: Sequence[PersonList]) -> Iterator[NumberView]:
    words, said = page.context.words, portrait.said
    if said.turns:
        yield NumberView(words.number(said.turns), words.noun("session.speech_count", said.turns), "#reden")
        yield NumberView(words.number(said.words), words.noun("person.words", said.words))
        yield NumberView(words.number(len(said.sessions)), words.noun("person.sessions", len(said.sessions)))
    for one in lists:
        if one.id in ("zwischenrufe", "reaktionen"):
            count = len(one.yearly.entries)
            yield NumberView(words.number(count), words.noun(f"person.count.{one.id}", count), f"#{one.id}")


def _year(page: Page, person: Person, one: PersonList, part: Part[object]) -> File:
    words = page.context.words
    title = words("person.year_title", name=person.name, list=one.title, year=part_name(page, part))
    crumbs = (
        page.link(words("menu.people"), addresses.PEOPLE),
        page.link(person.name, addresses.person(person.slug)),
        Link(part_name(page, part)),
    )
    return page.file(
        "person_year.html.j2",
        INPUTS | {f"person:{person.slug}"},
        page.frame(title, words("person.year_description", name=person.name, title=title), crumbs, head=HEAD),
        heading=person.name,
        person=page.link(person.name, addresses.person(person.slug)),
        group=page.group(person.group),
        year=part_name(page, part),
        list=one.of_part(page, part),
    )

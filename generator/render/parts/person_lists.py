"""The lists of a person's page: speeches, interjections made and met, votes, absences, where others name them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from generator import addresses
from generator.figures.named_votes import NamedVote
from generator.model.corpus import AbsenceRef, ActRef, NamingRef, Person
from generator.render.page import Page
from generator.render.parts.turns import Turns, filter_of, sittings, turns_of
from generator.render.parts.votes import sentence
from generator.render.parts.yearly import Part, Yearly
from generator.render.portrait_views import DebateView, ListView, RemarkView
from generator.render.views import EntryView, Link

Views = Callable[[Page, Sequence[Any]], ListView]
"""Entries as a page shows them."""


@dataclass(frozen=True, slots=True)
class PersonList:
    """A list with its place on the page and what its entries look like on any page."""

    id: str
    """Its anchor, and the folder of its years; the speeches' years have none."""
    title: str
    note: str | None
    yearly: Yearly[Any]
    views: Views
    """Title, note and ways to the years are added to it."""

    def on_page(self, page: Page) -> ListView:
        """As the person's own page shows it: whole, or the latest with the ways to its years."""
        words, parts = page.context.words, self.yearly.parts
        view = self.views(page, self.yearly.latest)
        latest = words("portrait.latest", shown=len(self.yearly.latest), all=words.number(len(self.yearly.entries)))
        return replace(
            view,
            id=self.id,
            title=self.title,
            note=self.note,
            latest=latest if parts else None,
            years=tuple(_way(page, part, False) for part in self._years()),
        )

    def of_part(self, page: Page, part: Part[Any]) -> ListView:
        """As the page of a year, or of a part of one, shows it."""
        return replace(
            self.views(page, part.entries),
            id=self.id,
            title=self.title,
            note=self.note,
            years=tuple(_way(page, other, other.year == part.year) for other in self._years()),
            parts=tuple(
                _way(page, other, other == part)._replace(text=page.context.words("portrait.part", n=other.number))
                for other in self.yearly.parts
                if other.year == part.year and part.of > 1
            ),
        )

    def _years(self) -> Iterator[Part[Any]]:
        return (part for part in self.yearly.parts if part.number == 1)


def part_name(page: Page, part: Part[Any]) -> str:
    """ "2025", or "2025, Teil 2"."""
    words = page.context.words
    year = str(part.year) if part.year else words("date.none")
    return words("portrait.part_of_year", year=year, n=part.number) if part.of > 1 else year


def _way(page: Page, part: Part[Any], here: bool) -> Link:
    """The way to a year; no link on its own pages."""
    return Link(
        str(part.year) if part.year else page.context.words("date.none"), None if here else page.to(part.address)
    )


def person_lists(page: Page, person: Person, votes: Sequence[NamedVote]) -> tuple[PersonList, ...]:
    """All lists of a person that hold anything."""
    words, digests = page.context.words, page.context.digests

    def year(session: str) -> int | None:
        day = digests[session].date
        return day.year if day else None

    def made(id: str, entries: Sequence[Any], views: Views) -> PersonList:
        kind = "" if id == "reden" else id
        note = words(f"person.note.{id}") if words.has(f"person.note.{id}") else None
        yearly: Yearly[Any] = Yearly(
            entries,
            lambda entry: year(entry.session),
            lambda of, part: addresses.person_year(person.slug, kind, of, part),
        )
        return PersonList(id, words(f"person.list.{id}", name=person.name), note, yearly, views)

    lists = (
        made("reden", turns_of(person.speeches), _speeches),
        made("zwischenrufe", person.acts[::-1], by_debate(lambda ref: ref.act.agenda_item, _act)),
        made("reaktionen", person.received[::-1], by_debate(lambda ref: ref.act.agenda_item, _reaction)),
        made("abstimmungen", votes[::-1], by_debate(lambda named: named.vote.agenda_item, _vote)),
        made("entschuldigt", person.absences[::-1], _absences),
        made("genannt", person.namings[::-1], by_debate(lambda ref: ref.naming.item, _naming)),
    )
    return tuple(one for one in lists if one.yearly.entries)


def _speeches(page: Page, turns: Sequence[Turns]) -> ListView:
    return ListView("", "", sittings=sittings(page, turns), filter=filter_of(page, turns))


def by_debate(item_of: Callable[[Any], str | None], view: Callable[[Page, Any], RemarkView]) -> Views:
    """Entries of one debate under its title."""

    def views(page: Page, entries: Sequence[Any]) -> ListView:
        debates = groupby(entries, key=lambda entry: (entry.session, item_of(entry)))
        return ListView(
            "",
            "",
            debates=tuple(
                DebateView(
                    page.item(session, item),
                    page.link(page.context.session_and_date(session), addresses.session(session)),
                    tuple(view(page, entry) for entry in found),
                )
                for (session, item), found in debates
            ),
        )

    return views


def _place(page: Page, session: str, anchor: str, printed: int | None) -> Link:
    words = page.context.words
    return Link(words.page(printed) or words("portrait.place"), page.speech(session, anchor))


def _act(page: Page, ref: ActRef) -> RemarkView:
    """What somebody called out, after which words, while who had the floor."""
    floor = ref.floor
    key = "person.while_presiding" if floor.chair else "person.while_speaking"
    told = page.context.words(key, name=floor.name) if floor.name else None
    return _remark(page, ref, page.person(floor.person, told) if told else None)


def _reaction(page: Page, ref: ActRef) -> RemarkView:
    """What somebody else did in a speech of this person."""
    return _remark(page, ref, page.person(ref.person, ref.act.name) if ref.person else None)


def _remark(page: Page, ref: ActRef, person: Link | None) -> RemarkView:
    before = f"…{ref.act.before}" if ref.act.before.startswith(" ") else ref.act.before
    place = _place(page, ref.session, ref.act.anchor, ref.act.page)
    return RemarkView(place, ref.act.text, person, before=before or None)


def _vote(page: Page, named: NamedVote) -> RemarkView:
    words, vote = page.context.words, named.vote
    facts = (
        sentence(vote, words),
        *(page.paper(paper).text for paper in vote.documents),
        words("person.roll_call" if named.roll_call else "person.show_of_hands"),
    )
    place = _place(page, named.session, f"{vote.speech}.{vote.paragraph}", vote.page)
    return RemarkView(place, words(f"person.voted.{named.side}"), facts=facts)


def _naming(page: Page, ref: NamingRef) -> RemarkView:
    """Who names the person, in which words; in an interjection it is not the speaker who does."""
    naming = ref.naming
    name = ref.floor.name if not naming.interjection else None
    return RemarkView(
        _place(page, ref.session, naming.anchor, naming.page),
        person=page.person(ref.floor.person, name) if name else None,
        before=naming.before,
        marked=ref.text,
        after=naming.after.removeprefix(ref.text),
    )


def _absences(page: Page, refs: Sequence[AbsenceRef]) -> ListView:
    return ListView("", "", entries=tuple(_absence(page, ref) for ref in refs))


def _absence(page: Page, ref: AbsenceRef) -> EntryView:
    hours = page.context.words.hours(ref.absence.start, ref.absence.end)
    session = page.link(page.context.session_and_date(ref.session), addresses.session(ref.session))
    return EntryView(session, (hours,) if hours else ())

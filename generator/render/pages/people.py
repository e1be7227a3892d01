"""All people by surname."""

from collections.abc import Iterator
from itertools import groupby

from generator import addresses
from generator.model.corpus import Person
from generator.model.files import File
from generator.render.context import Context
from generator.render.page import Page
from generator.render.views import EntryView, Link, SectionView

INPUTS = frozenset({"corpus:people"})


def people_files(context: Context) -> Iterator[File]:
    page, words = Page(context, addresses.PEOPLE), context.words
    yield page.file(
        "list.html.j2",
        INPUTS,
        page.frame(words("menu.people"), words("people.description"), (Link(words("menu.people")),)),
        heading=words("menu.people"),
        intro=words("people.intro"),
        sections=tuple(
            SectionView(letter, f"buchstabe-{letter.lower()}", tuple(person_entry(page, p) for p in people))
            for letter, people in groupby(context.corpus.people, key=_initial)
        ),
    )


def person_entry(page: Page, person: Person) -> EntryView:
    """A person in a list: name, latest office, group, how many speeches."""
    spoken = sum(not ref.speech.chair for ref in person.speeches)
    speeches = page.context.words.count("session.speech_count", spoken) if spoken else None
    facts = [*person.roles[:1], person.group, speeches]
    return EntryView(page.person(person.slug, person.name), tuple(fact for fact in facts if fact))


def _initial(person: Person) -> str:
    surname = person.name.split()[-1]
    letter = addresses.slug(surname)[0].upper()
    return letter if letter.isalpha() else "#"

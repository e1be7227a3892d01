"""All people by surname; by letter where they are too many for one page."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator import addresses
from generator.model.corpus import Person
from generator.model.files import File
from generator.render.context import Context
from generator.render.page import Page
from generator.render.portrait_views import LetterView, MemberView
from generator.render.views import Frame, Head, Link

INPUTS = frozenset({"corpus:people", "corpus:sessions"})
HEAD = Head(styles=("people.css",), scripts=("filter.js",))
ONE_PAGE = 600
"""So many people stand on one page."""
PARTICLES = frozenset({"von", "van", "de", "der", "den", "zu", "zur", "vom", "ter", "el", "al", "la", "del", "di"})
"""They stand before a surname and do not sort it."""


def people_files(context: Context) -> Iterator[File]:
    people = context.corpus.people
    letters = [(letter, list(found)) for letter, found in groupby(people, key=_initial)]
    if len(people) <= ONE_PAGE:
        yield _page(Page(context, addresses.PEOPLE), letters, None)
        return
    index = Page(context, addresses.PEOPLE)
    yield _page(index, [], None, [(letter, len(found)) for letter, found in letters])
    for letter, found in letters:
        page = Page(context, addresses.people_letter(letter))
        yield _page(page, [(letter, found)], letter, [(other, len(all_)) for other, all_ in letters])


def _page(
    page: Page,
    letters: Sequence[tuple[str, Sequence[Person]]],
    letter: str | None,
    pages: Sequence[tuple[str, int]] = (),
) -> File:
    """One page of the list; `pages` are the letters that have pages of their own, with their numbers of people."""
    words = page.context.words
    shown = tuple(
        LetterView(found, _anchor(found), tuple(member_view(page, person) for person in people))
        for found, people in letters
    )
    jumps = [
        (other, None if other == letter else page.to(addresses.people_letter(other)), number) for other, number in pages
    ] or [(view.letter, f"#{view.id}", len(view.people)) for view in shown]
    number = sum(len(people) for _, people in letters) or len(page.context.corpus.people)
    return page.file(
        "people.html.j2",
        INPUTS,
        _frame(page, letter),
        heading=words("people.under", letter=letter) if letter else words("menu.people"),
        count=words.count("people.count", number),
        jumps=tuple(Link(text, href, words.count("people.count", n)) for text, href, n in jumps),
        letters=shown,
    )


def _frame(page: Page, letter: str | None) -> Frame:
    words = page.context.words
    if letter is None:
        return page.frame(words("menu.people"), words("people.description"), (Link(words("menu.people")),), head=HEAD)
    crumbs = (page.link(words("menu.people"), addresses.PEOPLE), Link(letter))
    title = words("people.under", letter=letter)
    return page.frame(title, words("people.letter_description", letter=letter), crumbs, head=HEAD)


def member_view(page: Page, person: Person, *, group: bool = True) -> MemberView:
    """A person in a list: surname first, as the list is sorted."""
    words = page.context.words
    turns = person.tally.turns
    office = next((held.name for held in person.tally.tenures if held.office), None)
    facts = (words.count("session.speech_count", turns),) if turns else ()
    searched = " ".join(filter(None, (person.name, person.group, office)))
    return MemberView(
        page.person(person.slug, surname_first(person.name)),
        page.group(person.group) if group else None,
        office,
        facts,
        addresses.slug(searched).replace("-", " "),
    )


def surname_first(name: str) -> str:
    """ "Heide, Dr. Anna von der" of "Dr. Anna von der Heide"; what is one word stays."""
    parts = name.split()
    place = parts.pop() if parts[-1].startswith("(") and len(parts) > 2 else None
    if len(parts) < 2:
        return name
    start = next((at for at, part in enumerate(parts) if at and part in PARTICLES), len(parts) - 1)
    surname = [part for part in parts[start:] if part not in PARTICLES] or parts[-1:]
    particles = [part for part in parts[start:] if part in PARTICLES]
    turned = f"{' '.join(surname)}, {' '.join((*parts[:start], *particles))}"
    return f"{turned} {place}" if place else turned


def _initial(person: Person) -> str:
    letter = addresses.slug(surname_first(person.name))[0].upper()
    return letter if letter.isalpha() else "#"


def _anchor(letter: str) -> str:
    return f"buchstabe-{letter.lower() if letter.isalpha() else 'andere'}"

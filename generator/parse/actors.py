"""Who acted, from the words of an interjection."""

import re
from collections.abc import Iterator, Sequence

from generator.model.parliament import Parliament
from generator.model.session import Actor
from generator.parse.groups import short_name

_FORMS = ("bracketed", "both", "last", "behind", "before")
_GROUPS = ("group", "shared", "shared_last")
"""Groups of the pattern of an actor: how a person may be named, and where a group may stand."""


def actors_in(text: str, house: Sequence[str], parliament: Parliament) -> tuple[tuple[Actor, ...], tuple[str, ...]]:
    """Persons in the order they are named, then groups acting as such.

    A person has a group in brackets, an office before the name or one behind it (18/115,
    p. 72); "alle Fraktionen" are those of the house, but for those that are excepted.
    """
    people = list(persons_in(text, parliament))
    rest = without(text, people)
    excepted = parliament.words.excepted.search(rest)
    named = rest[: excepted.start()] if excepted else rest
    groups = [group.short for _, group in parliament.groups_in(named)]
    if parliament.words.votes.voters.all_groups.search(named):
        left_out = {group.short for _, group in parliament.groups_in(rest[excepted.end() :])} if excepted else set()
        groups += [short for short in house if short not in left_out]
    return tuple(actor for _, _, actor in people), tuple(dict.fromkeys(groups))


def persons_in(text: str, parliament: Parliament) -> Iterator[tuple[int, int, Actor]]:
    """Every person named by group or office, with the place of the words that name them."""
    for match in parliament.words.actor.finditer(text):
        fields = match.groupdict()
        name = next(fields[form] for form in _FORMS if fields[form])
        group = next((fields[form] for form in _GROUPS if fields[form]), None)
        yield match.start(), match.end(), Actor(without_office(name, parliament), short_name(group, parliament))


def without_office(name: str, parliament: Parliament) -> str:
    """A name as printed, without offices and forms of address before it."""
    bare = name
    for titles in (parliament.words.address, parliament.words.offices, parliament.words.address):
        bare = titles.sub("", bare)
    return bare.strip().replace("[", "(").replace("]", ")")


def without(text: str, people: Sequence[tuple[int, int, Actor]]) -> str:
    """A text without the words that name people."""
    kept, position = "", 0
    for start, end, _ in people:
        kept += text[position:start] + " "
        position = end
    return re.sub(r"\s+", " ", kept + text[position:])

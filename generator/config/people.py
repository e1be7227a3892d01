"""`people.toml`: who is who, where labels alone do not tell."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import combinations
from pathlib import Path

from generator import addresses
from generator.config.table import Table, read_table
from generator.model.corpus import Registered

KEYS = ("name", "aliases", "slug", "external", "groups", "terms", "since", "until")


def load_people(path: Path) -> tuple[Registered, ...]:
    """The registry of people; raises ConfigError for what is no registry.

    A slug that two entries claim is an error, and so is a name or an alias that two claim
    without saying by groups, terms or days which of them is meant: it could only be guessed.
    """
    table = read_table(path)
    table.only(["person"])
    people: list[Registered] = []
    claimed: dict[str, list[Registered]] = defaultdict(list)
    for entry in table.tables("person", "person"):
        person = _person(entry)
        people.append(person)
        for claim in _claims(person):
            claimed[claim].append(person)
            _refuse_second(entry, claim, claimed[claim])
    return tuple(people)


def _person(entry: Table) -> Registered:
    entry.only(KEYS)
    name = entry.text("name")
    if name is None:
        raise entry.fault("name", "a person has no name", 'add a line name = "…" to each [[person]]')
    slug = entry.text("slug")
    if slug is not None and addresses.slug(slug) != slug:
        raise entry.fault("slug", f"'{slug}' cannot be part of an address", f"write '{addresses.slug(slug)}'")
    since, until = entry.day("since"), entry.day("until")
    if since is not None and until is not None and until < since:
        raise entry.fault("until", f"'until' of {name} is before 'since'", "exchange the two days")
    return Registered(
        name,
        entry.texts("aliases") or (),
        slug,
        entry.mapping("external"),
        entry.texts("groups") or (),
        entry.numbers("terms") or (),
        since,
        until,
    )


def _claims(person: Registered) -> Iterable[str]:
    forms = {f"name {form}" for form in (person.name, *person.aliases)}
    return forms | ({f"slug {person.slug}"} if person.slug else set())


def _refuse_second(entry: Table, claim: str, claimants: list[Registered]) -> None:
    for one, other in combinations(claimants, 2):
        if claim.startswith("slug ") or not _told_apart(one, other):
            raise entry.fault(
                "",
                f"the {claim} belongs to {one.name} and to {other.name}",
                "leave it with one of them or tell them apart by groups, terms, since and until",
            )


def _told_apart(one: Registered, other: Registered) -> bool:
    """Whether no place can mean both: other groups, other terms, or other days."""
    for mine, theirs in ((one.groups, other.groups), (one.terms, other.terms)):
        if mine and theirs and not set(mine) & set(theirs):
            return True
    return (one.until or date.max) < (other.since or date.min) or (other.until or date.max) < (one.since or date.min)

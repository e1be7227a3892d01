"""`people.toml`: who is who, where labels alone do not tell."""

from pathlib import Path

from generator import addresses
from generator.config.table import read_table
from generator.model.corpus import Registered


def load_people(path: Path) -> tuple[Registered, ...]:
    """The registry of people; raises ConfigError for what is no registry.

    A name, an alias or a slug that two entries claim is an error: which of the two is
    meant could only be guessed.
    """
    table = read_table(path)
    table.only(["person"])
    people: list[Registered] = []
    claimed: dict[str, str] = {}
    for entry in table.tables("person", "person"):
        entry.only(["name", "aliases", "slug", "external"])
        name = entry.text("name")
        if name is None:
            raise entry.fault("name", "a person has no name", 'add a line name = "…" to each [[person]]')
        slug = entry.text("slug")
        if slug is not None and addresses.slug(slug) != slug:
            raise entry.fault("slug", f"'{slug}' cannot be part of an address", f"write '{addresses.slug(slug)}'")
        aliases = entry.texts("aliases") or ()
        for claim in {f"name {form}" for form in (name, *aliases)} | ({f"slug {slug}"} if slug else set()):
            if claim in claimed:
                raise entry.fault(
                    "", f"the {claim} belongs to {claimed[claim]} and to {name}", "leave it with one of them"
                )
            claimed[claim] = name
        people.append(Registered(name, aliases, slug, entry.mapping("external")))
    return tuple(people)

"""Who belongs to a group, and who did."""

from dataclasses import dataclass

from generator.model.corpus import Person
from generator.model.parliament import Group
from generator.render.context import Context


@dataclass(frozen=True, slots=True)
class Members:
    """By surname. No protocol prints a list of members: here is who was named in one."""

    current: tuple[Person, ...]
    """Whose latest group it is, and whom the latest term names."""
    former: tuple[Person, ...]


def members_of(context: Context, group: Group) -> Members:
    """Members of the government are among them where contents or media library tell their group."""
    term = max((digest.legislature for digest in context.corpus.sessions), default=0)
    people = [person for person in context.corpus.people if group.short in person.groups]
    current = {p.slug for p in people if p.group == group.short and _latest_term(context, p) == term}
    return Members(
        tuple(person for person in people if person.slug in current),
        tuple(person for person in people if person.slug not in current),
    )


def _latest_term(context: Context, person: Person) -> int:
    return context.digests[person.tally.last].legislature if person.tally.last else 0

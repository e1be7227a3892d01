"""Which people bear one name.

A name belongs to one person until something shows that it belongs to two. In this order:

1. An editor's registry has entries for it: each is a person. A single one with groups, terms
   or days is the person they fit, a single one without them whoever the rest shows.
2. A place is added to the name ("Muster (Köln)"), and not always the same.
3. The media library knows more than one member of that name.
4. Groups. A member who changes the group or leaves it stays one person. Two people are
   those whose groups one session prints side by side in what the house lists (labels,
   absences, contents, media), or whose groups come back in turn (A, B, A), or who appear
   with different groups in different terms and with no term in common.
5. An office speaks, and a member of the same name calls out to it: then the office and the
   member are two.

A heckle alone divides nobody: where its group contradicts what the same session lists, and
no list of that term knows such a member, it is a misprint and belongs to nobody.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from generator.model.corpus import Registered
from generator.model.parliament import Parliament
from generator.resolve.names import place_of
from generator.resolve.sightings import Kind, Sighting

MEMBER_ID = "mdl_id"
"""Under what name the media library's id of a member stands among the external ids."""

_Node = tuple[int, str]
"""A group in a term."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What tells one bearer of a name from the others; what is empty tells nothing."""

    entry: Registered | None = None
    place: str | None = None
    member: str | None = None
    groups: frozenset[tuple[int, str]] = field(default_factory=frozenset)
    """Groups by term: (18, "SPD")."""
    office: bool | None = None
    """Speaks by office (True) or as a member (False)."""

    def fits(self, sighting: Sighting) -> bool:
        """Whether nothing printed at this place contradicts the profile."""
        if self.entry is not None and not _entry_fits(self.entry, sighting):
            return False
        place = place_of(sighting.name)
        if self.place is not None and place is not None and place != self.place:
            return False
        if sighting.member and self.member:
            return sighting.member == self.member
        if self.office is not None and (sighting.role or sighting.group) and bool(sighting.role) != self.office:
            return False
        if sighting.group is None or not self.groups:
            return True
        return (sighting.term, sighting.group) in self.groups


def _entry_fits(entry: Registered, sighting: Sighting) -> bool:
    if entry.terms and sighting.term not in entry.terms:
        return False
    if entry.groups and sighting.group is not None and sighting.group not in entry.groups:
        return False
    if sighting.day is not None:
        if entry.since is not None and sighting.day < entry.since:
            return False
        if entry.until is not None and sighting.day > entry.until:
            return False
    return True


def short_groups(entry: Registered, parliament: Parliament) -> tuple[str, ...]:
    """The groups of an entry by their short names, as sightings have them."""
    found = (parliament.group(printed) for printed in entry.groups)
    return tuple(group.short if group else printed for group, printed in zip(found, entry.groups, strict=True))


def profiles_of(sightings: Sequence[Sighting], entries: Sequence[Registered]) -> tuple[Profile, ...]:
    """The people who share a name, one profile each; never none."""
    if len(entries) > 1:
        return tuple(Profile(entry=entry) for entry in entries)
    if entries and not _constrained(entries[0]):
        return _attached(entries[0], _by_evidence(sightings))
    if entries:
        entry = entries[0]
        others = [sighting for sighting in sightings if not _entry_fits(entry, sighting)]
        rest = _by_evidence(others) if others else ()
        known = frozenset((s.term, s.group) for s in sightings if s.group and _entry_fits(entry, s))
        return (Profile(entry=entry, groups=known if rest else frozenset()), *rest)
    return _by_evidence(sightings)


def _constrained(entry: Registered) -> bool:
    return bool(entry.groups or entry.terms or entry.since or entry.until)


def _attached(entry: Registered, profiles: tuple[Profile, ...]) -> tuple[Profile, ...]:
    """The profiles with the entry at the one it means; at none where its name alone cannot tell."""
    own = entry.external.get(MEMBER_ID)
    meant = profiles if len(profiles) == 1 else tuple(p for p in profiles if own is not None and p.member == own)
    return tuple(replace(p, entry=entry) if meant == (p,) else p for p in profiles)


def _by_evidence(sightings: Sequence[Sighting]) -> tuple[Profile, ...]:
    places = sorted({place for s in sightings if (place := place_of(s.name))})
    if len(places) > 1:
        return tuple(Profile(place=p, groups=_groups(s for s in sightings if place_of(s.name) == p)) for p in places)
    members = sorted({s.member for s in sightings if s.member})
    if len(members) > 1:
        return tuple(
            Profile(member=member, groups=_groups(s for s in sightings if s.member == member)) for member in members
        )
    components = _components(sightings)
    if len(components) > 1:
        return tuple(Profile(groups=component) for component in components)
    groups = components[0] if components else frozenset()
    if _interrupts_itself(sightings):
        return (Profile(groups=groups, office=False), Profile(office=True))
    return (Profile(groups=groups),)


def _groups(sightings: Iterable[Sighting]) -> frozenset[_Node]:
    return frozenset((s.term, s.group) for s in sightings if s.group)


def _interrupts_itself(sightings: Sequence[Sighting]) -> bool:
    """Whether an office's own speech is interrupted by a member of the same name."""
    by_office = {s.name for s in sightings if s.kind is Kind.SPEECH and s.role and not s.group}
    return any(s.offices_met & by_office for s in sightings)


def _components(sightings: Sequence[Sighting]) -> list[frozenset[_Node]]:
    """Groups by term, divided among the people they show; in order of first appearance."""
    listed: dict[_Node, list[int]] = defaultdict(list)
    called: dict[_Node, list[int]] = defaultdict(list)
    for s in sightings:
        if s.group:
            (called if s.kind is Kind.ACT else listed)[s.term, s.group].append(s.order)
    nodes = {node: sorted(set(orders)) for node, orders in listed.items()}
    for node, orders in called.items():
        if node not in nodes and not _contradicted(node, set(orders), listed):
            nodes[node] = sorted(set(orders))
    apart = {
        frozenset((one, other))
        for one, other in combinations(nodes, 2)
        if one[0] == other[0] and _side_by_side(nodes[one], nodes[other])
    }
    return _joined(sorted(nodes, key=lambda node: nodes[node][0]), apart)


def _contradicted(node: _Node, orders: set[int], listed: dict[_Node, list[int]]) -> bool:
    """Whether heckles alone name a group that the lists of the same sessions deny."""
    others = [set(found) for other, found in listed.items() if other[0] == node[0] and other[1] != node[1]]
    spans = [(min(found), max(found)) for found in others]
    return any(orders & found for found in others) or any(
        first < order < last for first, last in spans for order in orders
    )


def _side_by_side(one: list[int], other: list[int]) -> bool:
    """Whether two groups share a session or come back in turn: no change of group does that."""
    return not (one[-1] < other[0] or other[-1] < one[0])


def _joined(nodes: list[_Node], apart: set[frozenset[_Node]]) -> list[frozenset[_Node]]:
    """Groups of one person: the same group in any term, another group of the same term unless they stand apart."""
    people: list[set[_Node]] = []
    for node in nodes:
        near = [
            person
            for person in people
            if any(node[1] == other[1] or node[0] == other[0] for other in person)
            and not any(frozenset((node, other)) in apart for other in person)
        ]
        same_group = [person for person in near if any(node[1] == other[1] for other in person)]
        if len(same_group) == 1 or len(near) == 1:
            (same_group or near)[0].add(node)
        else:
            people.append({node})
    return [frozenset(person) for person in people]

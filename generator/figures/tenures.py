"""Offices and groups over time: what the protocols print with a name, and when first and last.

That is no biography. A protocol tells what somebody was on the days it names them; how long
they had been so before, and when it ended, it does not say.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.corpus import Digest, Person


@dataclass(frozen=True, slots=True)
class Tenure:
    """A group or an office, from the first to the last session that prints it with the name."""

    name: str
    office: bool
    first: str
    """Session ids."""
    last: str
    sessions: int


def tenures(person: Person, sessions: Mapping[str, Digest]) -> tuple[Tenure, ...]:
    """The groups, then the offices, each with the latest first."""
    seen: defaultdict[tuple[bool, str], set[str]] = defaultdict(set)
    for office, name, session in _printed(person):
        seen[office, name].add(session)
    for name, session in [(name, session) for (office, name), held in seen.items() if office for session in held]:
        whole = _in_full(name, session, seen, sessions)
        if whole is not None:
            seen[True, name].discard(session)
            seen[True, whole].add(session)
    found = [Tenure(name, office, *_ends(held, sessions), len(held)) for (office, name), held in seen.items() if held]
    found.sort(key=lambda t: (sessions[t.last].key, sessions[t.first].key, t.name), reverse=True)
    return tuple(sorted(found, key=lambda t: t.office))


def _printed(person: Person) -> Iterator[tuple[bool, str, str]]:
    """Groups and offices by session. An interjection names the group too, but its offices are cut short."""
    for ref in person.speeches:
        yield from _of(ref.speech.speaker.role, ref.speech.speaker.group, ref.session)
    for absent in person.absences:
        yield from _of(absent.absence.role, absent.absence.group, absent.session)
    for act in person.acts:
        yield from _of(None, act.act.group, act.session)


def _of(role: str | None, group: str | None, session: str) -> Iterator[tuple[bool, str, str]]:
    if group:
        yield False, group, session
    if role:
        yield True, role, session


def _in_full(
    name: str, session: str, seen: Mapping[tuple[bool, str], set[str]], sessions: Mapping[str, Digest]
) -> str | None:
    """The office of which a label prints only the first word, as it does where a speech goes on.

    The one held at that time, else the only one of that term; None where neither decides.
    """
    longer = {other: held for (office, other), held in seen.items() if office and held and other.startswith(f"{name} ")}
    at, term = sessions[session].key, sessions[session].legislature
    then = [
        other
        for other, held in longer.items()
        if min(sessions[s].key for s in held) <= at <= max(sessions[s].key for s in held)
    ]
    among = then or [other for other, held in longer.items() if any(sessions[s].legislature == term for s in held)]
    return among[0] if len(among) == 1 else None


def _ends(held: set[str], sessions: Mapping[str, Digest]) -> tuple[str, str]:
    ordered = sorted(held, key=lambda session: sessions[session].key)
    return ordered[0], ordered[-1]

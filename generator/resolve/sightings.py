"""Every name that a session prints outside of running text."""

import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.corpus import Digest


class Kind(StrEnum):
    """By whom a name is printed; all but ACT are lists that an office of the house keeps."""

    SPEECH = "speech"
    ABSENCE = "absence"
    BALLOT = "ballot"
    LISTED = "listed"
    ACT = "act"


@dataclass(frozen=True, slots=True)
class Print:
    """What is printed of a person at one place."""

    kind: Kind
    name: str
    group: str | None = None
    """None where no group is printed: for an office, or for who has none."""
    role: str | None = None

    def __str__(self) -> str:
        """The name with what is printed beside it."""
        beside = f", {self.role}" if self.role else ""
        return f"{self.name}{beside} [{self.group}]" if self.group else f"{self.name}{beside}"


@dataclass(frozen=True, slots=True)
class Sitting:
    """The session that prints a name: one value for all that it prints."""

    order: int
    """Among all sessions, in time."""
    session: str
    term: int
    day: date | None


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name as one session prints it: all places that print the same are one."""

    sitting: Sitting
    kind: Kind
    name: str
    group: str | None
    role: str | None
    count: int
    """At so many places."""
    member: str | None = None
    """The parliament's id of the member, as the media library has it."""
    media: bool = False
    """Whether it is the media library that prints it."""
    offices_met: frozenset[str] = frozenset()
    """Names of those who were interrupted while they spoke by office."""

    @property
    def order(self) -> int:
        return self.sitting.order

    @property
    def session(self) -> str:
        return self.sitting.session

    @property
    def term(self) -> int:
        return self.sitting.term

    @property
    def day(self) -> date | None:
        return self.sitting.day

    @property
    def printed(self) -> Print:
        return Print(self.kind, self.name, self.group, self.role)


def sightings_of(order: int, session: Digest) -> Iterator[Sighting]:
    """The sightings of a session, of each kind in the order in which they were last printed."""
    sitting = Sitting(order, session.id, session.legislature, session.date)
    found: dict[tuple[Print, str | None, bool], int] = {}
    for print_, member, media in _places(session):
        found[print_, member, media] = found.pop((print_, member, media), 0) + 1
    met = _offices_met(session)
    for (p, member, media), count in found.items():
        offices = met.get((p.name, p.group), frozenset()) if p.kind is Kind.ACT else frozenset()
        name, group, role = sys.intern(p.name), _shared(p.group), _shared(p.role)
        yield Sighting(sitting, p.kind, name, group, role, count, _shared(member), media, offices)


def _shared(text: str | None) -> str | None:
    """The same few names, groups and offices come back in thousands of sessions."""
    return sys.intern(text) if text is not None else None


def _places(session: Digest) -> Iterator[tuple[Print, str | None, bool]]:
    for speech in session.speeches:
        who = speech.speaker
        if who.name is not None:
            yield Print(Kind.SPEECH, who.name, who.group, who.role), None, False
    for absence in session.absent:
        yield Print(Kind.ABSENCE, absence.name, absence.group, absence.role), None, False
    for vote in session.votes:
        for member in vote.roll_call.members if vote.roll_call else ():
            yield Print(Kind.BALLOT, member.name, member.group), None, False
    for act in session.acts:
        yield Print(Kind.ACT, act.name, act.group, act.office), None, False
    for listed in session.listed:
        yield Print(Kind.LISTED, listed.name, listed.group, listed.role), listed.member, listed.media


def _offices_met(session: Digest) -> dict[tuple[str, str | None], frozenset[str]]:
    """Whom a member, by name and group, interrupted who spoke by office."""
    by_office = {s.id: s.speaker.name for s in session.speeches if s.speaker.role and not s.speaker.group}
    found: defaultdict[tuple[str, str | None], set[str]] = defaultdict(set)
    for act in session.acts:
        name = by_office.get(act.speech)
        if act.group and name is not None:
            found[act.name, act.group].add(name)
    return {who: frozenset(names) for who, names in found.items()}

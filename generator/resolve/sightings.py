"""Every place outside of running text where a session prints a person's name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.model.corpus import AbsenceRef, ActRef, BallotRef, Digest, Listed, SpeechRef


class Kind(StrEnum):
    """By whom a name is printed; all but ACT are lists that an office of the house keeps."""

    SPEECH = "speech"
    ABSENCE = "absence"
    BALLOT = "ballot"
    LISTED = "listed"
    ACT = "act"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name as one place of one session prints it."""

    order: int
    """Of the session among all, in time."""
    session: str
    term: int
    day: date | None
    kind: Kind
    name: str
    group: str | None
    """None where no group is printed: for an office, or for who has none."""
    role: str | None
    ref: SpeechRef | ActRef | AbsenceRef | BallotRef | Listed

    @property
    def printed(self) -> str:
        """The name with what is printed beside it."""
        beside = f", {self.role}" if self.role else ""
        return f"{self.name}{beside} [{self.group}]" if self.group else f"{self.name}{beside}"


def sightings_of(sessions: Sequence[Digest]) -> Iterator[Sighting]:
    """All sightings, session by session."""
    for order, session in enumerate(sessions):
        where = (order, session.id, session.legislature, session.date)
        for speech in session.speeches:
            who = speech.speaker
            if who.name is not None:
                yield Sighting(*where, Kind.SPEECH, who.name, who.group, who.role, SpeechRef(session.id, speech))
        for absence in session.absent:
            ref = AbsenceRef(session.id, absence)
            yield Sighting(*where, Kind.ABSENCE, absence.name, absence.group, absence.role, ref)
        for number, vote in enumerate(session.votes):
            for member in vote.roll_call.members if vote.roll_call else ():
                ballot = BallotRef(session.id, number, member)
                yield Sighting(*where, Kind.BALLOT, member.name, member.group, None, ballot)
        for act in session.acts:
            yield Sighting(*where, Kind.ACT, act.name, act.group, act.office, ActRef(session.id, act))
        for listed in session.listed:
            yield Sighting(*where, Kind.LISTED, listed.name, listed.group, listed.role, listed)

"""Everything that sessions tell of a person or a paper, gathered session by session."""

from dataclasses import dataclass

from generator.model.corpus import (
    AbsenceRef,
    ActRef,
    BallotRef,
    MentionRef,
    NamingRef,
    SpeechRef,
)
from generator.model.mentions import MentionType, NameForm
from generator.model.packed import Gathered, Keep
from generator.resolve.namings import Named, Scene
from generator.resolve.sightings import Kind, Print
from generator.resolve.traces import floors_of


@dataclass(frozen=True, slots=True)
class Refs:
    """By person's slug, mentions by number of paper; all in order of time."""

    speeches: Gathered[SpeechRef]
    acts: Gathered[ActRef]
    received: Gathered[ActRef]
    absences: Gathered[AbsenceRef]
    ballots: Gathered[BallotRef]
    namings: Gathered[NamingRef]
    mentions: Gathered[MentionRef]

    @classmethod
    def kept(cls, keep: Keep) -> "Refs":
        return cls(*(Gathered(keep) for _ in range(7)))

    def see(self, scene: Scene) -> None:
        """What is printed outside of running text, and papers."""
        session, traces = scene.digest, scene.traces
        own, floors = session.id, floors_of(session, scene.links)
        for speech in session.speeches:
            if (person := floors[speech.id].person) is not None:
                self.speeches.add(person, SpeechRef(own, speech))
        for absence in session.absent:
            absent = traces.person(Print(Kind.ABSENCE, absence.name, absence.group, absence.role))
            if absent is not None:
                self.absences.add(absent, AbsenceRef(own, absence))
        for number, vote in enumerate(session.votes):
            for member in vote.roll_call.members if vote.roll_call else ():
                voter = traces.person(Print(Kind.BALLOT, member.name, member.group))
                if voter is not None:
                    self.ballots.add(voter, BallotRef(own, number, member))
        for act in session.acts:
            actor, floor = traces.person(Print(Kind.ACT, act.name, act.group, act.office)), floors[act.speech]
            ref = ActRef(own, act, actor, floor)
            if actor is not None:
                self.acts.add(actor, ref)
            if floor.person not in (None, actor) and not floor.chair:
                self.received.add(floor.person, ref)
        for mention in session.mentions:
            if mention.type is MentionType.PAPER:
                speech_id = (mention.anchor or "").partition(".")[0]
                speaker = floors[speech_id].person if speech_id in floors else None
                self.mentions.add(mention.target, MentionRef(own, mention, speaker))

    def hear(self, scene: Scene, named: list[Named]) -> None:
        """Who is named in running text; what the chair says in giving the word is left out."""
        session = scene.digest
        floors = floors_of(session, scene.links)
        for one in named:
            naming = one.naming
            if one.mention is not None and naming.after and naming.form is not NameForm.LABELLED:
                floor = floors[naming.anchor.partition(".")[0]]
                self.namings.add(one.mention.target, NamingRef(session.id, naming, one.mention.text, floor))

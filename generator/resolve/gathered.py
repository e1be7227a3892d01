"""Everything that sessions tell of a person or a paper, gathered session by session."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from generator.model.corpus import (
    AbsenceRef,
    ActRef,
    BallotRef,
    MentionRef,
    NamingRef,
    SpeechDigest,
    SpeechRef,
    Tally,
    Tenure,
)
from generator.model.mentions import MentionType, NameForm
from generator.model.packed import Gathered, Keep
from generator.model.session import EventType
from generator.resolve.namings import Named, Scene
from generator.resolve.sightings import Kind, Print
from generator.resolve.traces import floors_of


@dataclass(slots=True)
class Sums:
    """A person's tally while sessions come in, in order of time."""

    turns: int = 0
    words: int = 0
    chaired: int = 0
    acts: Counter[EventType] = field(default_factory=Counter)
    sessions: dict[str, int] = field(default_factory=dict)
    """With their order; who is named in running text is told after all else."""
    last: str | None = None

    def there(self, session: str, order: int) -> None:
        self.sessions.setdefault(session, order)

    def took_part(self, session: str, order: int) -> None:
        self.there(session, order)
        self.last = session

    def spoke(self, speech: SpeechDigest) -> None:
        if speech.chair:
            self.chaired += 1
        else:
            self.turns += 1
            self.words += speech.words

    def tally(self, tenures: tuple[Tenure, ...]) -> Tally:
        sessions = tuple(sorted(self.sessions, key=self.sessions.__getitem__))
        return Tally(self.turns, self.words, self.chaired, dict(self.acts), sessions, self.last, tenures)


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
    sums: defaultdict[str, Sums] = field(default_factory=lambda: defaultdict(Sums), init=False)

    @classmethod
    def kept(cls, keep: Keep) -> "Refs":
        return cls(*(Gathered(keep) for _ in range(7)))

    def see(self, scene: Scene) -> None:
        """What is printed outside of running text, and papers."""
        session, traces, order = scene.digest, scene.traces, scene.order
        own, floors = session.id, floors_of(session, scene.links)
        for speech in session.speeches:
            if (person := floors[speech.id].person) is not None:
                self.speeches.add(person, SpeechRef(own, speech))
                self.sums[person].took_part(own, order)
                self.sums[person].spoke(speech)
        for absence in session.absent:
            absent = traces.person(Print(Kind.ABSENCE, absence.name, absence.group, absence.role))
            if absent is not None:
                self.absences.add(absent, AbsenceRef(own, absence))
                self.sums[absent].took_part(own, order)
        for number, vote in enumerate(session.votes):
            for member in vote.roll_call.members if vote.roll_call else ():
                voter = traces.person(Print(Kind.BALLOT, member.name, member.group))
                if voter is not None:
                    self.ballots.add(voter, BallotRef(own, number, member))
                    self.sums[voter].there(own, order)
        for act in session.acts:
            actor, floor = traces.person(Print(Kind.ACT, act.name, act.group, act.office)), floors[act.speech]
            ref = ActRef(own, act, actor, floor)
            if actor is not None:
                self.acts.add(actor, ref)
                self.sums[actor].took_part(own, order)
                self.sums[actor].acts[act.type] += 1
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
                self.sums[one.mention.target].there(session.id, scene.order)

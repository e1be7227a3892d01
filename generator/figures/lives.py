"""The life of each printed paper across sessions: on which agenda items it stood, and how it was decided."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.model.corpus import Corpus, Digest, MentionDigest
from generator.model.mentions import MentionType
from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, Outcome, Vote, VoteKind


class Role(StrEnum):
    """What a paper is to the agenda item it stands on."""

    MAIN = "main"
    AMENDMENT = "amendment"
    RESOLUTION = "resolution"
    RECOMMENDATION = "recommendation"
    FURTHER = "further"
    """Something else: a motion debated with it, an answer; the heading does not say."""


class State(StrEnum):
    """How far a paper came, as far as these sessions tell."""

    ADOPTED = "adopted"
    REJECTED = "rejected"
    REFERRED = "referred"
    DEBATED = "debated"
    """It stood on an agenda, and no vote on it is known."""
    NAMED = "named"
    """It is only mentioned."""


@dataclass(frozen=True, slots=True)
class Stage:
    """An agenda item that a paper stood on, or a vote on it outside of any."""

    session: str
    item: AgendaItem | None
    role: Role
    votes: tuple[Vote, ...]
    """On the paper itself, and on a committee's recommendation about it."""
    companions: tuple[tuple[str, Role], ...]
    """The other papers of the item."""


@dataclass(frozen=True, slots=True)
class Life:
    """Stages in order of time; none for a paper that is only mentioned."""

    stages: tuple[Stage, ...] = ()

    @property
    def role(self) -> Role | None:
        """What it was at first."""
        return self.stages[0].role if self.stages else None

    @property
    def state(self) -> State:
        found = State.DEBATED if self.stages else State.NAMED
        for stage in self.stages:
            for vote in stage.votes:
                found = _state(vote, stage.role) or found
        return found

    @property
    def decided(self) -> Stage | None:
        """The stage that its state comes from."""
        return next((s for s in reversed(self.stages) if any(_state(vote, s.role) for vote in s.votes)), None)


def lives(corpus: Corpus, parliament: Parliament) -> Mapping[str, Life]:
    """The life of every paper that stood on an agenda or was voted on."""
    stages: defaultdict[str, list[Stage]] = defaultdict(list)
    for digest in corpus.sessions:
        for paper, stage in _stages(digest, parliament):
            stages[paper].append(stage)
    return {paper: Life(tuple(found)) for paper, found in stages.items()}


def _stages(digest: Digest, parliament: Parliament) -> Iterable[tuple[str, Stage]]:
    votes: defaultdict[str | None, list[Vote]] = defaultdict(list)
    named: defaultdict[str | None, list[MentionDigest]] = defaultdict(list)
    for vote in digest.votes:
        votes[vote.agenda_item].append(vote)
    for mention in digest.mentions:
        if mention.type is MentionType.PAPER and mention.anchor is not None:
            named[mention.agenda_item].append(mention)
    known = {item.id: item for item in digest.agenda_items}
    for item_id in (*(key for key in votes if key not in known), *known):
        item = known.get(item_id or "")
        voted = (paper for vote in votes[item_id] for paper in vote.documents)
        papers = tuple(dict.fromkeys((*(item.documents if item else ()), *voted)))
        roles = {p: _role(p, item, votes[item_id], named[item_id], parliament) for p in papers}
        for paper in papers:
            own = tuple(vote for vote in votes[item_id] if _decides(vote, paper, roles))
            others = tuple((other, role) for other, role in roles.items() if other != paper)
            yield paper, Stage(digest.id, item, roles[paper], own, others)


def _role(
    paper: str,
    item: AgendaItem | None,
    votes: Iterable[Vote],
    named: Iterable[MentionDigest],
    parliament: Parliament,
) -> Role:
    """The first paper of a heading is what the item is about; of the others heading, votes and words tell."""
    listed = next((one for one in item.papers if one.number == paper), None) if item is not None else None
    if item is None or item.documents[:1] == (paper,):
        kind = listed.kind if listed and listed.kind else item.kind if item else None
        recommends = _headed_as(kind or "", parliament) is Role.RECOMMENDATION
        return Role.RECOMMENDATION if recommends else Role.MAIN
    if listed is not None and listed.kind is not None:
        return _headed_as(listed.kind, parliament)
    kinds = {vote.kind for vote in votes if paper in vote.documents}
    if VoteKind.AMENDMENT in kinds:
        return Role.AMENDMENT
    if VoteKind.RECOMMENDATION in kinds:
        return Role.RECOMMENDATION
    found = (_named_as(mention.before, parliament) for mention in named if mention.target == paper)
    return next((role for role in found if role is not Role.FURTHER), Role.FURTHER)


def _headed_as(kind: str, parliament: Parliament) -> Role:
    """What a heading's word for a paper makes it: "Beschlussempfehlung und Bericht"."""
    words = parliament.words.votes
    for role, pattern in (
        (Role.AMENDMENT, words.amendment),
        (Role.RESOLUTION, words.resolution),
        (Role.RECOMMENDATION, words.recommendation),
    ):
        if pattern.search(kind):
            return role
    return Role.FURTHER


def _named_as(before: str, parliament: Parliament) -> Role:
    """What the last noun before a number calls the paper ("der Änderungsantrag der Fraktion … Drucksache")."""
    words = parliament.words.votes
    numbers = [match.end() for match in parliament.words.paper_number.finditer(before)]
    nearest, role = max(numbers, default=-1), Role.FURTHER
    for kind, pattern in (
        (Role.AMENDMENT, words.amendment),
        (Role.RESOLUTION, words.resolution),
        (Role.RECOMMENDATION, words.recommending_paper),
        (Role.FURTHER, words.motion),
    ):
        for match in pattern.finditer(before):
            if match.end() > nearest:
                nearest, role = match.end(), kind
    return role


def _decides(vote: Vote, paper: str, roles: Mapping[str, Role]) -> bool:
    """A vote on a recommendation is one on the paper of the item too, where it can only be meant."""
    if paper in vote.documents:
        return True
    recommendations = [other for other, role in roles.items() if role is Role.RECOMMENDATION]
    return (
        vote.kind is VoteKind.RECOMMENDATION
        and roles[paper] is Role.MAIN
        and Role.FURTHER not in roles.values()
        and recommendations == list(vote.documents)
    )


def _state(vote: Vote, role: Role) -> State | None:
    """What a vote made of a paper; a recommendation of which nothing more is known decides nothing."""
    if vote.kind is VoteKind.RECOMMENDATION and role is not Role.RECOMMENDATION:
        if vote.outcome is not Outcome.ADOPTED:
            return None
        return {"adopt": State.ADOPTED, "reject": State.REJECTED}.get(vote.recommendation or "")
    return {
        Outcome.ADOPTED: State.ADOPTED,
        Outcome.REJECTED: State.REJECTED,
        Outcome.REFERRED: State.REFERRED,
    }.get(vote.outcome)

"""How often two groups voted alike.

Counted is one thing: whether two groups stood on the same side of the same vote. So it does
not matter what a Yes meant, and a recommendation to reject cannot be misread. A vote in which
one of the two is not named counts for neither side: silence is no vote.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.model.corpus import Digest
from generator.model.session import Vote

SIDES = ("yes", "no", "abstain")


@dataclass(frozen=True, slots=True)
class VoteRef:
    """A vote and where it stands."""

    session: str
    index: int
    """Its place among the votes of the session, from 0."""
    vote: Vote


@dataclass(frozen=True, slots=True)
class Pair:
    """Two groups, and every vote in which both are named, in order of time."""

    one: str
    other: str
    alike: tuple[VoteRef, ...]
    apart: tuple[VoteRef, ...]

    @property
    def both(self) -> int:
        return len(self.alike) + len(self.apart)

    @property
    def share(self) -> float | None:
        """None where no vote names both."""
        return len(self.alike) / self.both if self.both else None


@dataclass(frozen=True, slots=True)
class Agreement:
    """All pairs of the groups that a term's votes name."""

    groups: tuple[str, ...]
    pairs: Mapping[frozenset[str], Pair]
    votes: int
    """All votes of the term, those that name no group included."""
    named: int
    """Votes that name two groups or more."""

    def pair(self, one: str, other: str) -> Pair:
        return self.pairs[frozenset((one, other))]


def vote_refs(sessions: Iterable[Digest]) -> tuple[VoteRef, ...]:
    return tuple(VoteRef(digest.id, index, vote) for digest in sessions for index, vote in enumerate(digest.votes))


def side_of(vote: Vote, group: str) -> str | None:
    """On which side the chair named a group; None where it is on no side, or on several."""
    sides = [side for side in SIDES if group in getattr(vote, side)]
    return sides[0] if len(sides) == 1 else None


def unanimous(vote: Vote) -> bool:
    """Several groups voted for it, and nobody is named against it or abstaining, no single member either."""
    split = any(one.side in ("no", "abstain") for one in vote.single)
    counted = vote.roll_call is not None and bool(vote.roll_call.no or vote.roll_call.abstain)
    return bool(vote.yes) and not (vote.no or vote.abstain or split or counted)


def agreement(refs: Sequence[VoteRef], groups: Sequence[str]) -> Agreement:
    """The pairs of those groups that the votes name, in the order given."""
    sides = [{group: side for group in groups if (side := side_of(ref.vote, group))} for ref in refs]
    present = tuple(group for group in groups if any(group in named for named in sides))
    pairs = {}
    for one, other in combinations(present, 2):
        both = [(ref, named) for ref, named in zip(refs, sides, strict=True) if one in named and other in named]
        pairs[frozenset((one, other))] = Pair(
            one,
            other,
            tuple(ref for ref, named in both if named[one] == named[other]),
            tuple(ref for ref, named in both if named[one] != named[other]),
        )
    return Agreement(present, pairs, len(refs), sum(len(named) > 1 for named in sides))

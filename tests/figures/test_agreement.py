"""How often groups voted alike: what is counted, and that nothing else is."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.figures.agreement import SIDES, Pair, VoteRef, agreement, side_of, unanimous
from generator.model.session import Outcome, RollCall, SingleVotes, Vote, VoteKind

GROUPS = ("FL", "REG", "BfA", "LUH")
VOTE = Vote("top-1", (), VoteKind.DIRECT, (), (), (), Outcome.ADOPTED, 1)


def vote(yes: str = "", no: str = "", abstain: str = "", **more: object) -> Vote:
    return replace(VOTE, yes=tuple(yes.split()), no=tuple(no.split()), abstain=tuple(abstain.split()), **more)  # type: ignore[arg-type]


def refs(*votes: Vote) -> list[VoteRef]:
    return [VoteRef("4/1", index, found) for index, found in enumerate(votes)]


@st.composite
def votes(draw: st.DrawFn) -> list[VoteRef]:
    """Each group on one side of a vote, or on none."""
    found = []
    for _ in range(draw(st.integers(0, 12))):
        sides: dict[str, list[str]] = {side: [] for side in (*SIDES, "silent")}
        for group in GROUPS:
            sides[draw(st.sampled_from([*SIDES, "silent"]))].append(group)
        found.append(replace(VOTE, **{side: tuple(sides[side]) for side in SIDES}))
    return refs(*found)


@given(votes())
def test_a_pair_has_every_vote_that_names_both_and_no_other(found: list[VoteRef]) -> None:
    result = agreement(found, GROUPS)
    for one in result.groups:
        for other in result.groups:
            if one == other:
                continue
            pair = result.pair(one, other)
            assert pair is result.pair(other, one)
            both = [ref for ref in found if side_of(ref.vote, one) and side_of(ref.vote, other)]
            assert sorted((*pair.alike, *pair.apart), key=lambda ref: ref.index) == both
            assert all(side_of(ref.vote, one) == side_of(ref.vote, other) for ref in pair.alike)
            assert all(side_of(ref.vote, one) != side_of(ref.vote, other) for ref in pair.apart)


@given(votes())
def test_the_order_of_the_groups_changes_no_number(found: list[VoteRef]) -> None:
    there, back = agreement(found, GROUPS), agreement(found, GROUPS[::-1])
    assert there.pairs.keys() == back.pairs.keys()
    for key, pair in there.pairs.items():
        assert (pair.alike, pair.apart) == (back.pairs[key].alike, back.pairs[key].apart)
    assert there.named <= there.votes == len(found)


def test_silence_is_no_vote_and_abstaining_together_is_agreement() -> None:
    found = agreement(refs(vote(yes="FL", abstain="REG BfA"), vote(yes="FL REG"), vote()), GROUPS)
    assert found.groups == ("FL", "REG", "BfA")
    assert (found.pair("REG", "BfA").share, found.pair("REG", "BfA").both) == (1.0, 1)
    assert (len(found.pair("FL", "REG").alike), found.pair("FL", "REG").both) == (1, 2)
    assert (found.named, found.votes) == (2, 3)


def test_groups_that_no_vote_names_together_have_no_share() -> None:
    found = agreement(refs(vote(yes="FL"), vote(no="REG")), GROUPS)
    assert found.pair("FL", "REG") == Pair("FL", "REG", (), ()) and found.pair("FL", "REG").share is None


def test_a_group_the_chair_named_on_two_sides_is_on_none() -> None:
    assert side_of(vote(yes="FL REG", no="FL"), "FL") is None
    assert side_of(vote(yes="FL REG", no="FL"), "REG") == "yes"


def test_members_without_a_group_are_no_group() -> None:
    assert agreement(refs(vote(yes="FL Muster")), GROUPS).groups == ("FL",)


def test_unanimous_is_what_nobody_was_against() -> None:
    assert unanimous(vote(yes="FL REG"))
    assert not unanimous(vote(yes="FL", abstain="REG")) and not unanimous(vote(yes="FL", no="Muster"))
    assert not unanimous(vote())
    assert not unanimous(vote(yes="FL REG", single=(SingleVotes("FL", "no", 1),)))
    assert not unanimous(vote(yes="FL REG", roll_call=RollCall(90, 3)))

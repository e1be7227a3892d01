"""The life of a paper: its stages in order, and what the votes made of it."""

from pathlib import Path

import pytest

from generator.digest import digest
from generator.figures.lives import Life, Role, State, lives
from generator.model.session import Outcome
from generator.resolve import resolve
from tests.typeset.sources import parsed_source

PROTOCOLS = Path(__file__).parents[2] / "content" / "protocols"


@pytest.fixture(scope="module")
def found() -> dict[str, Life]:
    digests = []
    for path in (PROTOCOLS / "4-11.md", Path(__file__).parents[1] / "typeset/sources/4-12.md", PROTOCOLS / "4-13.md"):
        parsed, parliament = parsed_source(path)
        digests.append(digest(parsed.session, parliament))
    return dict(lives(resolve(digests, (), parliament), parliament))


def test_a_motion_goes_from_the_referral_to_the_decision(found: dict[str, Life]) -> None:
    life = found["4/198"]
    assert [(stage.session, stage.role) for stage in life.stages] == [("4/11", Role.MAIN), ("4/13", Role.MAIN)]
    assert [vote.outcome for stage in life.stages for vote in stage.votes] == [Outcome.REFERRED, Outcome.ADOPTED]
    assert life.state is State.ADOPTED and life.decided is life.stages[1]
    assert life.stages[1].companions == (("4/214", Role.RECOMMENDATION),)


def test_a_recommendation_to_reject_that_is_adopted_rejects_the_motion(found: dict[str, Life]) -> None:
    assert found["4/203"].state is State.REJECTED
    assert found["4/215"].role is Role.RECOMMENDATION and found["4/215"].state is State.ADOPTED


def test_a_bill_is_decided_by_the_recommendation_to_adopt_it(found: dict[str, Life]) -> None:
    assert found["4/155"].state is State.ADOPTED
    assert dict(found["4/155"].stages[0].companions) == {"4/205": Role.RECOMMENDATION, "4/209": Role.AMENDMENT}


@pytest.mark.parametrize(
    ("paper", "role", "state"),
    [
        ("4/209", Role.AMENDMENT, State.REJECTED),
        ("4/204", Role.RESOLUTION, State.REJECTED),
        ("4/218", Role.RESOLUTION, State.REJECTED),
        ("4/211", Role.FURTHER, State.REFERRED),
        ("4/207", Role.MAIN, State.REFERRED),
        ("4/120", Role.MAIN, State.DEBATED),
    ],
)
def test_what_a_paper_is_and_how_far_it_came(found: dict[str, Life], paper: str, role: Role, state: State) -> None:
    assert (found[paper].role, found[paper].state) == (role, state)


def test_what_is_only_mentioned_has_no_life(found: dict[str, Life]) -> None:
    assert "3/988" not in found
    assert Life().state is State.NAMED and Life().role is None and Life().decided is None

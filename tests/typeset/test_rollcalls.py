"""Whatever roll call is invented: its printed list is read as how each member voted."""

from hypothesis import HealthCheck, Phase, given, settings

from generator.check import check
from generator.parliaments import find
from tests.typeset.invented.rollcalls import Ballot, ballots
from tests.typeset.press import print_manuscript
from tests.typeset.test_properties import EXAMPLES
from tests.typeset.test_round_trip import read_back

NRW = find("nrw")


@given(ballots())
@settings(
    max_examples=EXAMPLES or 40,
    derandomize=not EXAMPLES,
    phases=list(Phase) if EXAMPLES else [Phase.generate],
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
def test_a_printed_list_is_read_as_the_votes_of_the_members(ballot: Ballot) -> None:
    parsed, _, _ = read_back(print_manuscript(ballot.manuscript))
    (vote,) = parsed.session.votes
    assert vote.roll_call is not None
    assert set(vote.roll_call.members) ^ set(ballot.count.members) == set()
    assert vote.roll_call == ballot.count
    assert not parsed.ledger.unaccounted
    assert not [finding for finding in check(parsed, NRW).open if finding.check == "roll-calls"]

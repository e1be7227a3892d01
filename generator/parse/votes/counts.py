"""A count by heads: roll calls and secret ballots."""

from generator.model.parliament import Parliament
from generator.model.session import RollCall
from generator.parse.votes.heads import INVALID, counted, heads_in
from generator.parse.votes.polls import Poll
from generator.parse.votes.sides import Side


def count_of(poll: Poll, said: str, parliament: Parliament) -> RollCall | None:
    """Votes by heads as the chair gives them, None where no count was given."""
    words = parliament.words.votes
    heads = heads_in((sentence.text for sentence in (*poll.ballot, *poll.result)), words)
    if not counted(heads):
        return None
    secret = bool(words.secret.search(said)) and not words.roll_call.search(said)
    return RollCall(heads[Side.YES], heads[Side.NO], heads.get(Side.ABSTAIN), heads.get(INVALID), secret)

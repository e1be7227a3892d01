"""A count by heads: roll calls and secret ballots."""

import re

from generator.model.parliament import Parliament
from generator.model.session import RollCall
from generator.parse.votes.polls import Poll


def count_of(poll: Poll, said: str, parliament: Parliament) -> RollCall | None:
    """Votes by heads as the chair gives them, None where no count was given."""
    words = parliament.words.votes
    text = " ".join(sentence.text for sentence in (*poll.ballot, *poll.result))
    yes, no, abstain, invalid = (
        _number(pattern.search(text), parliament)
        for pattern in (words.count_yes, words.count_no, words.count_abstain, words.count_invalid)
    )
    if yes is None or no is None:
        return None
    secret = bool(words.secret.search(said)) and not words.roll_call.search(said)
    return RollCall(yes, no, abstain, invalid, secret)


def _number(match: re.Match[str] | None, parliament: Parliament) -> int | None:
    if match is None:
        return None
    text = next((group for group in match.groups() if group), "")
    return int(text) if text.isdigit() else parliament.words.votes.numerals.get(text.lower())

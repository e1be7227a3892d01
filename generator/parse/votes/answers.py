"""Who voted how, from what was answered to each question, and from the result."""

from generator.model.parliament import Parliament
from generator.model.session import SingleVotes
from generator.parse.votes.polls import Poll
from generator.parse.votes.sides import Side
from generator.parse.votes.voters import House, Voters, read_answers, read_result


def sides_of(
    poll: Poll, rejected: bool, house: House, parliament: Parliament
) -> tuple[dict[Side, tuple[str, ...]], tuple[SingleVotes, ...]]:
    """Who voted how; what was answered goes before what the result says again.

    "Alle anderen" are the groups of the house that no answer names. Where nobody is
    named at all, a vote called unanimous was one of all groups.
    """
    answers = [read_answers(poll.answers.get(side, ()), side, house, parliament) for side in Side]
    result = " ".join(sentence.text for sentence in poll.result)
    told = read_result(result, rejected, house, parliament)
    sides = {side: tuple(name for one in answers for name in one.on(side)) for side in Side}
    for side in Side:
        sides[side] = sides[side] or told.on(side)
    for one in answers:
        for name, side in one.corrected.items():
            sides = {where: tuple(n for n in names if n != name or where is side) for where, names in sides.items()}
    for others in (*answers, told):
        sides = _with_others(sides, others, house)
    if not any(sides.values()) and _unanimous(result, parliament):
        sides[Side.YES] = house.groups
    single = [vote for one in answers for vote in one.single] or told.single
    apart = tuple(vote for vote in single if vote.group not in sides[Side(vote.side)])
    return {side: tuple(dict.fromkeys(names)) for side, names in sides.items()}, apart


def _with_others(sides: dict[Side, tuple[str, ...]], voters: Voters, house: House) -> dict[Side, tuple[str, ...]]:
    if voters.others is None:
        return sides
    taken = {name for names in sides.values() for name in names} | voters.spared
    rest = tuple(name for name in house.groups if name not in taken)
    return {**sides, voters.others: (*sides[voters.others], *rest)}


def _unanimous(result: str, parliament: Parliament) -> bool:
    """The chair says so: then every group was for it, though none was named."""
    words = parliament.words.votes
    return bool(words.unanimous.search(result)) and not words.rejected.search(result)

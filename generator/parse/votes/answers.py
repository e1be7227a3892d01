"""Who voted how, from what was answered to a question."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, SingleVotes
from generator.parse.votes.polls import Poll, Side


@dataclass(frozen=True, slots=True)
class Named:
    """Groups by short name, members without a group under their own names."""

    whole: tuple[str, ...] = ()
    single: tuple[SingleVotes, ...] = ()
    rest: bool = False
    """All groups that the other answers do not name."""


def sides_of(
    poll: Poll, house: Sequence[str], item: AgendaItem | None, parliament: Parliament
) -> tuple[dict[Side, tuple[str, ...]], tuple[SingleVotes, ...]]:
    """Who voted how; "alle anderen" are the groups of the house that no other answer names."""
    answers = {side: " ".join(poll.answers.get(side, ())) for side in Side}
    for side, text in _in_result(" ".join(s.text for s in poll.result), parliament).items():
        answers[side] = answers[side] if _named(answers[side], side, house, item, parliament).whole else text
    named = {side: _named(text, side, house, item, parliament) for side, text in answers.items()}
    if not any(one.whole or one.rest for one in named.values()) and _unanimous(poll, parliament):
        named[Side.YES] = Named(tuple(house))
    taken = {name for one in named.values() for name in one.whole}
    sides: dict[Side, tuple[str, ...]] = {}
    for side, one in named.items():
        rest = tuple(name for name in house if name not in taken) if one.rest else ()
        sides[side] = tuple(dict.fromkeys((*one.whole, *rest)))
    return sides, tuple(vote for one in named.values() for vote in one.single)


def _unanimous(poll: Poll, parliament: Parliament) -> bool:
    """The chair says so: then every group was for it, though none was named."""
    text = " ".join(sentence.text for sentence in poll.result)
    words = parliament.words.votes
    return bool(words.unanimous.search(text)) and not words.rejected.search(text)


def _in_result(text: str, parliament: Parliament) -> dict[Side, str]:
    """ "mit den Stimmen von … gegen die Stimmen von … bei Enthaltung von …", where the result itself says it."""
    words = parliament.words.votes
    patterns = ((Side.YES, words.with_votes), (Side.NO, words.against_votes), (Side.ABSTAIN, words.with_abstention))
    return {side: match["who"] for side, pattern in patterns if (match := pattern.search(text))}


def _named(text: str, side: Side, house: Sequence[str], item: AgendaItem | None, parliament: Parliament) -> Named:
    words = parliament.words.votes
    single: list[SingleVotes] = []

    def lone(match: re.Match[str]) -> str:
        group = parliament.group(match["group"])
        if group is not None:
            single.append(SingleVotes(group.short, side.value, _count(match["count"], parliament)))
        return " "

    text = words.single.sub(lone, text)
    found: list[tuple[int, str]] = [(m.start(), group.short) for m, group in parliament.groups_in(text)]
    for match in words.independent.finditer(text):
        found += [(match.start(), name) for name in _names(match["names"] or match["name_before"], parliament)]
    if words.all_groups.search(text) and not words.all_others.search(text):
        found += [(match.start(), name) for match in words.all_groups.finditer(text) for name in house]
    if item is not None and (own := words.mover_group.search(text)):
        groups = [name for name in item.movers if parliament.group(name)]
        found += [(own.start(), name) for name in groups]
    whole = tuple(dict.fromkeys(name for _, name in sorted(found, key=lambda pair: pair[0])))
    return Named(whole, tuple(single), bool(words.all_others.search(text)))


def _names(text: str, parliament: Parliament) -> Iterable[str]:
    """ "Neppe und Langguth" are two."""
    for name in re.split(r", | und | sowie ", text):
        bare = parliament.words.votes.before_name.sub("", name).strip(" .")
        if bare:
            yield bare


def _count(text: str | None, parliament: Parliament) -> int | None:
    """How many, None where the chair says "einige"."""
    if text is None:
        return None
    return int(text) if text.isdigit() else parliament.words.votes.numerals.get(text.lower())

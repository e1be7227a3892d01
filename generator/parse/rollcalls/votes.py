"""Which vote a list of names belongs to, and whether its names make the count that the chair gave."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model.findings import Finding
from generator.model.parliament import Vocabulary
from generator.model.session import AgendaItem, RollCall, Vote
from generator.parse.papers import paper_numbers
from generator.parse.rollcalls.lists import UNMARKED, NameList

_MOST = 12
"""Lines that are told one by one."""
_COUNTED = ("yes", "no", "abstain")


@dataclass(frozen=True, slots=True)
class Linked:
    votes: tuple[Vote, ...]
    findings: tuple[Finding, ...]


def with_members(
    votes: Sequence[Vote],
    lists: Sequence[NameList],
    items: Sequence[AgendaItem],
    words: Vocabulary,
    pages: Mapping[int, int | None],
) -> Linked:
    """The votes with the members of the lists that belong to them.

    A list names the paper or the item of its vote; where several votes come into question it
    is the one that was counted alike, else the next in order. What stays unclear belongs to none.
    """
    found = list(votes)
    findings: list[Finding] = []
    for number, one in enumerate(lists):
        page = pages.get(one.head[0].page)
        place = (page, one.head[0].page)
        findings += _unread(one, pages)
        at = _vote(found, lists[number:], items, words)
        if at is None:
            message = f"Zu welcher Abstimmung diese Namensliste gehört, ist nicht eindeutig: „{one.heading[:160]}“"
            findings.append(Finding("roll-calls", message, *place))
            continue
        found[at], doubts = _joined(found[at], one, *place)
        findings += doubts
    return Linked(tuple(found), tuple(findings))


def _unread(one: NameList, pages: Mapping[int, int | None]) -> Iterator[Finding]:
    """Each line that is no member's for certain, in its own words, so that nothing printed is lost."""
    for line in one.unread[:_MOST]:
        message = f"Diese Zeile einer Namensliste wurde nicht gelesen: „{line.text}“"
        yield Finding("roll-calls", message, pages.get(line.page), line.page)
    rest = one.unread[_MOST:]
    if rest:
        message = f"Und {len(rest)} weitere Zeilen: „{' / '.join(line.text for line in rest)}“"
        yield Finding("roll-calls", message, pages.get(rest[0].page), rest[0].page)


def _vote(
    votes: Sequence[Vote], left: Sequence[NameList], items: Sequence[AgendaItem], words: Vocabulary
) -> int | None:
    """The index of the vote that the first of the lists that are left belongs to."""
    one = left[0]
    free = [n for n, vote in enumerate(votes) if _by_roll_call(vote) and not _members(vote)]
    papers, item = _subject(one, words)
    numbered = {known.id for known in items if item is not None and known.number == item}
    named = [n for n in range(len(votes)) if papers & set(votes[n].documents)]
    called = [n for n in range(len(votes)) if votes[n].agenda_item in numbered]
    if not free:
        # No count was understood: the one vote on that paper is meant all the same.
        alone = [n for n in named if not _members(votes[n]) and (not numbered or n in called)]
        return alone[0] if len(alone) == 1 else None
    fitting = [n for n in free if (not numbered or n in called) and (not set(named) & set(free) or n in named)]
    alike = [n for n in fitting if _agrees(votes[n].roll_call, one)]
    if len(alike) == 1 or len(fitting) == 1:
        return (alike or fitting)[0]
    same = [other for other in left if _subject(other, words) == (papers, item)]
    return fitting[0] if fitting and len(fitting) == len(same) else None


def _subject(one: NameList, words: Vocabulary) -> tuple[frozenset[str], str | None]:
    """The papers that a list names, and the number of the item."""
    item = words.appendix_item.search(one.heading)
    return frozenset(paper_numbers(one.heading, words)), item["number"] if item else None


def _by_roll_call(vote: Vote) -> bool:
    return vote.roll_call is not None and not vote.roll_call.secret


def _members(vote: Vote) -> bool:
    return vote.roll_call is not None and bool(vote.roll_call.members)


def _agrees(count: RollCall | None, one: NameList) -> bool:
    return count is not None and (count.yes, count.no, count.abstain or 0) == tuple(one.count(s) for s in _COUNTED)


def _joined(vote: Vote, one: NameList, page: int | None, position: int) -> tuple[Vote, list[Finding]]:
    """The vote with its members; those without a mark took no part where all others are accounted for."""
    findings: list[Finding] = []
    count = vote.roll_call
    anchor = f"{vote.speech}.{vote.paragraph}" if vote.speech else None
    if count is None:
        count = RollCall(one.count("yes"), one.count("no"), one.count("abstain"))
        message = "Die Namensliste nennt Stimmen, die Sitzungsleitung gibt dazu keine Zahlen bekannt."
        findings.append(Finding("roll-calls", message, page, position, anchor))
    elif not one.unread and any(one.count(side) != total for side, total in one.totals.items() if side in _COUNTED):
        findings.append(
            Finding("roll-calls", f"Die Namensliste nennt als Summe {_in_words(one)}.", page, position, anchor)
        )
    members = list(one.members)
    unmarked = [member for member in members if member.side == UNMARKED]
    if unmarked and _agrees(count, one):
        members = [replace(member, side="absent") if member in unmarked else member for member in members]
    elif unmarked:
        names = ", ".join(member.name for member in unmarked)
        message = f"In der Namensliste steht bei diesen Namen keine Stimme: {names}."
        findings.append(Finding("roll-calls", message, page, position, anchor))
        members = [member for member in members if member not in unmarked]
    return replace(vote, roll_call=replace(count, members=tuple(members))), findings


def _in_words(one: NameList) -> str:
    words = {"yes": "Ja", "no": "Nein", "abstain": "Enthaltung", "absent": "abwesend"}
    parts = [
        f"{total} × {words[side]} (gelesen: {one.count(side)})" for side, total in one.totals.items() if side in words
    ]
    return ", ".join(parts)

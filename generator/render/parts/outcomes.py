"""What the house decided, in one plain sentence that says no more than the protocol does."""

from collections.abc import Iterable, Iterator

from generator import addresses
from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, HeadedPaper, Outcome, Vote, VoteKind
from generator.render.wording import NBSP, Wording


def decided(vote: Vote, item: AgendaItem | None, parliament: Parliament, words: Wording) -> str:
    """ "Der Landtag hat den Antrag Drucksache 4/1 der Fraktion X mit den Stimmen der Fraktionen … abgelehnt."."""
    thing = _thing(vote, item, parliament, words)
    kind = "matter" if thing is None else "referral" if vote.kind is VoteKind.REFERRAL else "paper"
    return words(
        f"vote.decided_{kind}.{vote.outcome.value}",
        house=words("vote.house"),
        thing=thing or "",
        votes="".join(f" {part}" for part in _votes(vote, parliament, words)),
    )


def in_order(names: Iterable[str], parliament: Parliament) -> list[str]:
    """Groups as the parliament lists them, then the members named without one."""
    order = {group.short: place for place, group in enumerate(parliament.groups)}
    return sorted(names, key=lambda name: order.get(name, len(order)))


def headed(vote: Vote, item: AgendaItem | None) -> HeadedPaper | None:
    """What the item's heading says of the one paper voted on; None where it says nothing of it.

    Where a heading lists papers without telling which is what, its kind and movers are those of
    the first; of several movers nobody says then whose it is.
    """
    if item is None or len(vote.documents) != 1:
        return None
    number = vote.documents[0]
    listed = next((paper for paper in item.papers if paper.number == number), None)
    if listed is not None or item.documents[:1] != (number,):
        return listed
    beyond_doubt = len(item.documents) == 1 or len(item.movers) == 1
    return HeadedPaper(number, item.kind, item.movers if beyond_doubt else ())


def _thing(vote: Vote, item: AgendaItem | None, parliament: Parliament, words: Wording) -> str | None:
    """What the vote was on, in the accusative; None where the protocol names nothing."""
    if not vote.documents and vote.kind is VoteKind.OTHER:
        return None
    papers, paper = _papers(vote.documents, words), headed(vote, item)
    noun = _noun(vote, paper, words)
    if noun is None:
        return words("vote.the_papers", papers=papers) if papers else words("vote.the_matter")
    movers = _movers(paper.movers, parliament, words) if paper is not None else ""
    return "".join((noun, f" {papers}" if papers else "", movers))


def _noun(vote: Vote, paper: HeadedPaper | None, words: Wording) -> str | None:
    """With its article; None where it is not said what kind of paper that is."""
    if vote.kind in (VoteKind.AMENDMENT, VoteKind.RECOMMENDATION):
        return words(f"vote.the_{vote.kind.value}" if len(vote.documents) < 2 else f"vote.the_{vote.kind.value}s")
    if paper is None or paper.kind is None:
        return None
    key = f"vote.the.{addresses.slug(paper.kind).replace('-', '_')}"
    return words(key) if words.has(key) else None


def _papers(documents: tuple[str, ...], words: Wording) -> str:
    if not documents:
        return ""
    if len(documents) == 1:
        return words("paper.name", id=documents[0]).replace(" ", NBSP)
    return words("vote.papers", ids=words.listed(documents))


def _movers(movers: tuple[str, ...], parliament: Parliament, words: Wording) -> str:
    """Who brought it in: groups in the genitive, others as printed."""
    if not movers:
        return ""
    if all(parliament.group(mover) for mover in movers):
        return " " + _groups(movers, words)
    return " " + words("vote.moved_by", movers=words.listed(movers))


def _votes(vote: Vote, parliament: Parliament, words: Wording) -> Iterator[str]:
    """Who carried it, who was against it, who abstained."""
    lost = vote.outcome is Outcome.REJECTED
    sides = (("vote.with", vote.no if lost else vote.yes), ("vote.against", vote.yes if lost else vote.no))
    for key, names in (*sides, ("vote.abstaining", vote.abstain)):
        if names:
            yield words(key, who=_side(names, parliament, words))


def _side(names: Iterable[str], parliament: Parliament, words: Wording) -> str:
    listed = in_order(names, parliament)
    groups = [name for name in listed if parliament.group(name)]
    members = [name for name in listed if not parliament.group(name)]
    parts = [_groups(groups, words)] if groups else []
    parts += [words("vote.of_members", names=words.listed(members))] if members else []
    return words("vote.and_also").join(parts)


def _groups(names: Iterable[str], words: Wording) -> str:
    """ "der Fraktion X", "der Fraktionen X und Y"."""
    listed = list(names)
    return words("vote.of_group" if len(listed) == 1 else "vote.of_groups", names=words.listed(listed))

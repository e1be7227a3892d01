"""A vote in a list: what it was on, how it ended, and what that means for the paper."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from generator import addresses
from generator.figures.agreement import SIDES, Pair, VoteRef
from generator.model.session import Outcome, Vote, VoteKind
from generator.render.context import Context
from generator.render.overviews import DecisionsView, DecisionView, SideView
from generator.render.page import Page
from generator.render.parts.papers import kind
from generator.render.parts.votes import outcome, remarks
from generator.render.views import Link


def decision_view(page: Page, ref: VoteRef, *, dated: bool = False, titled: bool = True) -> DecisionView:
    """A vote; `dated` where the list is not parted by sessions, `titled` where it does not stand under its item."""
    context, vote = page.context, ref.vote
    passage = passage_of(page, ref)
    item = context.item_of.get((ref.session, vote.agenda_item or ""))
    title = (item.title if item else context.words("session.opening")) if titled else _untitled(context, ref)
    facts = [Link(_brief(context, ref))] if titled else []
    facts += [page.paper(paper) for paper in vote.documents]
    printed = context.words.page(vote.page)
    facts += [Link(printed)] if printed else []
    return DecisionView(
        title=Link(title, passage),
        facts=tuple(facts),
        outcome=outcome(vote, context.words),
        outcome_class=vote.outcome.value,
        meaning=tuple(_meaning(context, vote, whole=not titled)),
        sides=tuple(_sides(page, vote)),
        day=context.session_and_date(ref.session) if dated else "",
    )


def decisions_by_session(page: Page, refs: Iterable[VoteRef]) -> tuple[DecisionsView, ...]:
    """Votes under the sessions they were taken in."""
    return tuple(
        DecisionsView(
            page.link(page.context.session_and_date(session), addresses.session(session)),
            f"s-{addresses.dashed(session)}",
            tuple(decision_view(page, ref) for ref in votes),
        )
        for session, votes in groupby(refs, key=lambda ref: ref.session)
    )


def pair_address(context: Context, term: int, pair: Pair) -> str:
    """The page of all votes of a term that name both groups."""
    slugs = [group.slug for name in (pair.one, pair.other) if (group := context.parliament.group(name))]
    return addresses.agreement(term, *slugs)


def passage_of(page: Page, ref: VoteRef) -> str:
    """Where the chair says how it was decided; the debate, where no passage is known."""
    vote = ref.vote
    if vote.speech:
        return page.speech(ref.session, f"{vote.speech}.{vote.paragraph}")
    return page.to(addresses.agenda_item(ref.session, vote.agenda_item))


def subject(context: Context, ref: VoteRef) -> str:
    """ "Antrag", "Änderungsantrag", "Überweisung (federführend: Hauptausschuss)"."""
    words, vote = context.words, ref.vote
    if vote.kind is VoteKind.REFERRAL and vote.committees and vote.committees.lead:
        return words("decision.referral", committee=vote.committees.lead)
    if vote.kind is VoteKind.DIRECT:
        return _paper_kind(context, ref) or words("decision.direct")
    return words(f"decision.{vote.kind.value}")


def _untitled(context: Context, ref: VoteRef) -> str:
    """The same where the committees are told behind it."""
    referral = ref.vote.kind is VoteKind.REFERRAL
    return context.words("vote.subject.referral") if referral else subject(context, ref)


def _brief(context: Context, ref: VoteRef) -> str:
    """The same beside the outcome, which says already that a paper was referred."""
    committees = ref.vote.committees
    if ref.vote.outcome is Outcome.REFERRED and committees and committees.lead:
        return context.words("decision.lead", committee=committees.lead)
    return subject(context, ref)


def _paper_kind(context: Context, ref: VoteRef) -> str | None:
    """What the paper voted on is called, with the reading where it is the item's own."""
    item, papers = context.item_of.get((ref.session, ref.vote.agenda_item or "")), ref.vote.documents
    paper = context.papers.get(papers[0]) if papers else None
    if paper is None:
        return None
    own = item is not None and item.documents[:1] == papers[:1]
    reading = context.words.reading(item.reading) if own and item is not None else None
    return ", ".join(filter(None, (kind(context, paper), reading))) or None


def meaning(context: Context, vote: Vote) -> str | None:
    """What a vote on a recommendation did to the paper itself."""
    if vote.kind is not VoteKind.RECOMMENDATION or vote.recommendation not in ("adopt", "reject"):
        return None
    if vote.outcome not in (Outcome.ADOPTED, Outcome.REJECTED):
        return None
    return context.words(f"decision.{vote.outcome.value}_to_{vote.recommendation}")


def _meaning(context: Context, vote: Vote, *, whole: bool) -> Iterator[str]:
    """The same as sentences, with single votes and counts; `whole` with committees and recommendations too."""
    if found := meaning(context, vote):
        yield found
        vote = replace(vote, recommendation=None)
    if not whole:
        vote = replace(vote, committees=None, recommendation=None)
    # That nobody is named stands where the groups would stand.
    yield from (said for said in remarks(vote, context.words) if said != context.words("vote.nobody_named"))


def _sides(page: Page, vote: Vote) -> Iterator[SideView]:
    """Groups as the parliament lists them, then members without one."""
    order = {group.short: place for place, group in enumerate(page.context.parliament.groups)}
    for side in SIDES:
        named = sorted(getattr(vote, side), key=lambda name: order.get(name, len(order)))
        if named:
            yield SideView(page.context.words(f"vote.{side}"), side, tuple(_who(page, name) for name in named))


def _who(page: Page, name: str) -> Link:
    """A group, or a member without one."""
    return page.group(name) or Link(name)

"""A vote in plain German: what it was on, how it went, and what that means."""

from collections.abc import Iterator, Sequence

from generator.model.session import Outcome, RollCall, SingleVotes, Vote, VoteKind
from generator.render.page import Page
from generator.render.parts.ballots import ballots
from generator.render.parts.explained import Explained
from generator.render.parts.outcomes import decided, in_order
from generator.render.parts.passages import Span, pieces
from generator.render.views import Link, Segment, VoteSide, VoteView
from generator.render.wording import Wording


def vote_view(page: Page, session_id: str, vote: Vote, explained: Explained, position: int | None) -> VoteView:
    """A vote in its debate; `position` is that of the printed page in the file."""
    words = page.context.words
    item = page.context.item_of.get((session_id, vote.agenda_item or ""))
    told = _linked(page, decided(vote, item, page.context.parliament, words), vote.documents)
    return VoteView(
        outcome=outcome(vote, words),
        outcome_class=vote.outcome.value,
        told=explained(told),
        remarks=tuple(remarks(vote, words)),
        sides=tuple(_sides(page, session_id, vote)),
        page=page.pdf(session_id, vote.page, position) if position is not None else None,
        passage=page.speech(session_id, f"{vote.speech}.{vote.paragraph}") if vote.speech else None,
        ballots=tuple(ballots(page, session_id, vote)),
    )


def _linked(page: Page, text: str, papers: Sequence[str]) -> tuple[Segment, ...]:
    """The sentence with its papers as links, each with the word before its number where that stands there."""
    links: list[Span] = []
    for paper in papers:
        href = page.paper(paper).href
        name = page.context.words("paper.name", id=paper).replace(" ", "\N{NO-BREAK SPACE}")
        shown = name if name in text else paper
        at = text.find(shown, links[-1].end if links else 0)
        if at >= 0 and href is not None:
            links.append(Span(at, at + len(shown), href, "paper"))
    return pieces(text, links)


def _sides(page: Page, session_id: str, vote: Vote) -> Iterator[VoteSide]:
    """Who was for it, against it, and abstained; who of the house the chair did not name, where it named the others."""
    context, words = page.context, page.context.words
    count = vote.roll_call
    sides: dict[str, Sequence[str]] = {"yes": vote.yes, "no": vote.no, "abstain": vote.abstain}
    named = {name for names in sides.values() for name in names}
    if not named and count is None:
        return
    for side, names in sides.items():
        number: int | None = getattr(count, side) if count is not None else None
        yield VoteSide(
            words(f"vote.{side}"),
            side,
            tuple(page.group(name) or Link(name) for name in in_order(names, context.parliament)),
            words.count("vote.votes", number) if number is not None else None,
            tuple(_single(one, words) for one in vote.single if one.side == side),
        )
    if named and count is None:
        silent = in_order(context.house(session_id) - named, context.parliament)
        if silent:
            yield VoteSide(words("vote.silent"), "silent", tuple(page.group(name) or Link(name) for name in silent))


def _single(one: SingleVotes, words: Wording) -> str:
    """ "1 Stimme aus der Fraktion X"."""
    who = words("vote.single_unknown") if one.count is None else words.count("vote.single_count", one.count)
    return words("vote.from_group", who=who, group=one.group)


def outcome(vote: Vote, words: Wording) -> str:
    return words(f"vote.outcome.{vote.outcome.value}")


def sentence(vote: Vote, words: Wording, kind: str | None = None) -> str:
    """In a list: "Antrag: angenommen", "Überwiesen, federführend: Hauptausschuss"; `kind` is the item's where the
    vote was on the item's own paper."""
    lead = vote.committees.lead if vote.committees else None
    if lead and vote.outcome in (Outcome.REFERRED, Outcome.ADOPTED):
        return words("vote.referred_to", committee=lead)
    subject = kind if kind is not None and vote.kind is VoteKind.DIRECT else words(f"vote.subject.{vote.kind.value}")
    return words("vote.sentence", subject=subject, outcome=outcome(vote, words))


def remarks(vote: Vote, words: Wording) -> Iterator[str]:
    """What a reader must know to read the table of votes rightly, a sentence each."""
    if vote.roll_call is None and not (vote.yes or vote.no or vote.abstain):
        yield words("vote.nobody_named")
    committees = vote.committees
    if committees and committees.lead:
        yield words("vote.lead", committee=committees.lead)
    if committees and committees.further:
        yield words("vote.further", committees="; ".join(committees.further))
    if committees and committees.final in ("committee", "plenary"):
        yield words(f"vote.final_{committees.final}")
    yield from _recommendation(vote, words)
    for one in vote.single:
        who = words("vote.single_unknown") if one.count is None else words.count("vote.single_count", one.count)
        yield words("vote.single", group=one.group, side=words(f"vote.side.{one.side}"), who=who)
    if vote.roll_call:
        yield _counted(vote.roll_call, words)


def _counted(count: RollCall, words: Wording) -> str:
    parts = [words("vote.count_yes", n=count.yes), words("vote.count_no", n=count.no)]
    parts += [words("vote.count_abstain", n=count.abstain)] if count.abstain is not None else []
    parts += [words("vote.count_invalid", n=count.invalid)] if count.invalid else []
    return words("vote.secret" if count.secret else "vote.roll_call", counts=", ".join(parts))


def _recommendation(vote: Vote, words: Wording) -> Iterator[str]:
    """So that a Yes to a recommendation to reject is not read as support."""
    rejects = (VoteKind.RECOMMENDATION, "reject")
    if (vote.kind, vote.recommendation) == rejects:
        yield words("vote.yes_is_rejection")
    elif vote.kind is VoteKind.DIRECT and vote.recommendation:
        yield words(f"vote.recommended_{vote.recommendation}")

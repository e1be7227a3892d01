"""A vote in plain German: what it was on, how it went, and what that means."""

from collections.abc import Iterator

from generator.model.session import RollCall, Vote, VoteKind
from generator.render.page import Page
from generator.render.views import Link, VoteView
from generator.render.wording import Wording


def vote_view(page: Page, session_id: str, vote: Vote) -> VoteView:
    words = page.context.words
    nobody = words("vote.nobody")
    yes, no, abstain = (words.listed(side) or nobody for side in (vote.yes, vote.no, vote.abstain))
    return VoteView(
        outcome=outcome(vote, words),
        outcome_class=vote.outcome.value,
        sentence=sentence(vote, words),
        remarks=tuple(remarks(vote, words)),
        papers=tuple(page.paper(paper) for paper in vote.documents),
        yes=yes,
        no=no,
        abstain=abstain,
        page=Link(words.page(vote.page) or "", None) if vote.page is not None else None,
        passage=page.speech(session_id, f"{vote.speech}.{vote.paragraph}") if vote.speech else None,
    )


def outcome(vote: Vote, words: Wording) -> str:
    return words(f"vote.outcome.{vote.outcome.value}")


def sentence(vote: Vote, words: Wording) -> str:
    """ "Überweisung federführend an: Hauptausschuss: überwiesen."."""
    subject = words(f"vote.subject.{vote.kind.value}")
    if vote.committees and vote.committees.lead:
        subject = words("vote.referral_to", committee=vote.committees.lead)
    return words("vote.sentence", subject=subject, outcome=outcome(vote, words))


def remarks(vote: Vote, words: Wording) -> Iterator[str]:
    """What a reader must know to read the table of votes rightly, a sentence each."""
    committees = vote.committees
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

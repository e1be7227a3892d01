"""What was voted on: the kind of vote, its papers, what a committee had recommended."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, VoteKind
from generator.parse.papers import papers_in
from generator.parse.votes.named import Papers
from generator.parse.votes.polls import Poll


@dataclass(frozen=True, slots=True)
class Subject:
    kind: VoteKind
    documents: tuple[str, ...]
    recommendation: str | None


def subject_of(
    poll: Poll, said: Sequence[str], item: AgendaItem | None, last: VoteKind | None, parliament: Parliament
) -> Subject:
    """What a vote was on.

    `said` is everything the chair said under the item before it, `last` the kind of the vote before it there.
    """
    words = parliament.words.votes
    before = [sentence.text for sentence in poll.subject]
    question = poll.questions[0].text if poll.questions else _waived(before, parliament)
    result = " ".join(sentence.text for sentence in poll.result)
    papers = Papers(before, question, result, said, item, parliament)
    kind = _kind(before, question, result, parliament)
    if kind is VoteKind.DIRECT and papers.one_more_amendment(last):
        kind = VoteKind.AMENDMENT
    if kind is VoteKind.DIRECT and last is VoteKind.RECOMMENDATION and _names_a_part(question, parliament):
        kind = VoteKind.RECOMMENDATION
    # A Vorlage is numbered in a series of its own (18/115, p. 138): it is no printed paper.
    foreign = any(words.other_series.search(text) for text in (question, *before[-2:]))
    documents = papers.of(kind) or (() if foreign else papers.headed(kind))
    if kind is VoteKind.DIRECT and any(words.procedural.search(text) for text in (*before[-3:], question)):
        kind, documents = VoteKind.OTHER, papers.asked
    if kind is VoteKind.DIRECT and not documents and not foreign:
        kind = VoteKind.OTHER
    advised = kind in (VoteKind.DIRECT, VoteKind.RECOMMENDATION) and not papers.resolution
    return Subject(kind, documents, _recommended(said, documents, parliament) if advised else None)


def _names_a_part(question: str, parliament: Parliament) -> bool:
    """Whether it asks about a part of what was voted on before: "Wer der Nummer 2 zustimmt" (BY 19/53, p. 6100)."""
    words = parliament.words.votes
    return bool(words.part.search(question)) and not words.noun.search(question)


def _waived(before: Sequence[str], parliament: Parliament) -> str:
    """Where nobody was asked: the sentence that says so ("Einwände gegen diese Empfehlung sehe ich nicht.")."""
    return next((text for text in reversed(before) if parliament.words.votes.waived.search(text)), "")


def _kind(before: Sequence[str], question: str, result: str, parliament: Parliament) -> VoteKind:
    words = parliament.words.votes
    near = " ".join(before[-4:])
    if words.referral.search(question):
        return VoteKind.REFERRAL
    if _calls_an_amendment(question, parliament):
        return VoteKind.AMENDMENT
    if words.resolution.search(question) or words.motion.search(question):
        # "Wer stimmt dem Antrag zu?" of what a committee alone laid before the house (18/115, p. 139).
        if words.recommendation.search(result) and not words.direct.search(near) and not words.motion.search(result):
            return VoteKind.RECOMMENDATION
        return VoteKind.AMENDMENT if _is_an_amendment(before, question, result, parliament) else VoteKind.DIRECT
    if words.recommendation.search(question):
        return _recommended_kind(before, parliament)
    for text in (result, *reversed(before[-6:])):
        if words.final_plenary.search(text) or words.final_committee.search(text):
            continue
        if words.referral.search(text) or words.lead.search(text):
            return VoteKind.REFERRAL
        if words.direct.search(text):
            return VoteKind.DIRECT
        if words.on_recommendation.search(text) or words.recommendation.search(text):
            return VoteKind.RECOMMENDATION
        if _calls_an_amendment(text, parliament) or _is_an_amendment(before, text, "", parliament):
            return VoteKind.AMENDMENT
        if words.motion.search(text) or words.resolution.search(text):
            return VoteKind.DIRECT
    return VoteKind.DIRECT


def _calls_an_amendment(text: str, parliament: Parliament) -> bool:
    """Its first noun tells: a bill may be put to the vote "in der Fassung des Änderungsantrags"."""
    words = parliament.words.votes
    called = words.noun.search(text)
    return bool(called and words.amendment.fullmatch(called[0]))


def _is_an_amendment(before: Sequence[str], asked: str, result: str, parliament: Parliament) -> bool:
    """ "Wer stimmt diesem Antrag zu?" is said of an amendment too, when that is what was announced last."""
    words = parliament.words.votes
    called = words.motion.search(asked)
    if called is None or not words.plain_motion.fullmatch(called[0]) or words.own_paper.search(asked):
        return False
    if words.amendment.search(result):
        return True
    last = next((list(words.noun.finditer(text))[-1][0] for text in reversed(before) if words.noun.search(text)), "")
    return bool(words.amendment.fullmatch(last))


def _recommended_kind(before: Sequence[str], parliament: Parliament) -> VoteKind:
    """ "Wer folgt der Empfehlung?" is a referral where referral is what was recommended."""
    words = parliament.words.votes
    last = next((text for text in reversed(before) if words.recommends.search(text)), "")
    return VoteKind.REFERRAL if words.referral.search(last) else VoteKind.RECOMMENDATION


def _recommended(said: Sequence[str], documents: tuple[str, ...], parliament: Parliament) -> str | None:
    """What the committee recommended for these papers: "adopt" or "reject", None where it said neither."""
    words = parliament.words.votes
    for text in reversed(said):
        if not words.recommends.search(text):
            continue
        named = {name.paper for name in papers_in(text, parliament.words)}
        if named and documents and not named & set(documents) and len(named) > 1:
            continue
        if words.recommend_rejection.search(text):
            return "reject"
        if words.recommend_adoption.search(text):
            return "adopt"
    return None

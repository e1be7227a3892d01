"""What was voted on: the kind of vote, its papers, what a committee had recommended."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, VoteKind
from generator.parse.papers import PaperName, papers_in
from generator.parse.votes.polls import Poll

_Fits = Callable[[str, PaperName], bool]
_REACH = 60
"""A noun says what a paper is when it stands so near before its number."""


@dataclass(frozen=True, slots=True)
class Subject:
    kind: VoteKind
    documents: tuple[str, ...]
    recommendation: str | None


def subject_of(poll: Poll, said: Sequence[str], item: AgendaItem | None, parliament: Parliament) -> Subject:
    """What a vote was on; `said` is everything the chair said under the item before it."""
    words = parliament.words.votes
    before = [sentence.text for sentence in poll.subject]
    question = poll.questions[0].text if poll.questions else _waived(before, parliament)
    result = " ".join(sentence.text for sentence in poll.result)
    kind = _kind(before, question, result, parliament)
    papers = _Papers(before, question, result, said, parliament)
    # A Vorlage is numbered in a series of its own (18/115, p. 138): it is no printed paper.
    foreign = any(words.other_series.search(text) for text in (question, *before[-2:]))
    documents = papers.of(kind) or (() if foreign else _of_item(item, kind))
    if kind is VoteKind.DIRECT and any(words.procedural.search(text) for text in (*before[-3:], question)):
        kind, documents = VoteKind.OTHER, papers.asked
    if kind is VoteKind.DIRECT and not documents and not foreign:
        kind = VoteKind.OTHER
    recommendation = None
    if kind in (VoteKind.DIRECT, VoteKind.RECOMMENDATION):
        recommendation = _recommended(said, documents, parliament)
    return Subject(kind, documents, recommendation)


def _waived(before: Sequence[str], parliament: Parliament) -> str:
    """Where nobody was asked: the sentence that says so ("Einwände gegen diese Empfehlung sehe ich nicht.")."""
    return next((text for text in reversed(before) if parliament.words.votes.waived.search(text)), "")


def _of_item(item: AgendaItem | None, kind: VoteKind) -> tuple[str, ...]:
    return item.documents[:1] if item and kind in (VoteKind.DIRECT, VoteKind.REFERRAL) else ()


def _kind(before: Sequence[str], question: str, result: str, parliament: Parliament) -> VoteKind:
    words = parliament.words.votes
    near = " ".join(before[-4:])
    if words.referral.search(question):
        return VoteKind.REFERRAL
    if words.amendment.search(question):
        return VoteKind.AMENDMENT
    if words.resolution.search(question) or words.motion.search(question):
        # "Wer stimmt dem Antrag zu?" of what a committee alone laid before the house (18/115, p. 139).
        if words.recommendation.search(result) and not words.direct.search(near) and not words.motion.search(result):
            return VoteKind.RECOMMENDATION
        return VoteKind.DIRECT
    if words.recommendation.search(question):
        return _recommended_kind(before, parliament)
    for text in (result, *reversed(before[-6:])):
        if words.referral.search(text):
            return VoteKind.REFERRAL
        if words.direct.search(text):
            return VoteKind.DIRECT
        if words.on_recommendation.search(text) or words.recommendation.search(text):
            return VoteKind.RECOMMENDATION
        if words.amendment.search(text):
            return VoteKind.AMENDMENT
        if words.motion.search(text) or words.resolution.search(text):
            return VoteKind.DIRECT
    return VoteKind.DIRECT


def _recommended_kind(before: Sequence[str], parliament: Parliament) -> VoteKind:
    """ "Wer folgt der Empfehlung?" is a referral where referral is what was recommended."""
    words = parliament.words.votes
    last = next((text for text in reversed(before) if words.recommends.search(text)), "")
    return VoteKind.REFERRAL if words.referral.search(last) else VoteKind.RECOMMENDATION


class _Papers:
    """The papers named around a vote, by what the words before their numbers say they are."""

    def __init__(
        self, before: Sequence[str], question: str, result: str, said: Sequence[str], parliament: Parliament
    ) -> None:
        self._words = parliament.words
        self.asked = self._numbers(question)
        self._question = question
        self._result = result
        self._before = before
        self._recommending = {name.paper for text in said for name in self._named_so(text, self._is_recommendation)}

    def of(self, kind: VoteKind) -> tuple[str, ...]:
        if kind is VoteKind.REFERRAL:
            return self._referred()
        if kind is VoteKind.RECOMMENDATION:
            for text in (self._question, self._result, *reversed(self._before)):
                found = self._passage(self._named_so(text, self._is_recommendation))
                if found:
                    return found
            return self.asked or self._numbers(self._result)[:1]
        fits = self._is_amendment if kind is VoteKind.AMENDMENT else self._is_itself
        announced = [found for text in self._before if (found := self._passage(self._named_so(text, fits)))]
        if asked := self._passage(self._named_so(self._question, fits)):
            return asked
        decided = self._passage(self._named_so(self._result, fits))
        known = {name.paper for text in self._before for name in self._named_so(text, fits)}
        if decided and (not announced or known & set(decided)):
            return decided
        return announced[-1] if announced else decided

    def _referred(self) -> tuple[str, ...]:
        referral = self._words.votes.referral
        for text in (self._question, *reversed(self._before), self._result):
            found = self._numbers(text)
            if found and referral.search(text):
                return found
        return self._numbers(self._before[-1]) if self._before else ()

    def _named_so(self, text: str, fits: _Fits) -> list[PaperName]:
        return [name for name in papers_in(text, self._words) if fits(text, name)]

    def _noun(self, text: str, name: PaperName) -> str:
        return text[max(0, name.start - _REACH) : name.start]

    def _is_recommendation(self, text: str, name: PaperName) -> bool:
        """ "empfiehlt in Drucksache …", "die Beschlussempfehlung Drucksache …", nothing else named in between."""
        noun = self._noun(text, name)
        words = self._words.votes
        last = max((m.end() for m in words.recommending_paper.finditer(noun)), default=-1)
        return last >= 0 and not words.noun.search(noun, last)

    def _is_amendment(self, text: str, name: PaperName) -> bool:
        return self._last_noun(text, name, self._words.votes.amendment)

    def _is_itself(self, text: str, name: PaperName) -> bool:
        return (
            not self._is_recommendation(text, name)
            and name.paper not in self._recommending
            and not self._is_amendment(text, name)
        )

    def _last_noun(self, text: str, name: PaperName, wanted: re.Pattern[str]) -> bool:
        before = text[: name.start]
        nouns = list(self._words.votes.noun.finditer(before))
        return bool(nouns) and bool(wanted.search(nouns[-1][0]))

    def _numbers(self, text: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name.paper for name in papers_in(text, self._words)))

    @staticmethod
    def _passage(names: list[PaperName]) -> tuple[str, ...]:
        """The last papers named together: "Drucksachen 17/8150 und 17/8217"."""
        found: list[PaperName] = []
        for name in names:
            if found and name.start - found[-1].end > 25:
                found = []
            found.append(name)
        return tuple(dict.fromkeys(name.paper for name in found))


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

"""The papers named around a vote, and which of them it was on."""

import re
from collections.abc import Callable, Sequence

from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, HeadedPaper, VoteKind
from generator.parse.papers import PaperName, papers_in

_Fits = Callable[[str, PaperName], bool]
_REACH = 60
"""A noun says what a paper is when it stands so near before its number."""


class Papers:
    """The papers named around a vote, by what the words before their numbers say they are."""

    def __init__(
        self,
        before: Sequence[str],
        question: str,
        result: str,
        said: Sequence[str],
        item: AgendaItem | None,
        parliament: Parliament,
    ) -> None:
        self._parliament = parliament
        self._listed = item.papers if item else ()
        self._documents = item.documents if item else ()
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
        if kind is VoteKind.AMENDMENT and self.nameless:
            return self.asked or self._numbers(self._before[-1])
        announced = [found for text in self._before if (found := self._passage(self._named_so(text, fits)))]
        if asked := self._passage(self._named_so(self._question, fits)):
            return asked
        decided = self._passage(self._named_so(self._result, fits))
        known = {name.paper for text in self._before for name in self._named_so(text, fits)}
        if decided and (not announced or known & set(decided)):
            return decided
        return announced[-1] if announced else decided

    @property
    def nameless(self) -> bool:
        """The paper was called by its number alone: "Wir stimmen drittens über die Drucksache 17/3 ab."."""
        announced = next((text for text in (self._question, *reversed(self._before)) if self._numbers(text)), "")
        return bool(announced) and not self._words.votes.noun.search(announced)

    def one_more_amendment(self, last: VoteKind | None) -> bool:
        """A paper called by its number alone in a row of amendments, and not in the heading as something else."""
        if not self.nameless:
            return False
        words = self._words.votes
        nouns = [match[0] for text in self._before for match in words.noun.finditer(text)]
        row = bool(words.amendment.fullmatch(nouns[-1])) if nouns else last is VoteKind.AMENDMENT
        number = (self.asked or self._numbers(self._before[-1]))[:1]
        listed = [paper for paper in self._listed if paper.number in number]
        return row and all(self._may_be(paper, VoteKind.AMENDMENT) for paper in listed)

    @property
    def resolution(self) -> bool:
        """What was voted on is a motion for a resolution, on which no committee advises."""
        words = self._words.votes
        nouns = (words.motion.search(text) for text in (self._question, self._result))
        called = next((match[0] for match in nouns if match and not words.plain_motion.fullmatch(match[0])), "")
        return bool(words.resolution.search(called))

    def headed(self, kind: VoteKind) -> tuple[str, ...]:
        """Where the chair gave no number: the paper of the heading that is of this kind and of whom the chair names."""
        if kind is VoteKind.OTHER:
            return ()
        fitting = [paper for paper in self._listed if self._may_be(paper, kind)]
        said = " ".join((*self._before[-2:], self._question, self._result))
        groups = {group.short for _, group in self._parliament.groups_in(said)}
        named = [paper for paper in fitting if set(paper.movers) & groups]
        chosen = named if len(named) == 1 else fitting
        if kind in (VoteKind.DIRECT, VoteKind.REFERRAL):
            return tuple(paper.number for paper in chosen[:1]) or self._documents[:1]
        return tuple(paper.number for paper in chosen) if len(chosen) == 1 else ()

    def _may_be(self, paper: HeadedPaper, kind: VoteKind) -> bool:
        words, called = self._words.votes, paper.kind or ""
        if kind is VoteKind.AMENDMENT:
            return bool(words.amendment.search(called))
        if kind is VoteKind.RECOMMENDATION:
            return bool(words.recommendation.search(called))
        if kind is VoteKind.DIRECT and self.resolution:
            return bool(words.resolution.search(called))
        return not any(word.search(called) for word in (words.amendment, words.recommendation, words.resolution))

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

"""Questions to the house with what was answered to each, up to the result."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.model.session import Speech
from generator.model.voting import VoteSentences
from generator.parse.votes.chair import Sentence
from generator.parse.votes.heads import counted, heads_in
from generator.parse.votes.sides import Side


@dataclass
class Poll:
    """A vote while it is being read."""

    subject: list[Sentence]
    """What the chair said since the vote before it under the same agenda item."""
    questions: list[Sentence] = field(default_factory=list)
    answers: dict[Side, list[str]] = field(default_factory=dict)
    """A side that was asked for has its sentences, none where nothing was answered."""
    result: list[Sentence] = field(default_factory=list)
    ballot: list[Sentence] = field(default_factory=list)
    """The sentences that give a count by heads, of a roll call or a secret ballot."""

    @property
    def place(self) -> Sentence:
        """Where readers find the decision: its result, else the last question."""
        return self.result[0] if self.result else (self.ballot or self.questions)[-1]


def polls_of(sentences: Iterable[Sentence], words: VoteSentences) -> Iterator[Poll]:
    """Every vote in the order it was taken.

    A vote that the chair takes anew, for something was unclear, is one vote: what was
    answered first does not count (18/115, p. 138). A result is part of the vote whose
    questions it follows; where none is printed, the vote is given without one.
    """
    reader = _Reader(words)
    for sentence in sentences:
        yield from reader.read(sentence)
    yield from reader.close()


def states_result(text: str, words: VoteSentences) -> bool:
    """Whether a sentence of the chair says how a vote ended."""
    return not text.endswith("?") and bool(words.result.search(text)) and not words.no_result.search(text)


class _Reader:
    def __init__(self, words: VoteSentences) -> None:
        self._words = words
        self._item: str | None = None
        self._speech: Speech | None = None
        self._said: list[Sentence] = []
        self._poll: Poll | None = None
        self._side: Side | None = None
        self._since: list[str] = []
        """What was said since the last question of an open vote."""
        self._done: Poll | None = None
        """A vote with its result, to which a further sentence of the result may belong."""
        self._correcting = False
        """The chair took that result back, and has yet to give the right one."""

    def read(self, sentence: Sentence) -> Iterator[Poll]:
        if sentence.agenda_item != self._item:
            yield from self.close()
            self._said, self._item = [], sentence.agenda_item
        if self._speech is not sentence.speech:
            if self._poll is not None and len(self._poll.answers) == 1:
                # Somebody else spoke after a single question: it asked for something else than votes.
                self._said = [*self._poll.subject, *self._said]
                self._poll = self._side = None
            self._speech = sentence.speech
        asked, answer = self._question(sentence.text)
        if self._done is not None and not asked and self._words.corrected.search(sentence.text):
            self._done.result.append(sentence)
            self._correcting = True
        elif asked:
            yield from self._finished()
            yield from self._ask(sentence, asked, answer)
        elif self._is_result(sentence):
            yield from self._conclude(sentence)
        else:
            yield from self._finished()
            self._go_on(sentence)

    def close(self) -> Iterator[Poll]:
        """Whatever is open, at the end of an agenda item."""
        yield from self._finished()
        if self._poll is not None and self._complete(self._poll):
            yield self._poll
        self._poll = self._side = None

    def _finished(self) -> Iterator[Poll]:
        if self._done is not None:
            yield self._done
            self._done, self._correcting, self._said = None, False, []

    def _ask(self, sentence: Sentence, asked: tuple[Side, ...], answer: str) -> Iterator[Poll]:
        poll = self._poll
        if poll is None:
            poll = self._poll = Poll(self._said)
            self._said = []
        elif asked[0] in poll.answers or asked[0] is Side.YES:
            # Who is for it is asked first: the house is asked anew, or about something else.
            between = " ".join(self._since)
            if self._complete(poll) and self._words.announced.search(between) and not self._words.again.search(between):
                yield poll
                poll = self._poll = Poll(self._said)
                self._said = []
            elif asked[0] is Side.YES:
                poll = self._poll = Poll([*poll.subject, *self._said])
                self._said = []
        poll.questions.append(sentence)
        for side in asked:
            poll.answers[side] = [answer] if answer else []
        self._side = asked[0]
        self._since = []

    def _conclude(self, sentence: Sentence) -> Iterator[Poll]:
        if self._done is not None:
            if self._correcting or sentence.paragraph == self._done.place.paragraph:
                self._done.result.append(sentence)
            else:
                yield from self._finished()
                self._said.append(sentence)
            return
        poll = self._poll or Poll(self._said)
        if counted(self._heads(self._said)):
            poll.ballot = [said for said in self._said if self._heads([said])]
        poll.result.append(sentence)
        self._done, self._poll, self._side = poll, None, None

    def _heads(self, said: Iterable[Sentence]) -> dict[str, int]:
        return heads_in((sentence.text for sentence in said), self._words)

    def _go_on(self, sentence: Sentence) -> None:
        if self._poll is None:
            self._said.append(sentence)
            return
        self._since.append(sentence.text)
        self._said.append(sentence)
        if self._words.restated.search(sentence.text):
            self._poll.answers, self._side = {}, Side.YES
        self._side = next((side for side, stated in self._stated() if stated.match(sentence.text)), self._side)
        if self._side is not None:
            self._poll.answers.setdefault(self._side, []).append(sentence.text)

    def _stated(self) -> tuple[tuple[Side, re.Pattern[str]], ...]:
        return ((Side.ABSTAIN, self._words.stated_abstain), (Side.NO, self._words.stated_no))

    def _question(self, text: str) -> tuple[tuple[Side, ...], str]:
        """The sides a sentence asks for, and what it answers itself ("Enthaltungen – sehe ich keine.")."""
        words = self._words
        bare = words.bare_question.match(text)
        question, answer = (bare[0], text[bare.end() :].strip(" –.")) if bare else (text, "")
        if bare is None and not text.rstrip('“”"»)').endswith("?") and not words.call.search(text):
            return (), ""
        if states_result(text, words):
            return (), ""
        abstain, no = bool(words.abstain.search(question)), bool(words.no.search(question))
        if self._poll is None and abstain and not no:
            return (), ""
        if abstain or no:
            return tuple(side for side, asked in ((Side.NO, no), (Side.ABSTAIN, abstain)) if asked), answer
        return ((Side.YES,), answer) if words.yes.search(question) else ((), "")

    def _is_result(self, sentence: Sentence) -> bool:
        if not states_result(sentence.text, self._words):
            return False
        if self._poll is not None or self._done is not None:
            return True
        if counted(self._heads(self._said[-8:])):
            return True
        said = " ".join(s.text for s in self._said[-8:])
        return bool(self._words.waived.search(said) and self._words.announced.search(said))

    @staticmethod
    def _complete(poll: Poll) -> bool:
        return Side.ABSTAIN in poll.answers and len(poll.answers) > 1

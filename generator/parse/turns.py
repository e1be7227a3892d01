"""What part each speech has in the debate: a question to the speaker, an answer, a short intervention."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model.parliament import TurnWords
from generator.model.session import AgendaItem, Form, ParagraphKind, Speech
from generator.parse.questions import calls_in, question_time
from generator.parse.sentences import split


def with_forms(speeches: Sequence[Speech], items: Sequence[AgendaItem], words: TurnWords) -> tuple[Speech, ...]:
    """The speeches with their form, and to which speech a question, an answer or a reply belongs.

    The chair announces them: intermediate questions (§ 34 GeschO), short interventions and
    the reply to them (§ 35), points of order (§ 29), personal remarks (§ 30), explanations of
    vote (§ 47). What the chair does not announce is a speech.
    """
    reader = _Reader(words, question_time(items, words))
    return tuple(reader.read(speech, speeches[number:]) for number, speech in enumerate(speeches, 1))


_ANNOUNCED = (Form.EXPLANATION, Form.PERSONAL_REMARK, Form.POINT_OF_ORDER)
"""Forms that belong to nobody else's speech."""


@dataclass(frozen=True)
class _Offer:
    """What the chair has announced and nobody has taken up yet."""

    form: Form
    sentence: str
    item: str | None
    withdrawn: bool = False
    """Somebody was called after it: it holds for him alone, if it names him."""

    def names(self, speech: Speech) -> bool:
        surname = (speech.speaker.name or "").rpartition(" ")[2]
        return bool(surname) and surname in self.sentence


@dataclass
class _Reader:
    words: TurnWords
    question_time: frozenset[str]
    floor: Speech | None = None
    """The last speech of whoever has the floor."""
    offer: _Offer | None = None
    opened: Speech | None = None
    """The question or short intervention that waits for its answer, or has had it; the chair's call of a question."""
    last: Speech | None = None
    """The last speech that was not the chair's."""

    def read(self, speech: Speech, following: Sequence[Speech]) -> Speech:
        if speech.in_appendix:
            return speech
        if speech.chair:
            asked = self.opened
            self._chair(speech)
            if speech.agenda_item in self.question_time:
                # Giving the floor to who answers closes no question.
                self.opened = asked
            self._call(speech)
            return replace(speech, form=Form.CHAIR)
        asked_for = speech.agenda_item in self.question_time
        form, refers_to = self._question_time(speech) if asked_for else self._debate(speech, following)
        found = replace(speech, form=form, refers_to=refers_to.id if refers_to else None)
        if form in (Form.INTERMEDIATE_QUESTION, Form.SHORT_INTERVENTION, Form.QUESTION):
            self.opened = found
        else:
            self.floor = found
        self.last = found
        return found

    def _chair(self, speech: Speech) -> None:
        """The last sentence that announces something counts: "… Kurzintervention. – Als Nächste spricht …"."""
        words = self.words
        announced = (
            (Form.SHORT_INTERVENTION, words.short_intervention),
            (Form.INTERMEDIATE_QUESTION, words.intermediate_question),
            (Form.EXPLANATION, words.explanation),
            (Form.PERSONAL_REMARK, words.personal_remark),
            (Form.POINT_OF_ORDER, words.point_of_order),
        )
        if self.offer is not None and self.offer.withdrawn:
            self.offer = None
        for paragraph in speech.paragraphs:
            if paragraph.kind is ParagraphKind.INTERJECTION:
                continue
            just = None
            for sentence in split(paragraph.text):
                form = next((form for form, pattern in announced if pattern.search(sentence)), None)
                if form is not None and not words.no_offer.search(sentence):
                    self.offer = just = _Offer(form, sentence, paragraph.agenda_item or speech.agenda_item)
                    continue
                if form is None and words.next_speaker.search(sentence):
                    # An explanation announced of nobody is of whom the very next sentence calls.
                    if just is None or just.form not in _ANNOUNCED or words.addressed.search(just.sentence):
                        self.offer = self.offer and replace(self.offer, withdrawn=True)
                    self.opened = None
                just = None

    def _call(self, speech: Speech) -> None:
        """A question of the question time is open from its call on."""
        for call in calls_in(speech, self.words.questions):
            if (speech.paragraphs[call.paragraph - 1].agenda_item or speech.agenda_item) in self.question_time:
                self.opened = speech

    def _debate(self, speech: Speech, following: Sequence[Speech]) -> tuple[Form, Speech | None]:
        floor = self.floor
        same = floor is not None and _same(floor, speech)
        offer = self._offer_to(speech)
        if offer in _ANNOUNCED and not (same and self.offer and not self.offer.names(speech)):
            self.offer = None
            return offer, None
        if floor is not None and floor.agenda_item == speech.agenda_item and not same:
            if offer is Form.SHORT_INTERVENTION:
                self.offer = None
                return offer, floor
            if self.opened is not None and self.last is not None and _same(self.last, self.opened):
                if _same(self.opened, speech):
                    return self.opened.form, floor
            elif self._is_question(speech, floor, following, offer is Form.INTERMEDIATE_QUESTION):
                self.offer = None
                return Form.INTERMEDIATE_QUESTION, floor
        if self.opened is not None:
            if same and self.opened.form is Form.SHORT_INTERVENTION:
                return Form.REPLY, self.opened
            if same and floor is not None and floor.refers_to != self.opened.id:
                return Form.ANSWER, self.opened
            # Answered already: whoever was asked goes on with the speech, or somebody else begins one.
            self.opened = None
        if not same:
            # Refused, or too late: whoever begins a speech has not been waiting for it.
            self.offer = None
        if same and floor is not None and floor.form in _ANNOUNCED:
            return floor.form, None
        return Form.SPEECH, None

    def _offer_to(self, speech: Speech) -> Form | None:
        offer = self.offer
        if offer is None or offer.item != speech.agenda_item or (offer.withdrawn and not offer.names(speech)):
            return None
        return offer.form

    def _is_question(self, speech: Speech, floor: Speech, following: Sequence[Speech], offered: bool) -> bool:
        """Whether who has the floor answers: at once or, where a question was announced, as the next but the chair.

        The chair calls everybody else: whoever speaks again without being called has been asked something.
        """
        called = False
        for other in following:
            if other.in_appendix or (other.chair and not offered):
                return False
            if other.chair:
                called = called or any(
                    self.words.next_speaker.search(sentence) for p in other.paragraphs for sentence in split(p.text)
                )
            elif not _same(other, speech):
                return not called and _same(other, floor)
        return False

    def _question_time(self, speech: Speech) -> tuple[Form, Speech | None]:
        """Members ask, the government answers (§ 94 GeschO); the first answer is to what the chair called."""
        offer = self._offer_to(speech)
        if offer in _ANNOUNCED:
            self.offer = None
            return offer, None
        if speech.speaker.role is None:
            return Form.QUESTION, None
        asked = self.opened
        return Form.ANSWER, asked if asked and (asked.chair or asked.agenda_item == speech.agenda_item) else None


def _same(one: Speech, other: Speech) -> bool:
    return one.speaker.name == other.speaker.name and one.agenda_item == other.agenda_item

"""What part each speech has in the debate: a question to the speaker, an answer, a short intervention."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.model.parliament import TurnWords
from generator.model.session import AgendaItem, Form, ParagraphKind, Speech
from generator.parse.sentences import split


def with_forms(speeches: Sequence[Speech], items: Sequence[AgendaItem], words: TurnWords) -> tuple[Speech, ...]:
    """The speeches with their form, and to which speech a question, an answer or a reply belongs.

    The chair announces them: intermediate questions (§ 34 GeschO), short interventions and
    the reply to them (§ 35), points of order (§ 29), personal remarks (§ 30), explanations of
    vote (§ 47). What the chair does not announce is a speech.
    """
    question_time = {item.id for item in items if item.kind in words.question_time_kinds}
    reader = _Reader(words)
    return tuple(reader.read(speech, speech.agenda_item in question_time) for speech in speeches)


_ANNOUNCED = (Form.EXPLANATION, Form.PERSONAL_REMARK, Form.POINT_OF_ORDER)
"""Forms that belong to nobody else's speech."""


@dataclass
class _Reader:
    words: TurnWords
    floor: Speech | None = None
    """The last speech of whoever has the floor."""
    offer: Form | None = None
    """What the chair has announced and nobody has taken up yet."""
    opened: Speech | None = None
    """The question or short intervention that waits for its answer, or has had it."""

    def read(self, speech: Speech, in_question_time: bool) -> Speech:
        if speech.in_appendix:
            return speech
        if speech.chair:
            self._chair(speech)
            return replace(speech, form=Form.CHAIR)
        form, refers_to = self._question_time(speech) if in_question_time else self._debate(speech)
        found = replace(speech, form=form, refers_to=refers_to.id if refers_to else None)
        if form in (Form.INTERMEDIATE_QUESTION, Form.SHORT_INTERVENTION, Form.QUESTION):
            self.opened = found
        else:
            self.floor = found
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
        for paragraph in speech.paragraphs:
            if paragraph.kind is ParagraphKind.INTERJECTION:
                continue
            for sentence in split(paragraph.text):
                form = next((form for form, pattern in announced if pattern.search(sentence)), None)
                if form is not None and not words.no_offer.search(sentence):
                    self.offer = form
                elif form is None and words.next_speaker.search(sentence):
                    self.offer = self.opened = None

    def _debate(self, speech: Speech) -> tuple[Form, Speech | None]:
        same = self.floor is not None and _same(self.floor, speech)
        offer = self.offer
        if offer in _ANNOUNCED:
            self.offer = None
            return offer, None
        if offer is not None and self.floor is not None and not same:
            self.offer = None
            return offer, self.floor
        if self.opened is not None:
            if _same(self.opened, speech):
                return self.opened.form, self.floor
            if same and self.opened.form is Form.SHORT_INTERVENTION:
                return Form.REPLY, self.opened
            if same and self.floor is not None and self.floor.refers_to != self.opened.id:
                return Form.ANSWER, self.opened
            # Answered already: whoever was asked goes on with the speech, or somebody else begins one.
            self.opened = None
        if same and self.floor is not None and self.floor.form in _ANNOUNCED:
            return self.floor.form, None
        return Form.SPEECH, None

    def _question_time(self, speech: Speech) -> tuple[Form, Speech | None]:
        """Members ask, the government answers (§ 94 GeschO); the first answer is to the question as printed."""
        if speech.speaker.role is None:
            return Form.QUESTION, None
        return Form.ANSWER, self.opened


def _same(one: Speech, other: Speech) -> bool:
    return one.speaker.name == other.speaker.name and one.agenda_item == other.agenda_item

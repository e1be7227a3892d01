from dataclasses import replace

from generator.check.question_time import check_question_time
from generator.model.session import Form, Question
from tests.check.sample import ITEM, PARLIAMENT, SESSION, with_session

ANSWERED = tuple(replace(s, form=Form.ANSWER) if s.id == "s3-2" else s for s in SESSION.speeches)
TIME = replace(ITEM, title="Fragestunde")
ASKED = Question("7", "Mündliche Anfrage", (), None, "top-1", 3, "s3-1", 1, ("s3-2",), ())


def test_an_answer_to_no_question_is_told() -> None:
    parsed = with_session(speeches=ANSWERED, agenda_items=(TIME,))
    (finding,) = check_question_time(parsed, PARLIAMENT).findings
    assert (finding.anchor, finding.page) == ("s3-2", 3)


def test_an_answer_to_a_question_that_was_called_holds() -> None:
    proved = check_question_time(with_session(speeches=ANSWERED, agenda_items=(TIME,), questions=(ASKED,)), PARLIAMENT)
    assert not proved.findings and proved.measure is not None and proved.measure.found == proved.measure.expected == 1


def test_outside_a_question_time_nothing_is_asked() -> None:
    assert check_question_time(with_session(speeches=ANSWERED), PARLIAMENT).measure is None

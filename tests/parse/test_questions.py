"""The questions of a question time, each case a small one: "P" presides, "M" answers for the government, "A" asks."""

from dataclasses import replace

import pytest

from generator.model.session import AgendaItem, Paragraph, ParagraphKind, Question, Speaker, Speech
from generator.parliaments import find
from generator.parse.questions import questions_of
from generator.parse.turns import with_forms
from tests.cases import Case, cases

PARLIAMENT = find("nrw")
WHO = {
    "P": Speaker("Erik Vorsitz", "Präsident"),
    "M": Speaker("Minna Amt", "Ministerin für Stege"),
    "A": Speaker("Anna Beispiel", None, "SPD"),
}
KINDS = {"#": ParagraphKind.PROCEDURE, ">": ParagraphKind.QUOTE}


def speeches(printed: str) -> tuple[Speech, ...]:
    """A line a paragraph; the chair's follow each other in one speech."""
    found: list[Speech] = []
    for line in printed.splitlines():
        mark, _, text = line.partition(" ")
        who = mark.rstrip(":")
        paragraph = Paragraph(KINDS.get(mark, ParagraphKind.SPEECH), text, 1, 1, agenda_item="top-1")
        if found and (mark in KINDS or (who == "P" and found[-1].chair)):
            found[-1] = replace(found[-1], paragraphs=(*found[-1].paragraphs, paragraph))
            continue
        ident = f"s1-{len(found) + 1}"
        found.append(Speech(ident, 1, 1, "top-1", who == "P", False, False, WHO[who], (paragraph,)))
    return tuple(found)


def questions(spoken: tuple[Speech, ...], title: str = "Fragestunde") -> tuple[Question, ...]:
    item = AgendaItem("top-1", "1", title, None, None, (), (), (), 1, 1)
    formed = with_forms(spoken, (item,), PARLIAMENT.words.turns)
    return questions_of(formed, (item,), PARLIAMENT)


def told(question: Question) -> str:
    askers = ", ".join(f"{one.name} ({one.group})" if one.group else one.name for one in question.askers)
    answered = ", ".join(one.name or "" for one in question.answered_by)
    fields = (question.number, question.kind, askers, question.title or "-", question.anchor)
    return " | ".join((*map(str, fields), " ".join(question.speeches), answered))


@pytest.mark.parametrize("case", cases("parse/cases/questions.txt"), ids=str)
def test_questions_of_a_question_time(case: Case) -> None:
    assert [told(q).strip() for q in questions(speeches(case.printed))] == [m.strip() for m in case.meant if m]


def test_outside_a_question_time_none_is_called() -> None:
    spoken = speeches("P: Ich rufe die\n# Mündliche Anfrage 7\nP: der Abgeordneten Erika Muster auf.\nM: Ja.")
    assert len(questions(spoken)) == 1 and not questions(spoken, title="Stege")


def test_a_question_ends_with_its_item() -> None:
    spoken = speeches("P: Ich rufe die Mündliche Anfrage 7 auf.\nM: Ja.\nP: Danke.\nM: Und nun zum Steg.")
    after = replace(spoken[-1], agenda_item="top-2")
    (question,) = questions((*spoken[:-1], after))
    assert question.speeches == ("s1-2",) and question.page == 1

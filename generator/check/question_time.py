"""Question time: every question and answer belongs to a question that the chair called."""

from generator.check.proof import Proof, proof
from generator.model.findings import Finding
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed
from generator.model.session import Form


def check_question_time(parsed: Parsed, parliament: Parliament) -> Proof:
    """What is asked or answered before any call was recognised is told: its heading is lost, or set otherwise."""
    session = parsed.session
    kinds = parliament.words.turns.question_time_kinds
    items = {item.id for item in session.agenda_items if not {item.kind, item.title}.isdisjoint(kinds)}
    turns = [
        speech
        for speech in session.speeches
        if speech.agenda_item in items and not speech.in_appendix and speech.form in (Form.QUESTION, Form.ANSWER)
    ]
    known = {ident for question in session.questions for ident in question.speeches}
    findings = [
        Finding(
            "question-time",
            f"{speech.speaker.name or 'Jemand'} fragt oder antwortet in der Fragestunde; zu welcher Anfrage das "
            "gehört, wurde nicht erkannt.",
            speech.page,
            speech.position,
            speech.id,
        )
        for speech in turns
        if speech.id not in known
    ]
    return proof("question-time", len(turns) - len(findings), len(turns), findings)

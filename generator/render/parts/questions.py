"""The questions of a question time, as the list above its debate shows them."""

from collections.abc import Iterator

from generator.model.session import Question
from generator.render.parts.speeches import Setting
from generator.render.views import QuestionView


def question_views(setting: Setting, item_id: str | None) -> Iterator[QuestionView]:
    """Each question with who asks and who answers; the link leads to where it begins."""
    words = setting.page.context.words
    for question in setting.session.questions:
        if question.agenda_item != item_id:
            continue
        askers = words.listed(
            words("cite.member", name=one.name, group=one.group) if one.group else one.name for one in question.askers
        )
        answered = words.listed(one.name for one in question.answered_by if one.name)
        yield QuestionView(
            name=words.question(question.kind, question.number),
            href=setting.page.speech(setting.session.id, _beginning(setting, question)),
            title=question.title,
            askers=askers or None,
            answered=words("debate.answered", name=answered) if answered else None,
        )


def _beginning(setting: Setting, question: Question) -> str:
    """Where the chair calls it; the first answer where the chair does so at the end of another item's debate."""
    call = setting.sitting.speeches.get(question.speech)
    elsewhere = call is None or call.agenda_item != question.agenda_item
    return question.speeches[0] if elsewhere and question.speeches else question.anchor

"""The questions of a question time: what the chair calls, who asks it, in which speeches it is asked and answered."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.model.parliament import Parliament, QuestionWords, TurnWords
from generator.model.session import Actor, AgendaItem, Form, Paragraph, ParagraphKind, Question, Speaker, Speech
from generator.parse.groups import short_name

_LONGEST_TITLE = 300
"""The title of a question has no more characters; what is longer is its text."""


def question_time(items: Sequence[AgendaItem], words: TurnWords) -> frozenset[str]:
    """The items in which members ask and the government answers, by kind or title."""
    return frozenset(item.id for item in items if not {item.kind, item.title}.isdisjoint(words.question_time_kinds))


@dataclass(frozen=True, slots=True)
class Call:
    """The chair calls a question: under a heading of its own, or in a sentence."""

    paragraph: int
    """Its ordinal in the speech, from 1."""
    kind: str
    number: str | None
    about: str
    """What is said of it right behind: who asks it."""
    headed: bool
    """Under a heading: it says more than a sentence before that announces it."""
    following: tuple[Paragraph, ...]
    """The paragraphs behind the one that `about` is from."""


def calls_in(speech: Speech, words: QuestionWords) -> Iterator[Call]:
    """The questions that the chair calls in a speech, in order.

    A heading stands inside the chair's sentence: "Ich rufe die", the heading, "der
    Abgeordneten … auf" (18/115, p. 78). A conversion may have lost it to the sentence.
    """
    spoken = [(n, p) for n, p in enumerate(speech.paragraphs, 1) if p.kind is not ParagraphKind.INTERJECTION]
    for place, (number, paragraph) in enumerate(spoken):
        rest = tuple(p for _, p in spoken[place + 1 :])
        if paragraph.kind is ParagraphKind.PROCEDURE:
            heading = words.heading.match(paragraph.text)
            if heading and heading["by"]:
                yield Call(number, heading["kind"], heading["number"], heading["by"], True, rest)
            elif heading:
                about = rest[0].text if rest else ""
                yield Call(number, heading["kind"], heading["number"], about, True, rest[1:])
            continue
        for called in words.called.finditer(paragraph.text):
            about = paragraph.text[called.end() :].strip()
            yield Call(number, called["kind"], called["number"], about, False, rest)


def questions_of(
    speeches: Sequence[Speech], items: Sequence[AgendaItem], parliament: Parliament
) -> tuple[Question, ...]:
    """The questions called in question time, in order, each with the speeches up to the next or the end of its item."""
    words = parliament.words.turns
    times = question_time(items, words)
    found: dict[tuple[str | None, str, str | None], _Asked] = {}
    now: _Asked | None = None
    for speech in speeches:
        if speech.in_appendix:
            continue
        if not speech.chair:
            if now is not None and speech.agenda_item == now.item and speech.form in (Form.QUESTION, Form.ANSWER):
                now.speeches.append(speech)
            continue
        for call in calls_in(speech, words.questions):
            item = speech.paragraphs[call.paragraph - 1].agenda_item or speech.agenda_item
            if item in times:
                # Called again it is the same question still.
                key = (item, parliament.words.nominative(call.kind), call.number)
                now = found.get(key)
                if now is None or (call.headed and not now.speeches):
                    now = found[key] = _Asked(call, speech, item, [])
    return tuple(_question(asked, parliament) for asked in found.values())


@dataclass(frozen=True, slots=True)
class _Asked:
    call: Call
    chair: Speech
    item: str | None
    speeches: list[Speech]


def _question(asked: _Asked, parliament: Parliament) -> Question:
    call = asked.call
    answered = (speech.speaker for speech in asked.speeches if speech.form is Form.ANSWER)
    return Question(
        number=call.number,
        kind=parliament.words.nominative(call.kind),
        askers=_askers(call.about, parliament),
        title=_title(call, parliament.words.turns.questions),
        agenda_item=asked.item,
        page=asked.chair.paragraphs[call.paragraph - 1].page,
        speech=asked.chair.id,
        paragraph=call.paragraph,
        speeches=tuple(speech.id for speech in asked.speeches),
        answered_by=tuple(_once(answered)),
    )


def _once(speakers: Iterable[Speaker]) -> Iterator[Speaker]:
    """One label a name: an office may be printed whole first and shortened later."""
    names: set[str | None] = set()
    for speaker in speakers:
        if speaker.name not in names:
            names.add(speaker.name)
            yield speaker


def _askers(text: str, parliament: Parliament) -> tuple[Actor, ...]:
    """Everybody named one after the other at the beginning: "des Abgeordneten A (SPD) und der Abgeordneten B (FDP)"."""
    words = parliament.words.turns.questions
    found: list[re.Match[str]] = []
    match = words.asker.match(text)
    while match:
        found.append(match)
        match = words.further_asker.match(text, match.end())
    shared = next((m["shared"] for m in found if m["shared"]), None)
    return tuple(Actor(m["name"], short_name(m["of"] or m["in"] or shared, parliament)) for m in found)


def _title(call: Call, words: QuestionWords) -> str | None:
    """What the chair quotes as its subject, or what is printed below a colon by itself."""
    if quoted := words.title.search(call.about):
        return quoted["title"]
    if not call.about.rstrip().endswith(":") or not call.following:
        return None
    printed = call.following[0].text.strip()
    alone = call.following[0].kind is ParagraphKind.QUOTE or printed.startswith("„")
    return printed.strip("„“") if alone and len(printed) <= _LONGEST_TITLE else None

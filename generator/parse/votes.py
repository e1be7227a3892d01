"""Votes by show of hands, from the chair's own sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, Committees, Outcome, ParagraphKind, Speech, Vote, VoteKind
from generator.parse.papers import paper_numbers

_SENTENCE = re.compile(r"[^.!?]*(?:\.(?=\s+[a-zäöü\d])[^.!?]*)*[.!?]+|[^.!?]+$")
_REACH_BACK = 1400
"""What is voted on is said within so many characters before the question."""


@dataclass
class _Poll:
    """A vote while it is being read."""

    start: int
    """Offset of the first question in the chair's text."""
    yes: str | None = None
    no: str | None = None
    abstain: str | None = None


def votes_of(speeches: Sequence[Speech], items: Sequence[AgendaItem], parliament: Parliament) -> tuple[Vote, ...]:
    """Every vote in the order it was taken."""
    found: list[Vote] = []
    by_id = {item.id: item for item in items}
    for speech in speeches:
        if speech.chair:
            found.extend(_votes_in(speech, by_id, parliament))
    return tuple(found)


def _votes_in(speech: Speech, items: dict[str, AgendaItem], parliament: Parliament) -> Iterator[Vote]:
    spoken = [
        (n, p) for n, p in enumerate(speech.paragraphs, 1) if p.kind in (ParagraphKind.SPEECH, ParagraphKind.QUOTE)
    ]
    offsets: list[tuple[int, int]] = []
    text = ""
    for number, paragraph in spoken:
        offsets.append((len(text), number))
        text += paragraph.text + "\n"
    words = parliament.words.votes
    last_end = 0
    for match in words.result.finditer(text):
        polls = _questions(text[last_end : match.start()], last_end, parliament)
        if polls is None:
            continue
        number = max(n for offset, n in offsets if offset <= match.start())
        paragraph = speech.paragraphs[number - 1]
        called = min(
            (o for o, n in offsets if speech.paragraphs[n - 1].agenda_item == paragraph.agenda_item), default=0
        )
        subject = text[max(last_end, called, polls.start - _REACH_BACK) : polls.start]
        end = _sentence_end(text, match.end())
        yield _vote(
            subject,
            polls,
            text[match.start() : end],
            paragraph.agenda_item,
            items.get(paragraph.agenda_item or ""),
            paragraph.page,
            speech.id,
            number,
            parliament,
            text[polls.start : match.start()],
        )
        last_end = end


def _sentence_end(text: str, start: int) -> int:
    stop = re.compile(r"[.!?\n]").search(text, start)
    return stop.end() if stop else len(text)


def _questions(text: str, offset: int, parliament: Parliament) -> _Poll | None:
    """The last three questions before a result, with what was answered to each."""
    words = parliament.words.votes
    marks: list[tuple[int, int, str]] = []
    for sentence in re.finditer(r"[^.!?\n–]*\?", text):
        asked = sentence[0]
        kind = None
        if words.abstain.search(asked):
            kind = "abstain"
        elif words.no.search(asked):
            kind = "no"
        elif words.yes.search(asked):
            kind = "yes"
        if kind:
            marks.append((sentence.start(), sentence.end(), kind))
    if not marks:
        return None
    last = max((i for i, m in enumerate(marks) if m[2] == "yes"), default=0)
    marks = marks[last:]
    poll = _Poll(offset + marks[0][0])
    for i, (_, end, kind) in enumerate(marks):
        stop = marks[i + 1][0] if i + 1 < len(marks) else len(text)
        answer = text[end:stop].strip()
        if getattr(poll, kind) is None:
            setattr(poll, kind, answer)
    return poll


def _vote(
    subject: str,
    poll: _Poll,
    result: str,
    item_id: str | None,
    item: AgendaItem | None,
    page: int | None,
    speech: str,
    number: int,
    parliament: Parliament,
    asked: str,
) -> Vote:
    words = parliament.words.votes
    named = [_answer(text, parliament) for text in (poll.yes, poll.no, poll.abstain)]
    yes, no, abstain = named
    question = asked.partition("?")[0]
    kind, documents = _subject(subject, question, result, item, parliament)
    recommendation = None
    if words.recommend_rejection.search(subject):
        recommendation = "reject"
    elif words.recommend_adoption.search(subject):
        recommendation = "adopt"
    if words.rejected.search(result):
        outcome = Outcome.REJECTED
    elif words.adopted.search(result) or words.unanimous.search(result):
        outcome = Outcome.REFERRED if kind is VoteKind.REFERRAL else Outcome.ADOPTED
    else:
        outcome = Outcome.OTHER
    return Vote(
        item_id,
        documents,
        kind,
        yes,
        no,
        abstain,
        outcome,
        page,
        committees=_committees(subject, parliament) if kind is VoteKind.REFERRAL else None,
        recommendation=recommendation,
        speech=speech,
        paragraph=number,
    )


def _subject(
    subject: str, question: str, result: str, item: AgendaItem | None, parliament: Parliament
) -> tuple[VoteKind, tuple[str, ...]]:
    """What was voted on, and what kind of vote that was."""
    words = parliament.words.votes
    near = subject[-500:]
    named = paper_numbers(result, parliament.words) or paper_numbers(question, parliament.words)
    if words.referral.search(question) or words.referral.search(result):
        return VoteKind.REFERRAL, named or paper_numbers(near, parliament.words)[:1] or (
            item.documents[:1] if item else ()
        )
    if words.amendment.search(question) or words.amendment.search(result):
        return VoteKind.AMENDMENT, named or paper_numbers(near, parliament.words)[-1:]
    asked_for_itself = words.direct.search(near) or words.resolution.search(question)
    if words.recommendation.search(question) or (words.recommendation.search(result) and not asked_for_itself):
        return VoteKind.RECOMMENDATION, named or paper_numbers(near, parliament.words)[-1:]
    documents = named or paper_numbers(near, parliament.words)[-1:] or (item.documents[:1] if item else ())
    return (VoteKind.DIRECT if documents else VoteKind.OTHER), documents


def _answer(text: str | None, parliament: Parliament) -> tuple[str, ...]:
    """Groups by short name, members without a group under their own names."""
    if text is None:
        return ()
    words = parliament.words
    if words.votes.nobody.match(text):
        return ()
    forms = sorted(parliament.group_by_form, key=len, reverse=True)
    pattern = re.compile("|".join(rf"(?<![\w/]){re.escape(form)}(?![\w/])" for form in forms), re.IGNORECASE)
    found = [parliament.group_by_form[match.lower()].short for match in pattern.findall(text)]
    for match in words.votes.independent.finditer(text):
        found.append(match["name"].rstrip("."))
    return tuple(dict.fromkeys(found))


def _committees(subject: str, parliament: Parliament) -> Committees | None:
    words = parliament.words.votes
    lead: str | None = None
    further: list[str] = []
    found = list(words.committee.finditer(subject))
    for match in found:
        name = match["committee"].strip()
        if words.lead.match(subject[match.end() : match.end() + 30]) and lead is None:
            lead = name
        else:
            further.append(name)
    if not found:
        return None
    if lead is None and len(further) == 1:
        lead, further = further[0], []
    return Committees(lead, tuple(further))

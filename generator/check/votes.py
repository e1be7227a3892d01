"""Decisions: the results that the contents list, and the questions that the chair put to the house."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.places import listed_items, positions
from generator.check.proof import Proof, proof
from generator.model.findings import Finding
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed
from generator.model.session import ParagraphKind, Speech, Vote
from generator.model.voting import VoteSentences

_SENTENCE = re.compile(r"(?<=[.!?]) ")
_QUESTION = re.compile(r"[^.!?\n–]*\?")


def check_results(parsed: Parsed, parliament: Parliament) -> Proof:
    """A page that the contents name for the result of an item must hold a decision on it.

    A decision is a vote, or a sentence of the chair that settles the item without one:
    papers taken note of because nobody objects (18/115, item 22), a motion withdrawn. A
    sentence that says what was adopted or rejected is none without its vote.
    """
    places, items = positions(parsed), listed_items(parsed)
    findings: list[Finding] = []
    listed = [(item, page) for item in parsed.contents.items for page in item.result_pages]
    for item, page in listed:
        item_id = items[item].id if item in items else None
        if not any(_on(vote, item_id, page) for vote in parsed.session.votes) and not _stated(
            parsed, parliament.words.votes, item_id, page
        ):
            name = f"TOP {item.number}" if item.number else f"„{item.title}“"
            message = (
                f"Laut Inhaltsverzeichnis steht auf Seite {page} ein Ergebnis zu {name}; dort wurde keines erkannt."
            )
            findings.append(Finding("results", message, page, places.get(page)))
    return proof("results", len(listed) - len(findings), len(listed), findings)


def check_questions(parsed: Parsed, parliament: Parliament) -> Proof:
    """Every question "who is in favour, who against?" of the chair must belong to a vote.

    A vote takes the last questions before it that no other vote has; what is left over was
    asked and led to nothing that was understood. A result may stand in the chair's next words.
    """
    chaired = [speech for speech in parsed.session.speeches if speech.chair]
    asked = 0
    findings: list[Finding] = []
    before: list[tuple[Speech, _Poll]] = []
    for speech in chaired:
        polls = list(_polls(speech, parliament.words.votes))
        asked += len(polls)
        waiting = before + [(speech, poll) for poll in polls]
        for vote in sorted((v for v in parsed.session.votes if v.speech == speech.id), key=lambda v: v.paragraph):
            taken = [p for p in waiting if p[0] is not speech or p[1].paragraph <= vote.paragraph]
            if taken:
                waiting.remove(taken[-1])
        findings += [_unanswered(*poll) for poll in waiting if poll in before]
        before = [poll for poll in waiting if poll not in before]
    findings += [_unanswered(*poll) for poll in before]
    return proof("vote-questions", asked - len(findings), asked, [*findings, *_unnamed(parsed, parliament)])


def _unnamed(parsed: Parsed, parliament: Parliament) -> Iterator[Finding]:
    """Members without a group of whom the chair says only how many voted: who they are is not guessed."""
    unnamed = parliament.words.votes.voters.unnamed
    voted = {vote.speech for vote in parsed.session.votes}
    for speech in parsed.session.speeches:
        for number, paragraph in enumerate(speech.paragraphs, 1) if speech.id in voted else ():
            if paragraph.kind is ParagraphKind.INTERJECTION:
                continue
            for words in dict.fromkeys(match[0] for match in unnamed.finditer(paragraph.text)):
                message = f"Die Sitzungsleitung nennt „{words}“ ohne Namen; in den Abstimmungen fehlen sie deshalb."
                yield Finding(
                    "vote-questions", message, paragraph.page, paragraph.position, f"{speech.id}.{number}", note=True
                )


def _on(vote: Vote, item_id: str | None, page: int) -> bool:
    """Whether a vote on an item was taken on a page, or began on the one before and ended there."""
    return (item_id is None or vote.agenda_item == item_id) and vote.page is not None and vote.page in (page, page - 1)


def _stated(parsed: Parsed, words: VoteSentences, item_id: str | None, page: int) -> bool:
    """Whether the chair settles an item on a page without a vote, and decides nothing else there."""
    said = [
        sentence
        for speech in parsed.session.speeches
        if speech.chair
        for paragraph in speech.paragraphs
        if paragraph.page == page
        and (item_id is None or paragraph.agenda_item == item_id)
        and paragraph.kind is not ParagraphKind.INTERJECTION
        for sentence in _SENTENCE.split(paragraph.text)
    ]
    settled = [sentence for sentence in said if words.settled.search(sentence)]
    decided = (s for s in said if words.result.search(s) and not words.no_result.search(s) and s not in settled)
    return bool(settled) and not any(decided)


@dataclass(frozen=True, slots=True)
class _Poll:
    """Questions that belong together."""

    paragraph: int
    """Ordinal of the paragraph of the first."""
    words: str


def _polls(speech: Speech, words: VoteSentences) -> Iterator[_Poll]:
    """The chair's questions in groups: a side that was asked for already begins the next.

    One side alone is no poll, for it may be any question; and one that the chair says is
    taken anew is none of its own (18/115, p. 138).
    """
    began: _Poll | None = None
    sides: set[str] = set()
    said = ""
    for number, sentence, before in _questions(speech):
        said += before
        side = _side(sentence, words)
        if side is None:
            continue
        if began is None or side in sides:
            if began is not None and len(sides) > 1 and not words.again.search(said):
                yield began
            began, sides = _Poll(number, sentence.strip()), set()
        sides.add(side)
        said = ""
    if began is not None and len(sides) > 1:
        yield began


def _questions(speech: Speech) -> Iterator[tuple[int, str, str]]:
    """Each question with the ordinal of its paragraph and what was said since the one before."""
    since = ""
    for number, paragraph in enumerate(speech.paragraphs, 1):
        if paragraph.kind is ParagraphKind.INTERJECTION:
            continue
        last = 0
        for question in _QUESTION.finditer(paragraph.text) if "?" in paragraph.text else ():
            yield number, question[0], since + paragraph.text[last : question.start()]
            since, last = "", question.end()
        since += paragraph.text[last:] + " "


def _side(sentence: str, words: VoteSentences) -> str | None:
    if words.abstain.search(sentence):
        return "abstain"
    if words.no.search(sentence):
        return "no"
    return "yes" if words.yes.search(sentence) else None


def _unanswered(speech: Speech, poll: _Poll) -> Finding:
    paragraph = speech.paragraphs[poll.paragraph - 1]
    message = f"Die Sitzungsleitung fragt „{poll.words}“, zu dieser Frage wurde aber keine Abstimmung erkannt."
    return Finding("vote-questions", message, paragraph.page, paragraph.position, f"{speech.id}.{poll.paragraph}")

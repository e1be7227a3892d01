"""Lists of names against the count that the chair gave."""

import re
from collections.abc import Iterator

from generator.check.proof import Proof, proof
from generator.model.findings import Finding
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed
from generator.model.session import ParagraphKind, RollCall, Vote
from generator.model.voting import CountWords

_SENTENCE = re.compile(r"[^.!?]+")
_FIGURE = re.compile(r"(?<![\d/])\d{1,3}(?![\d/])")
_SIDES = (("yes", "Ja"), ("no", "Nein"), ("abstain", "Enthaltung"))


def check_roll_calls(parsed: Parsed, parliament: Parliament) -> Proof:
    """A list of names must hold as many members for each side as the chair said, each once.

    And where the chair gives votes by heads, there must be a vote that was so counted.
    """
    counted = found = 0
    findings = list(_uncounted(parsed, parliament))
    for vote in parsed.session.votes:
        if vote.roll_call is None or not vote.roll_call.members:
            continue
        counts = _counts(vote.roll_call)
        counted += sum(said for _, said, _ in counts)
        twice = _twice(vote)
        found += max(sum(max(said - abs(said - listed), 0) for _, said, listed in counts) - len(twice), 0)
        findings += [*_different(vote, counts), *twice]
    return proof("roll-calls", found, counted, findings)


def _uncounted(parsed: Parsed, parliament: Parliament) -> Iterator[Finding]:
    """Numbers of votes under an item of which no vote has any, and which are of no vote on another item either."""
    counts = parliament.words.votes.counts
    by_heads = [vote for vote in parsed.session.votes if vote.roll_call is not None]
    counted = {vote.agenda_item for vote in by_heads}
    told = {(vote.speech, vote.paragraph) for vote in by_heads}
    for speech in parsed.session.speeches:
        for number, paragraph in enumerate(speech.paragraphs, 1):
            if not speech.chair or paragraph.kind is ParagraphKind.INTERJECTION:
                continue
            if paragraph.agenda_item in counted or (speech.id, number) in told:
                continue
            said = next((s[0].strip() for s in _SENTENCE.finditer(paragraph.text) if _gives(s[0], counts)), None)
            if said is not None:
                message = f"Die Sitzungsleitung nennt Stimmenzahlen („{said}“), eine Abstimmung wurde nicht erkannt."
                yield Finding("roll-calls", message, paragraph.page, paragraph.position, f"{speech.id}.{number}")


def _gives(sentence: str, counts: CountWords) -> bool:
    """Whether a sentence gives two numbers, so many for it and so many against."""
    both = counts.yes.search(sentence) and counts.no.search(sentence)
    return bool(both) and len(_FIGURE.findall(sentence)) > 1


def _counts(count: RollCall) -> list[tuple[str, int, int]]:
    """For each side what the chair said and what the list holds; no word of abstentions says that there were none."""
    said = {"yes": count.yes, "no": count.no, "abstain": count.abstain or 0}
    return [(word, said[side], sum(m.side == side for m in count.members)) for side, word in _SIDES]


def _different(vote: Vote, counts: list[tuple[str, int, int]]) -> list[Finding]:
    different = [f"{word} {listed} statt {said}" for word, said, listed in counts if said != listed]
    if not different:
        return []
    message = f"Die Namensliste hat andere Zahlen, als die Sitzungsleitung bekannt gab: {', '.join(different)}."
    return [_finding(vote, message)]


def _twice(vote: Vote) -> list[Finding]:
    assert vote.roll_call is not None
    names = [(member.name, member.group) for member in vote.roll_call.members]
    twice = dict.fromkeys(name for name, group in names if names.count((name, group)) > 1)
    return [_finding(vote, f"Die Namensliste nennt {name} mehr als einmal.") for name in twice]


def _finding(vote: Vote, message: str) -> Finding:
    return Finding("roll-calls", message, vote.page, None, f"{vote.speech}.{vote.paragraph}" if vote.speech else None)

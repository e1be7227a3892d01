"""What running text names by a number or a fixed name: papers, protocols, committees, statutes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.mentions import MentionType
from generator.model.parliament import Parliament


@dataclass(frozen=True, slots=True)
class Reference:
    """A stretch of a text and what it names; `start` and `end` are offsets of the stretch."""

    type: MentionType
    target: str
    start: int
    end: int


def references_in(text: str, parliament: Parliament, own: str) -> Iterator[Reference]:
    """Every reference of a paragraph, kind by kind; the session `own` ("18/115") does not refer to itself.

    A number is the stretch where a paper or a protocol is meant, so that each of a list
    leads to its own; "Vorlage 18/4675" and the like count otherwise and are no papers.
    """
    words = parliament.words
    mention = words.mention
    term = own.partition("/")[0]
    if "/" in text:
        for passage in mention.paper.finditer(text):
            yield from _numbers(passage, "papers", words.paper_number, MentionType.PAPER, term)
        for passage in mention.session.finditer(text):
            for found in _numbers(passage, "sessions", words.paper_number, MentionType.SESSION, term):
                if found.target != own:
                    yield found
    for passage in mention.sitting.finditer(text):
        for group in ("first", "number"):
            target = f"{term}/{int(passage[group] or 0)}"
            if passage[group] and target != own:
                start = passage.start() if group == "first" or not passage["first"] else passage.start(group)
                end = passage.end(group) + 1 if group == "first" else passage.end()
                yield Reference(MentionType.SESSION, target, start, end)
    for passage in mention.committee.finditer(text):
        name = mention.inflection.sub("", passage[0])
        yield Reference(MentionType.COMMITTEE, name, *passage.span())
    if mention.statute is not None:
        for passage in mention.statute.finditer(text):
            yield Reference(MentionType.STATUTE, passage[0], *passage.span())


def _numbers(
    passage: re.Match[str], group: str, number: re.Pattern[str], kind: MentionType, term: str
) -> Iterator[Reference]:
    """Each number of a passage; one of a term that has not begun is another house's."""
    start = passage.start(group)
    for found in number.finditer(passage[group]):
        if int(found[0].partition("/")[0]) > int(term):
            continue
        yield Reference(kind, found[0], start + found.start(), start + found.end())

"""Mentions: every person, paper and protocol that running text names, found and rightly linked.

Only whom the session itself makes known can be linked; who is but talked of has no page.
"""

from collections.abc import Mapping
from typing import Any

from generator.digest import digest
from generator.model.mentions import MentionType
from generator.model.pages import Document
from generator.model.parsed import Parsed
from generator.parliaments import find
from generator.resolve import resolve
from tests.accuracy.matching import pairs
from tests.accuracy.score import Score

Noted = tuple[int, str]
"""The printed page, and "text = target"."""

_ANNOTATED = (MentionType.PERSON, MentionType.PAPER, MentionType.SESSION)


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    meant, found = compared(parsed, annotation)
    faults: list[str] = []
    right = invented = 0
    for one, other in pairs(meant, found, lambda value: value, lambda value: value):
        if one == other:
            right += 1
        elif one is None or (other is not None and one != other):
            invented += 1
            assert other is not None
            faults.append(f"p. {other[0]}: wrong: {other[1]}" + (f", is {one[1]}" if one else ""))
        else:
            faults.append(f"p. {one[0]}: missed: {one[1]}")
    return Score("mentions found", right, len(meant), invented, 0.98, tuple(faults))


def compared(parsed: Parsed, annotation: Mapping[str, Any]) -> tuple[list[Noted], list[Noted]]:
    """What the annotation and what the corpus of this one session name, both in order."""
    parliament = find(parsed.session.parliament)
    corpus = resolve([digest(parsed.session, parliament, parsed.contents)], (), parliament)
    known = {person.slug for person in corpus.people}
    meant = [
        (int(page), noted)
        for page, all_noted in annotation["pages"].items()
        for noted in all_noted
        if "/" in (target := noted.partition(" = ")[2]) or target in known
    ]
    mentions = corpus.links[parsed.session.id].mentions
    found = [
        (paragraph.page or 0, f"{mention.text} = {mention.target}")
        for speech in parsed.session.speeches
        for number, paragraph in enumerate(speech.paragraphs, 1)
        for mention in mentions.get(f"{speech.id}.{number}", ())
        if mention.type in _ANNOTATED
    ]
    return meant, found

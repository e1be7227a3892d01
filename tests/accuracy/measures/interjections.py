"""Interjections: every one a paragraph, every act with its type, its groups and the persons named."""

from collections.abc import Mapping
from typing import Any

from generator.model.pages import Document
from generator.model.parsed import Parsed
from generator.model.session import Event, Paragraph, ParagraphKind
from tests.accuracy.matching import pairs
from tests.accuracy.score import Score


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    meant = [(int(page), acts) for page, printed in annotation["pages"].items() for acts in printed]
    found = [_noted(paragraph) for paragraph in _interjections(parsed)]
    faults: list[str] = []
    right = invented = 0
    for one, other in pairs(meant, found, lambda value: value, lambda value: value):
        if one is None:
            assert other is not None
            invented += 1
            faults.append(f"p. {other[0]}: no such interjection: {other[1]}")
        elif other is None:
            faults.append(f"p. {one[0]}: missed: {one[1]}")
        elif one != other:
            faults.append(f"p. {one[0]}: is {one[1]!r}, parsed {other[1]!r}")
        else:
            right += 1
    return Score("interjections", right, len(meant), invented, 0.995, tuple(faults))


def _interjections(parsed: Parsed) -> list[Paragraph]:
    return [
        paragraph
        for speech in parsed.session.speeches
        for paragraph in speech.paragraphs
        if paragraph.kind is ParagraphKind.INTERJECTION
    ]


def _noted(paragraph: Paragraph) -> tuple[int, str]:
    """A parsed interjection in the words of the annotation."""
    return paragraph.page or 0, " | ".join(_act(event) for event in paragraph.events)


def _act(event: Event) -> str:
    actors = [*event.groups, *(f"{who.name} [{who.group}]" if who.group else who.name for who in event.by)]
    kind = event.type.value + "~" * event.partial
    return f"{kind}: {', '.join(actors)}" if actors else kind

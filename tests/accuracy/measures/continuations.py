"""Paragraphs that go on with a sentence which an interjection split."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from generator.model.pages import Document
from generator.model.parsed import Parsed
from tests.accuracy.score import Score


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    meant, either = Counter(annotation["continues"]), Counter(annotation["either"])
    found = Counter(
        f"{speech.id.removeprefix('s')}:{paragraph.page or ''}"
        for speech in parsed.session.speeches
        for paragraph in speech.paragraphs
        if paragraph.continues
    )
    missed, invented = meant - found, found - meant - either
    return Score(
        "sentences split and resumed",
        (meant & found).total(),
        meant.total(),
        invented.total(),
        0.998,
        (
            *(f"p. {place}: missed" for place in missed.elements()),
            *(f"p. {place}: goes on with no sentence" for place in invented.elements()),
        ),
    )

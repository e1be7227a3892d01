"""Mentions again, counting only what is linked: none of it may lead to the wrong place."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from generator.model.pages import Document
from generator.model.parsed import Parsed
from tests.accuracy.measures.mentions import compared
from tests.accuracy.score import Score

ANNOTATION = "mentions"


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    meant, found = compared(parsed, annotation)
    wrong = Counter(found) - Counter(meant)
    faults = tuple(f"p. {page}: wrong: {noted}" for page, noted in wrong)
    right = len(found) - wrong.total()
    return Score("mentions right", right, right, wrong.total(), 1.0, faults)

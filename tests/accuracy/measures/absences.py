"""Members excused: name, group, office and hours, as the printed list has them."""

from collections.abc import Mapping
from typing import Any

from generator.model.pages import Document
from generator.model.parsed import Parsed
from tests.accuracy.score import Score

FIELDS = ("name", "group", "role", "from", "until")


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    meant = [tuple(entry.get(field) for field in FIELDS) for entry in annotation["absent"]]
    found = [(a.name, a.group, a.role, a.start, a.end) for a in parsed.session.absent]
    missed = [entry for entry in meant if entry not in found]
    invented = [entry for entry in found if entry not in meant]
    return Score(
        "members excused",
        len(meant) - len(missed),
        len(meant),
        len(invented),
        1.0,
        (*(f"missed: {entry}" for entry in missed), *(f"not printed: {entry}" for entry in invented)),
    )

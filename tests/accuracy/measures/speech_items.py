"""Under which agenda item each speech stands.

What the chair says between two speeches may close one item and call others; it counts
under any of them (the contract leaves that open).
"""

import re
from collections.abc import Mapping
from typing import Any

from generator.model.pages import Document
from generator.model.parsed import Parsed
from tests.accuracy.score import Score

ANNOTATION = "labels"


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    labels = annotation["labels"]
    found = {speech.id.removeprefix("s"): speech for speech in parsed.session.speeches}
    faults: list[str] = []
    right = 0
    for i, (place, name, _, _, flags, item) in enumerate(labels):
        speech = found.get(place)
        if speech is None or speech.speaker.name != name:
            faults.append(f"p. {place}: {name}: no such speech")
            continue
        parsed_item = speech.agenda_item.removeprefix("top-") if speech.agenda_item else None
        if parsed_item == item or ("c" in flags and _between(parsed_item, item, labels[i + 1 : i + 2])):
            right += 1
        else:
            faults.append(f"p. {place}: {name}: item is {item}, parsed {parsed_item}")
    return Score("speeches under their item", right, len(labels), 0, 1.0, tuple(faults))


def _between(parsed: str | None, before: str | None, after: list[list[Any]]) -> bool:
    """Whether an item was called in this very speech of the chair: up to that of the next label, if there is one."""
    if parsed is None:
        return False
    last = not after or "a" in after[0][4]
    return _place(before) <= _place(parsed) and (last or _place(parsed) <= _place(after[0][5]))


def _place(item: str | None) -> tuple[int, str]:
    """Where an item stands in the agenda: "2a" before "2b", "5-6" as 5; None before all."""
    number = re.match(r"\d+", item or "0")
    return (int(number[0]), (item or "")[number.end() :][:1].strip("-")) if number else (0, "")

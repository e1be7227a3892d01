"""Speaker labels: all found, none invented; name, group, office, mark and place right."""

from collections.abc import Mapping
from typing import Any

from generator.model.pages import Document
from generator.model.parsed import Parsed
from generator.model.session import Speech
from tests.accuracy.matching import pairs
from tests.accuracy.score import Score

FIELDS = ("place", "name", "group", "office", "flags")


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    meant = [tuple(label[: len(FIELDS)]) for label in annotation["labels"]]
    faults: list[str] = []
    right = invented = 0
    for label, speech in pairs(
        meant, parsed.session.speeches, lambda m: (m[1], *m), lambda s: (s.speaker.name, *_label(s))
    ):
        if label is None:
            assert speech is not None
            invented += 1
            faults.append(f"p. {speech.page}: no such label: {_label(speech)}")
        elif speech is None:
            faults.append(f"p. {label[0]}: missed: {label}")
        elif label != _label(speech):
            wrong = [
                f"{f} is {a!r}, parsed {b!r}" for f, a, b in zip(FIELDS, label, _label(speech), strict=True) if a != b
            ]
            faults.append(f"p. {label[0]}: {label[1]}: {', '.join(wrong)}")
        else:
            right += 1
    return Score("speaker labels", right, len(meant), invented, 1.0, tuple(faults))


def _label(speech: Speech) -> tuple[str | None, ...]:
    flags = "c" * speech.chair + "m" * speech.unrevised + "a" * speech.in_appendix
    who = speech.speaker
    return (speech.id.removeprefix("s"), who.name, who.group, who.role, flags)

"""Which turns the contents list, and what else they note."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tests.typeset.manuscript import Element, Heading, Label, Text

_QUESTION = re.compile(r"\bZwischenfrage\b")
_CALL_TO_ORDER = re.compile(r"\b(?P<title>Herr|Frau)\b.*\bOrdnungsruf\b")
_SHORT = 40
"""So many words at most say whether a question may be put."""


def with_turns(body: Sequence[Element]) -> tuple[Element, ...]:
    """The body, its labels told which turns are listed, its calls to order noted.

    Not listed are the chair, who goes on after the chair interrupted, who puts a question
    in between, and in question time anyone but the government.
    """
    return tuple(_with_notes(tuple(_with_listing(body))))


def _with_listing(body: Sequence[Element]) -> Iterator[Element]:
    before: Label | None = None
    """The last turn of the item that was not the chair's."""
    short = False
    """Whether that turn only said yes or no."""
    asked: str | None = None
    """Who is asked whether a question may be put."""
    chair_between = question_time = False
    for number, element in enumerate(body):
        if isinstance(element, Heading):
            before, asked = None, None
            question_time = element.parts[0].title == "Fragestunde"
            seen: set[str] = set()
        if not isinstance(element, Label):
            yield element
            continue
        said = _said(body, number)
        if element.chair:
            if _QUESTION.search(said) and before is not None:
                asked = before.name
            chair_between = True
            yield replace(element, listed=False)
            continue
        resumed = before is not None and element.name in (before.name, asked)
        questioner = asked is not None and element.name != asked and not chair_between and short
        listed = not resumed and not questioner
        if question_time:
            listed = element.role is not None and element.name not in seen
            seen.add(element.name)
        yield replace(element, listed=listed, resumed=resumed)
        goes_on = element.name == asked and before is not None and before.name != asked
        if goes_on or listed:
            asked = None
        before, chair_between, short = element, False, len(said.split()) <= _SHORT


def _with_notes(body: Sequence[Element]) -> Iterator[Element]:
    speaker: Label | None = None
    chair = False
    for element in body:
        if isinstance(element, Label):
            chair = element.chair
            speaker = speaker if chair else element
        found = _CALL_TO_ORDER.search(element.text) if isinstance(element, Text) and chair else None
        if found and speaker is not None and isinstance(element, Text) and not element.note:
            article = "den" if found["title"] == "Herr" else "die"
            member = "Abgeordneten" if found["title"] == "Herr" else "Abgeordnete"
            group = f" ({speaker.group})" if speaker.group else ""
            yield replace(element, note=("Ordnungsruf", f"gerichtet an {article}", f"{member} {speaker.name}{group}"))
        else:
            yield element


def _said(body: Sequence[Element], number: int) -> str:
    """What is said under the label with that number."""
    words: list[str] = []
    for element in body[number + 1 :]:
        if isinstance(element, Label):
            break
        if isinstance(element, Text):
            words.append(element.text)
    return " ".join(words)

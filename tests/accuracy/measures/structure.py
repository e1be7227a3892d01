"""Quotes, procedure text, replies to interjections, speeches handed in, the day and hours of the sitting."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.pages import Document
from generator.model.parsed import Parsed
from generator.model.session import ParagraphKind, Session
from tests.accuracy.score import Score

ALWAYS = ("quotes", "procedure", "replies", "handed_in", "date", "start", "end")
MEASURED = (*ALWAYS, "gaps", "paragraphs")
"""`gaps` where the text is a conversion that lost some, `paragraphs` how many a label has."""


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    session = parsed.session
    meant: Counter[tuple[str, str]] = Counter()
    for name, value in annotation.items():
        if name in MEASURED:
            meant.update((name, place) for place in (value if isinstance(value, list) else [value]))
    found = Counter((name, place) for name, place in _structure(session) if name in (*ALWAYS, *annotation))
    missed, invented = meant - found, found - meant
    return Score(
        "structure",
        (meant & found).total(),
        meant.total(),
        invented.total(),
        1.0,
        (
            *(f"p. {place}: missed: {name}" for name, place in missed.elements()),
            *(f"p. {place}: not printed: {name}" for name, place in invented.elements()),
        ),
    )


def _structure(session: Session) -> Iterator[tuple[str, str]]:
    for speech in session.speeches:
        place = speech.id.removeprefix("s")
        if speech.in_appendix:
            yield "handed_in", place
        for paragraph in speech.paragraphs:
            if paragraph.kind is ParagraphKind.QUOTE:
                yield "quotes", f"{place}:{paragraph.page or ''}"
            if paragraph.kind is ParagraphKind.PROCEDURE:
                yield "procedure", f"{place}:{paragraph.page or ''}"
            if paragraph.reply:
                yield "replies", f"{place}:{paragraph.page or ''}"
        yield from (("gaps", place) for paragraph in speech.paragraphs if "[…]" in paragraph.text)
        yield "paragraphs", f"{place}:{len(speech.paragraphs)}"
    if session.date:
        yield "date", session.date.isoformat()
    if session.start:
        yield "start", session.start
    if session.end:
        yield "end", session.end

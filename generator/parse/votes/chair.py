"""What the chair said, sentence by sentence, with the place of each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.session import ParagraphKind, Speech

_END = re.compile(r"[.!?…]+[“”\"»)]*(?=\s|$)")
_ABBREVIATION = re.compile(
    r"\b(?:[A-ZÄÖÜ]|[a-zäöü]|Dr|Prof|Nr|Abs|Art|Drs|Ziff|Tz|bzw|ca|vgl|gem|Dipl|St|(?<![/\d.,:])\d{1,2})$"
)
"""A point behind these ends no sentence, nor behind an ordinal."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence from the chair; dashes that begin it are taken off."""

    text: str
    speech: Speech
    paragraph: int
    """Ordinal in the speech, from 1."""
    agenda_item: str | None
    page: int | None


def sentences_of(speeches: Sequence[Speech]) -> Iterator[Sentence]:
    """Everything the chair said in a session, in order; what others said in between is left out."""
    for speech in speeches:
        if not speech.chair:
            continue
        for number, paragraph in enumerate(speech.paragraphs, 1):
            if paragraph.kind is ParagraphKind.INTERJECTION:
                continue
            item = paragraph.agenda_item or speech.agenda_item
            for text in split(paragraph.text):
                yield Sentence(text, speech, number, item, paragraph.page)


def split(text: str) -> list[str]:
    """The sentences of a paragraph: "Abs. 2" and "Dr. Muster" end none."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        following = text[end.end() :].lstrip()
        if end[0] == "." and (_ABBREVIATION.search(text[start : end.start()]) or following[:1].islower()):
            continue
        found.append(text[start : end.end()])
        start = end.end()
    found.append(text[start:])
    return [bare for sentence in found if (bare := sentence.strip().lstrip("–— ").strip())]

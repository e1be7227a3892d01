"""What the chair said, sentence by sentence, with the place of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.session import ParagraphKind, Speech
from generator.parse.sentences import split


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

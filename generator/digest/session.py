"""One session without its text."""

import re
from collections.abc import Iterator

from generator.model.corpus import ActDigest, Digest, MentionDigest, SpeechDigest
from generator.model.parliament import Parliament
from generator.model.session import ParagraphKind, Session, Speech

OPENING = 220
CONTEXT = 110


def digest(session: Session, parliament: Parliament) -> Digest:
    """What of a session the other pages of the site need."""
    return Digest(
        id=session.id,
        legislature=session.legislature,
        number=session.number,
        date=session.date,
        place=session.place,
        start=session.start,
        end=session.end,
        page_count=session.page_count,
        file=session.source.file,
        sha256=session.source.sha256,
        agenda_items=session.agenda_items,
        speeches=tuple(_speech(speech) for speech in session.speeches),
        mentions=tuple(_mentions(session, parliament)),
        acts=tuple(_acts(session)),
        votes=session.votes,
        absent=session.absent,
        warnings=len(session.warnings),
    )


def _speech(speech: Speech) -> SpeechDigest:
    spoken = " ".join(p.text for p in speech.paragraphs if p.kind is not ParagraphKind.INTERJECTION)
    return SpeechDigest(
        speech.id,
        speech.page,
        speech.position,
        speech.agenda_item,
        speech.chair,
        speech.in_appendix,
        speech.speaker,
        speech.words,
        _shortened(spoken, OPENING),
    )


def _shortened(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    return text[:length].rpartition(" ")[0].rstrip(" ,;:–-") + " …"


def _mentions(session: Session, parliament: Parliament) -> Iterator[MentionDigest]:
    words = parliament.words
    for item in session.agenda_items:
        for paper in item.documents:
            yield MentionDigest(paper, item.id, None, item.page, item.position, "", item.title, "")
    for speech in session.speeches:
        for number, paragraph in enumerate(speech.paragraphs, start=1):
            for passage in words.paper.finditer(paragraph.text):
                start = passage.start("papers")
                for found in re.finditer(words.paper_number, passage["papers"]):
                    first, last = start + found.start(), start + found.end()
                    yield MentionDigest(
                        found[0],
                        paragraph.agenda_item or speech.agenda_item,
                        f"{speech.id}.{number}",
                        paragraph.page,
                        paragraph.position,
                        _tail(paragraph.text[:first]),
                        found[0],
                        _shortened(paragraph.text[last:], CONTEXT),
                    )


def _tail(text: str) -> str:
    if len(text) <= CONTEXT:
        return text
    return "… " + text[-CONTEXT:].partition(" ")[2]


def _acts(session: Session) -> Iterator[ActDigest]:
    for speech in session.speeches:
        for number, paragraph in enumerate(speech.paragraphs, start=1):
            for event in paragraph.events:
                for actor in event.by:
                    yield ActDigest(
                        actor.name,
                        actor.group,
                        event.type,
                        event.text,
                        f"{speech.id}.{number}",
                        speech.agenda_item,
                        paragraph.page,
                        speech.id,
                    )

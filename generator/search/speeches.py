"""A session as documents of the index: its speeches, and what was called out in them."""

from collections.abc import Iterator

from generator import addresses
from generator.model.corpus import Corpus
from generator.model.session import EventType, Form, ParagraphKind, Session, Speech
from generator.search.documents import ROUTINE, Document

SPOKEN, HANDED_IN, INTERJECTION = "speech", "handed_in", "interjection"
BREAK = "\n\n"
"""Between the paragraphs of a text."""


def speech_documents(session: Session, corpus: Corpus) -> Iterator[Document]:
    """Each speech, without what others called."""
    for speech in session.speeches:
        paragraphs = [
            (number, paragraph)
            for number, paragraph in enumerate(speech.paragraphs, 1)
            if paragraph.kind is not ParagraphKind.INTERJECTION
        ]
        who = corpus.speaker(session.id, speech.id)
        yield Document(
            f"{addresses.dashed(session.id)}/{speech.id}",
            _title(session, speech.agenda_item),
            BREAK.join(paragraph.text for _, paragraph in paragraphs),
            addresses.speech(session.id, speech.agenda_item, speech.id),
            _facets(session, corpus, speech.agenda_item, who, speech.speaker.name, speech.speaker.group, _kind(speech))
            | ({"office": speech.speaker.role} if speech.speaker.role else {}),
            {
                "page": speech.page,
                # Number, kind and page of each paragraph: where a hit leads, and whether it was quoted.
                "paragraphs": [[number, paragraph.kind.value, paragraph.page] for number, paragraph in paragraphs],
            },
        )


def interjection_documents(session: Session, corpus: Corpus) -> Iterator[Document]:
    """Each call of words, with who called; applause and laughter have no words to be found."""
    for speech in session.speeches:
        for number, paragraph in enumerate(speech.paragraphs, 1):
            for act, event in enumerate(paragraph.events, 1):
                if event.type is not EventType.HECKLE or ":" not in event.text:
                    continue
                actor = event.by[0] if event.by else None
                name = actor.name if actor else None
                group = (actor.group if actor else None) or (event.groups[0] if event.groups else None)
                who = corpus.named(session.id, actor.name, actor.group) if actor else None
                anchor = f"{speech.id}.{number}"
                yield Document(
                    f"{addresses.dashed(session.id)}/{anchor}-{act}",
                    "",
                    event.text.partition(":")[2].strip(),
                    addresses.speech(session.id, speech.agenda_item, anchor),
                    _facets(session, corpus, speech.agenda_item, who, name, group, INTERJECTION),
                    {"page": paragraph.page, "paragraphs": [[number, paragraph.kind.value, paragraph.page]]},
                )


def _kind(speech: Speech) -> str:
    if speech.chair:
        return ROUTINE
    return HANDED_IN if speech.in_appendix or speech.form is Form.HANDED_IN else SPOKEN


def _title(session: Session, item_id: str | None) -> str:
    for item in session.agenda_items:
        if item.id == item_id:
            return " – ".join((item.title, *item.joined_titles))
    return ""


def _facets(
    session: Session,
    corpus: Corpus,
    item_id: str | None,
    who: str | None,
    name: str | None,
    group: str | None,
    kind: str,
) -> dict[str, str]:
    item = next((item for item in session.agenda_items if item.id == item_id), None)
    values = {
        "speaker": name,
        "person": who,
        "group": group or (corpus.group_of.get(who) if who else None),
        "kind": kind,
        "date": session.date.isoformat() if session.date else None,
        "term": str(session.legislature),
        "item": item.kind if item else None,
        "debate": addresses.agenda_item(session.id, item_id),
    }
    return {field: value for field, value in values.items() if value}

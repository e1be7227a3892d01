"""A session as plain text: to be read anywhere, quoted from and searched line by line."""

from collections.abc import Iterator

from generator.formats.labels import label, title_of
from generator.model.parliament import Parliament
from generator.model.session import ParagraphKind, Session


def plain_text(session: Session, parliament: Parliament) -> str:
    """What is printed of the debates, a paragraph a line; printed pages stand in brackets where they begin."""
    return "\n".join(_lines(session, parliament)) + "\n"


def _lines(session: Session, parliament: Parliament) -> Iterator[str]:
    yield title_of(session, parliament)
    if session.date is not None:
        yield session.date.isoformat()
    items = {item.id: item for item in session.agenda_items}
    called, page = None, None
    for speech in session.speeches:
        item = items.get(speech.agenda_item or "")
        if item is not None and item is not called:
            called = item
            number = f"{item.number} " if item.number else ""
            papers = f" ({', '.join(item.documents)})" if item.documents else ""
            yield f"\n\n{number}{item.title}{papers}"
        yield ""
        if speech.page not in (None, page):
            page = speech.page
            yield f"[S. {page}]"
        yield f"{label(speech.speaker)}:"
        for paragraph in speech.paragraphs:
            if paragraph.page not in (None, page):
                page = paragraph.page
                yield f"[S. {page}]"
            yield f"    {paragraph.text}" if paragraph.kind is ParagraphKind.INTERJECTION else paragraph.text

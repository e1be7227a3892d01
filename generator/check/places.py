"""Where in the file a printed page lies, and under which id an item of the agenda stands."""

from generator.model.parsed import Parsed


def positions(parsed: Parsed) -> dict[int, int]:
    """Printed page number to the page's position in the file, as far as paragraphs and headings tell.

    Between pages that tell, the numbers are taken to go on as they do there: a page may
    hold nothing but the middle of one paragraph.
    """
    known: dict[int, int] = {}
    for speech in parsed.session.speeches:
        for paragraph in speech.paragraphs:
            if paragraph.page is not None:
                known.setdefault(paragraph.page, paragraph.position)
    for item in parsed.session.agenda_items:
        if item.page is not None:
            known.setdefault(item.page, item.position)
    if known:
        first, last = min(known), max(known)
        offset = known[first] - first
        for page in range(1, last + 1):
            if page in known:
                offset = known[page] - page
            elif page + offset > 0:
                known[page] = page + offset
    return known


def item_ids(parsed: Parsed) -> dict[str, str]:
    """Number of an agenda item to its id."""
    return {item.number: item.id for item in parsed.session.agenda_items if item.number is not None}

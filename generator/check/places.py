"""Where in the file a printed page lies, and under which id an item of the agenda stands."""

from generator.check.sieve import letters
from generator.model.contents import ContentsItem
from generator.model.parsed import Parsed
from generator.model.session import AgendaItem


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


def listed_items(parsed: Parsed) -> dict[ContentsItem, AgendaItem]:
    """Items of the contents with those of the body that they list: by number, by title where they print none."""
    free = list(parsed.session.agenda_items)
    found: dict[ContentsItem, AgendaItem] = {}
    for entry in parsed.contents.items:
        item = next((item for item in free if _same(entry, item)), None)
        if item is not None:
            free.remove(item)
            found[entry] = item
    return found


def _same(entry: ContentsItem, item: AgendaItem) -> bool:
    if entry.number is not None:
        return entry.number == item.number
    return folded(entry.title).startswith(folded(item.title))


def folded(title: str) -> str:
    """What of a title is compared."""
    return letters(title).casefold()

"""How a speech is cited: who, from which document, on which printed pages."""

from generator.model.session import Session, Speech
from generator.render.page import Page
from generator.render.wording import NBSP, Wording


def who(speech: Speech, words: Wording) -> str:
    """ "Erika Muster (FDP)", "Präsidentin Erika Muster", "Max Muster, Minister der Justiz"."""
    speaker = speech.speaker
    name = speaker.name or words("speech.unknown")
    if speaker.role is not None and speech.chair:
        name = words("cite.chair", role=speaker.role, name=name)
    elif speaker.role is not None:
        name = words("cite.office", name=name, role=speaker.role)
    return words("cite.member", name=name, group=speaker.group) if speaker.group is not None else name


def pages(first: int | None, last: int | None, words: Wording) -> str:
    """ "S. 22", "S. 22–24"; nothing where no page is printed."""
    one = words.page(first)
    if one is None or last is None or last == first:
        return one or ""
    return words("cite.pages", first=first, last=last).replace(" ", NBSP)


def document(page: Page, session: Session) -> str:
    """ "Landtag Musterland, Plenarprotokoll 4/12, 14.05.2031"."""
    words = page.context.words
    day = words("cite.day", day=session.date) if session.date is not None else words("date.none")
    return words("cite.document", parliament=page.context.parliament.name, session=session.id, date=day)

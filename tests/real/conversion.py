"""A session as a careless text conversion would leave it: what the parser must read back all the same."""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, Paragraph, ParagraphKind, Session, Speech


@dataclass(frozen=True, slots=True)
class Habits:
    """What a conversion does to a text."""

    wrapped: bool = False
    """Lines end where a column would."""
    bold_labels: bool = False
    headings_in_one_line: bool = True


def converted(session: Session, parliament: Parliament, habits: Habits, seed: int) -> str:
    """Markdown with page heads in mid-sentence, mixed dashes and quotation marks, stray block quotes.

    Speeches handed in are left out.
    """
    dice = Random(seed)
    blocks = list(_blocks(session, parliament, habits, dice))
    if habits.wrapped:
        blocks = [block if block.startswith(">") else textwrap.fill(block, 58) for block in blocks]
    text = "\n\n".join(blocks)
    text = re.sub(" – ", lambda _: " - " if dice.random() < 0.4 else " – ", text)
    text = re.sub("[„“]", '"', text)
    front = f"Landtag Nordrhein-Westfalen\n\nPlenarprotokoll {session.id}\n\n01.02.2030\n\nBeginn: 10:00 Uhr"
    return f"{front}\n\n{text}\n\nSchluss: 20:00 Uhr\n"


def _blocks(session: Session, parliament: Parliament, habits: Habits, dice: Random) -> Iterator[str]:
    items = {item.id: item for item in session.agenda_items}
    item: str | None = None
    for speech in session.speeches:
        if speech.in_appendix:
            continue
        label = _label(speech)
        label = f"**{label}**" if habits.bold_labels else label
        for number, paragraph in enumerate(speech.paragraphs):
            if paragraph.agenda_item != item and paragraph.agenda_item in items:
                item = paragraph.agenda_item
                yield from _heading(items[item], parliament, habits)
            parts = list(_parts(paragraph, session, dice))
            if number == 0 and paragraph.kind is ParagraphKind.INTERJECTION:
                yield label
            elif number == 0:
                parts[0] = f"{label} {parts[0].removeprefix('> ')}"
            yield from parts


def _label(speech: Speech) -> str:
    who, mark = speech.speaker, "*)" if speech.unrevised else ""
    if speech.chair:
        return f"{who.role} {who.name}:"
    return f"{who.name}{mark}, {who.role}:" if who.role else f"{who.name}{mark} ({who.group or 'fraktionslos'}):"


def _heading(item: AgendaItem, parliament: Parliament, habits: Habits) -> Iterator[str]:
    yield f"{item.number} {item.title}"
    movers = [f"der Fraktion der {name}" if parliament.group(name) else f"der {name}" for name in item.movers]
    papers = [f"Drucksache {paper}" for paper in item.documents]
    details = [detail for detail in (item.kind, *movers, *papers) if detail]
    yield from [" ".join(details)] if habits.headings_in_one_line else details


def _parts(paragraph: Paragraph, session: Session, dice: Random) -> Iterator[str]:
    """The paragraph, or its two parts with a page head between them, never at the end of a sentence."""
    if paragraph.kind is ParagraphKind.INTERJECTION:
        yield ("> " if dice.random() < 0.3 else "") + paragraph.text
        return
    if paragraph.kind is ParagraphKind.QUOTE:
        yield f"> {paragraph.text}"
        return
    words = paragraph.text.split(" ")
    cuts = [at for at in range(12, len(words) - 8) if words[at - 1].isalpha()]
    if not cuts or dice.random() > 0.15:
        yield paragraph.text
        return
    cut = dice.choice(cuts)
    yield " ".join(words[:cut])
    day = "01.02.2030 " if dice.random() < 0.8 else ""
    yield f"{day}{paragraph.page} Nordrhein-Westfalen Plenarprotokoll {session.id}"
    yield " ".join(words[cut:])

"""A session of the model as a manuscript."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, Paragraph, ParagraphKind, Session, Speech
from tests.typeset.manuscript import Appendix, Element, Heading, Label, Manuscript, Part, Subheading, Text
from tests.typeset.turns import with_turns


@dataclass(frozen=True, slots=True)
class Extras:
    """What is printed and the model does not hold."""

    headings: Mapping[str, tuple[Part, ...]] = field(default_factory=dict)
    """Id of an item to the lines of its heading, where they are not those one expects."""


def manuscript_of(session: Session, parliament: Parliament, extras: Extras | None = None) -> Manuscript:
    """The manuscript of a session that has a date, a place, a beginning and an end; raises ValueError else."""
    if session.date is None or session.place is None or session.start is None or session.end is None:
        raise ValueError(f"session {session.id} lacks its date, place, beginning or end")
    extras = extras or Extras()
    return Manuscript(
        parliament=parliament.name,
        term=session.legislature,
        number=session.number,
        date=session.date,
        place=session.place,
        start=session.start,
        end=session.end,
        body=with_turns(tuple(_body(session, parliament, extras))),
        appendices=tuple(_appendices(session, parliament, extras)),
        absent=session.absent,
        unaffiliated=parliament.words.unaffiliated[0],
    )


def _body(session: Session, parliament: Parliament, extras: Extras) -> Iterator[Element]:
    """Labels and paragraphs in order, each item's heading before the first paragraph that belongs to it."""
    waiting = list(session.agenda_items)
    decided = {(vote.speech, vote.paragraph) for vote in session.votes}
    for speech in session.speeches:
        if speech.in_appendix:
            continue
        first = speech.paragraphs[0].agenda_item if speech.paragraphs else speech.agenda_item
        yield from _called(waiting, first or speech.agenda_item, parliament, extras)
        if speech.speaker.name is not None:
            yield _label(speech, parliament)
        for number, paragraph in enumerate(speech.paragraphs, start=1):
            yield from _called(waiting, paragraph.agenda_item, parliament, extras)
            yield _element(paragraph, (speech.id, number) in decided, parliament)
    yield from _called(waiting, waiting[-1].id if waiting else None, parliament, extras)


def _called(waiting: list[AgendaItem], item: str | None, parliament: Parliament, extras: Extras) -> Iterator[Heading]:
    """The headings of an item, and of those before it that nobody spoke to."""
    if all(known.id != item for known in waiting):
        return
    while True:
        called = waiting.pop(0)
        parts = extras.headings.get(called.id) or tuple(_parts(called, parliament))
        yield Heading(called.number, parts)
        if called.id == item:
            return


def _element(paragraph: Paragraph, decides: bool, parliament: Parliament) -> Text | Subheading:
    if paragraph.kind is ParagraphKind.PROCEDURE and parliament.words.subheading.match(paragraph.text):
        return Subheading(paragraph.text)
    return Text(paragraph.kind, paragraph.text, decides=decides)


def _label(speech: Speech, parliament: Parliament) -> Label:
    speaker = speech.speaker
    group = speaker.group
    if group is None and speaker.role is None and not speech.chair:
        group = parliament.words.unaffiliated[0]
    return Label(speaker.name or "", speaker.role, group, speech.chair, speech.unrevised)


def _parts(item: AgendaItem, parliament: Parliament) -> Iterator[Part]:
    """The usual heading: each title with a paper, then the committee's, the reading, what is moved to change it."""
    titles = (item.title, *item.joined_titles)
    papers = list(item.documents)
    for number, title in enumerate(titles):
        blocks: list[tuple[str, ...]] = []
        own = [papers.pop(0)] if papers else []
        movers = _share(item.movers, number, len(titles))
        lines = [item.kind] if item.kind else []
        if item.kind == "Aktuelle Stunde":
            lines.append("auf Antrag")
        lines += mover_lines(movers, parliament)
        lines += [f"Drucksache {paper}" for paper in own]
        if lines:
            blocks.append(tuple(lines))
        if number == len(titles) - 1:
            blocks += _further(papers, item)
        yield Part(title, tuple(blocks))


def _share(movers: Sequence[str], number: int, parts: int) -> Sequence[str]:
    """The movers of one of several joined titles: one each, the last has the rest."""
    if parts == 1:
        return movers
    return movers[number:] if number == parts - 1 else movers[number : number + 1]


def _further(papers: Sequence[str], item: AgendaItem) -> Iterator[tuple[str, ...]]:
    if papers:
        yield ("Beschlussempfehlung", "des Hauptausschusses", f"Drucksache {papers[0]}")
    if item.reading:
        yield (f"{('erste', 'zweite', 'dritte')[item.reading - 1]} Lesung",)
    for paper in papers[1:]:
        yield ("Beschlussempfehlung", "des Rechtsausschusses", f"Drucksache {paper}")


def mover_lines(movers: Sequence[str], parliament: Parliament) -> list[str]:
    """ "der Fraktion der CDU und" / "der Fraktion BÜNDNIS 90/DIE GRÜNEN"; others as printed."""
    lines: list[str] = []
    for number, mover in enumerate(movers):
        group = parliament.group(mover)
        if group is None:
            line = f"der {mover}" if mover.startswith("Landes") else mover
        elif group.name.isupper():
            line = f"der Fraktion {group.name}"
        else:
            line = f"der Fraktion der {group.short}"
        left = len(movers) - number - 1
        lines.append(line + ("" if not left else " und" if left == 1 else ","))
    return lines


def _appendices(session: Session, parliament: Parliament, extras: Extras) -> Iterator[Appendix]:
    items = {item.id: item for item in session.agenda_items}
    handed_in = [speech for speech in session.speeches if speech.in_appendix]
    for number, (item_id, speeches) in enumerate(groupby(handed_in, key=lambda s: s.agenda_item), start=1):
        item = items.get(item_id or "")
        body: list[Label | Text] = []
        for speech in speeches:
            body.append(replace(_label(speech, parliament), listed=True))
            body += [Text(paragraph.kind, paragraph.text) for paragraph in speech.paragraphs]
        yield Appendix(str(number), item.number if item else None, item.title if item else "Weitere Reden", tuple(body))

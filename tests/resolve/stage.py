"""Sessions written as a few lines, for tests of who is meant.

TOP 1
Präsidentin Ada Vorn: Das Wort hat Herr Kollege Muster.
Max Muster (FL): Danke.
(Ida Beispiel [REG]: Hört, hört!)
entschuldigt: Otto Fern (BfA)
"""

import re
from datetime import date

from generator.digest import digest
from generator.model.contents import Contents
from generator.model.corpus import Corpus, Digest, Registered
from generator.model.media import Contribution, Media
from generator.model.parliament import Parliament
from generator.model.session import (
    Absence,
    AgendaItem,
    Paragraph,
    ParagraphKind,
    Session,
    Source,
    Speaker,
    Speech,
)
from generator.parliaments import find
from generator.parse.interjections import events_of
from generator.resolve import resolve

MUSTERLAND = find("musterland")
_LABEL = re.compile(
    r"^(?:(?P<role>(?:Vizep|P)räsident(?:in)?|Minister(?:in)?(?: für [\w ]+(?=: ))?|Staatssekretär(?:in)?) )?"
    r"(?P<name>[^:(]+?(?: \((?![A-Z]{2}|Bf|fraktionslos)[^)]+\))?)(?: \((?P<group>[^)]+)\))?: (?P<text>.+)$"
)


def session(text: str, number: int = 1, term: int = 4) -> Session:
    """The session that the lines tell; each label begins a speech, an interjection stays in it."""
    speeches: list[Speech] = []
    absent: list[Absence] = []
    item: str | None = None
    items: dict[str, AgendaItem] = {}
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("TOP "):
            item = f"top-{line[4:]}"
            items[item] = AgendaItem(item, line[4:], "Sache", None, None, (), (), (), 1, 1)
        elif line.startswith("entschuldigt: "):
            who = _LABEL.match(f"{line.removeprefix('entschuldigt: ')}: x")
            assert who is not None
            absent.append(Absence(who["name"], _group(who["group"]), who["role"]))
        elif line.startswith("("):
            last = speeches.pop()
            heckle = Paragraph(
                ParagraphKind.INTERJECTION, line, 1, 1, events=events_of(line, MUSTERLAND), agenda_item=item
            )
            speeches.append(_with(last, heckle))
        else:
            label = _LABEL.match(line)
            assert label is not None, line
            paragraph = Paragraph(ParagraphKind.SPEECH, label["text"], 1, 1, agenda_item=item)
            who = Speaker(label["name"], label["role"], _group(label["group"]))
            chair = "räsident" in (label["role"] or "")
            speeches.append(Speech(f"s1-{len(speeches) + 1}", 1, 1, item, chair, False, False, who, (paragraph,)))
    return Session(
        "musterland",
        term,
        number,
        date(2030, 1, 1).replace(day=min(number, 28)),
        None,
        None,
        None,
        None,
        Source("x.md", "0" * 64),
        tuple(items.values()),
        tuple(speeches),
        (),
        tuple(absent),
    )


def _with(speech: Speech, paragraph: Paragraph) -> Speech:
    return Speech(
        speech.id,
        1,
        1,
        speech.agenda_item,
        speech.chair,
        False,
        False,
        speech.speaker,
        (*speech.paragraphs, paragraph),
    )


def _group(printed: str | None) -> str | None:
    return None if printed == "fraktionslos" else printed


def media(*lines: str) -> Media:
    """ "Max Muster|FL|Minister|00042": name, group, office, id of the member."""
    found = []
    for line in lines:
        name, group, office, member = ([*line.split("|"), "", "", ""])[:4]
        found.append(Contribution(name, group or None, office or None, member or None, None, None, None, None, None))
    return Media(4, 1, None, tuple(found))


def digested(
    text: str, number: int = 1, term: int = 4, *, library: Media | None = None, parliament: Parliament = MUSTERLAND
) -> Digest:
    return digest(session(text, number, term), parliament, Contents(), library)


def corpus(*texts: str, registry: tuple[Registered, ...] = ()) -> Corpus:
    """Sessions 1, 2, … of one term."""
    return resolve([digested(text, number) for number, text in enumerate(texts, 1)], registry, MUSTERLAND)


def meant(whole: Corpus) -> list[str]:
    """ "Herr Muster -> max-muster" for every person that running text names, in order of the text."""
    return [
        f"{mention.text} -> {mention.target}"
        for digest_ in whole.sessions
        for mentions in whole.links[digest_.id].mentions.values()
        for mention in mentions
        if mention.type.value == "person"
    ]

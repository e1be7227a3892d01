"""Members excused whom the chair names in running text, before the first item is called.

"Krankgemeldet sind Frau Abg. Muster und, ab 12 Uhr, Herr Minister Beispiel." Most are named by surname alone;
who they are, the corpus can tell.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from generator.model.parliament import Parliament
from generator.model.session import Absence, ParagraphKind, Speech
from generator.parse.hours import hours_of, with_hours
from generator.parse.sentences import split


def excused_in(speeches: Iterable[Speech], parliament: Parliament) -> tuple[Absence, ...]:
    """Everybody once, in the order of the first mention."""
    found: dict[tuple[str, str | None], Absence] = {}
    for sentence in _sentences(speeches, parliament):
        for absence in _named(sentence, parliament):
            found.setdefault((absence.name, absence.role), absence)
    return tuple(found.values())


def _sentences(speeches: Iterable[Speech], parliament: Parliament) -> Iterator[str]:
    """Those in which the chair says who is excused."""
    for speech in takewhile(lambda speech: speech.agenda_item is None, speeches):
        for paragraph in speech.paragraphs if speech.chair else ():
            if paragraph.kind is ParagraphKind.SPEECH and paragraph.agenda_item is None:
                yield from (one for one in split(paragraph.text) if parliament.words.excused.search(one))


@dataclass(frozen=True, slots=True)
class _Name:
    """A name in a sentence, and where it stands with its words of address."""

    name: str
    role: str | None
    start: int
    end: int


def _named(sentence: str, parliament: Parliament) -> Iterator[Absence]:
    """The first names that follow one another with nothing but hours between them: what a clause behind them
    names ("…, der Frau Muster begleitet") is no part of the list."""
    names = list(_names(sentence, parliament))
    for number, own in enumerate(names):
        before = sentence[names[number - 1].end : own.start] if number else ""
        if number and not _follows(names[number - 1], own, sentence, parliament):
            return
        after = sentence[own.end : names[number + 1].start if number + 1 < len(names) else len(sentence)]
        absence = Absence(own.name, None, own.role)
        # Hours stand beside the name they belong to, a comma or "und" parts them from the other one.
        beside = (*_parts(after)[:1], *_parts(before)[1:]) if number else _parts(after)[:1]
        spans = (hours_of(part, parliament.words) for part in beside)
        hours = next((span for span in spans if span is not None), None)
        yield with_hours(absence, hours) if hours else absence


def _follows(one: _Name, other: _Name, sentence: str, parliament: Parliament) -> bool:
    between = parliament.words.excused_between.match(sentence, one.end)
    return between is not None and between.end() == other.start


def _parts(between: str) -> list[str]:
    """What commas and "und" part, without dashes and brackets around it."""
    return [part.strip(" –—().") for part in re.split(r"[,;]\s+(?:und |sowie )?|\s+(?:und|sowie)\s+", between)]


def _names(sentence: str, parliament: Parliament) -> Iterator[_Name]:
    words = parliament.words.mention
    for match in words.person.finditer(sentence):
        role = " ".join(word for word in match["lead"].split() if any(o.search(word) for o in words.offices))
        yield _Name(match["name"], role or None, match.start(), match.end())
        end = match.end()
        while words.plural.search(match["lead"]) and (more := words.more.match(sentence, end)):
            yield _Name(more["name"], role or None, more.start("name"), more.end())
            end = more.end()

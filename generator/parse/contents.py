"""The printed table of contents and the list of members excused."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model.contents import Contents, ContentsItem, ContentsSpeaker
from generator.model.pages import Above, Line
from generator.model.parliament import Parliament
from generator.model.session import Absence, Speaker
from generator.parse.hyphens import Evidence, join_lines
from generator.parse.labels import contents_speaker
from generator.parse.papers import paper_numbers

_LEADER = re.compile(r"\s*(?:\.{3,}|…|\s\.(?:\s?\.)+)\s*(?P<page>\d+)\s*$")
_SPACED_PAGE = re.compile(r"\s(?P<page>\d{1,4})$")


@dataclass
class _Item:
    number: str | None = None
    title: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    page: int | None = None
    speakers: list[ContentsSpeaker] = field(default_factory=list)
    result_page: int | None = None


def read_contents(
    lines: Sequence[Line], absences: Sequence[Line], parliament: Parliament, evidence: Evidence
) -> Contents:
    """Items with their turns and pages; entries that are neither are passed over."""
    words = parliament.words
    items: list[_Item] = []
    before: list[ContentsSpeaker] = []
    appendix: list[ContentsSpeaker] = []
    in_appendix = False
    pending: Speaker | None = None
    begun = False
    for line in lines:
        text, page = _entry(line.text)
        # The second line of a note ("Formlose Rüge / des Abgeordneten / Erika Muster (FDP) .... 60") is no turn.
        noted, begun = begun and line.above is Above.NONE, page is None
        number = words.item_number.match(text)
        if words.appendix.match(text):
            in_appendix = True
            continue
        if number and line.spans[0].bold and abs(line.indent) <= parliament.geometry.tolerance + 2 and not in_appendix:
            items.append(_Item(number["number"], [number["title"]], [], page))
            continue
        item = items[-1] if items else None
        if item and line.spans[0].bold and not item.speakers and not item.documents and not in_appendix:
            item.title.append(text)
            continue
        speaker = contents_speaker(text, words.contents_labels, parliament)
        if speaker and page is None:
            pending, begun = speaker, False
            continue
        if (
            noted
            and page is not None
            and not pending
            and abs(line.indent - parliament.geometry.item_indent) <= parliament.geometry.tolerance
        ):
            speaker = None
        if pending and re.search(r"zu Protokoll", text):
            if item and not in_appendix:
                item.speakers.append(ContentsSpeaker(pending, None, in_appendix=True))
            pending = None
            continue
        pending = None
        if speaker:
            (appendix if in_appendix else item.speakers if item else before).append(
                ContentsSpeaker(speaker, page, in_appendix)
            )
        elif item and not in_appendix:
            if words.result.match(text):
                item.result_page = page
            else:
                item.documents.extend(paper_numbers(text, words))
                item.page = item.page if item.page is not None else page
    return Contents(
        items=tuple(
            ContentsItem(
                i.number,
                join_lines(i.title, evidence),
                tuple(dict.fromkeys(i.documents)),
                i.page,
                tuple(i.speakers),
                i.result_page,
            )
            for i in items
        ),
        before=tuple(before),
        appendix=tuple(appendix),
        absent=read_absences(absences, parliament),
    )


def read_absences(lines: Sequence[Line], parliament: Parliament) -> tuple[Absence, ...]:
    """The list of members excused, ministers included; hours stand on a line of their own or behind the name."""
    words = parliament.words
    found: list[Absence] = []
    for line in lines:
        text = line.text.strip()
        if words.absences.match(text):
            continue
        inline = re.match(r"^(?P<who>.+?) (?P<hours>\((?:von|ab|bis|zwischen) [^)]*\))$", text)
        if inline:
            text = inline["who"]
        hours = next((m for p in words.absence_hours if (m := p.match(text))), None)
        if hours and found:
            found[-1] = _with_hours(found[-1], hours)
            continue
        speaker = contents_speaker(text, words.contents_labels, parliament)
        if speaker and speaker.name:
            found.append(Absence(speaker.name, speaker.group, speaker.role))
        if inline and found:
            own = next((m for p in words.absence_hours if (m := p.match(inline["hours"]))), None)
            found[-1] = _with_hours(found[-1], own) if own else found[-1]
    return tuple(found)


def _with_hours(absence: Absence, hours: re.Match[str]) -> Absence:
    fields = hours.groupdict()
    return Absence(absence.name, absence.group, absence.role, _hour(fields.get("start")), _hour(fields.get("end")))


def _hour(printed: str | None) -> str | None:
    if printed is None:
        return None
    hour, _, minute = printed.replace(".", ":").partition(":")
    return f"{int(hour):02}:{minute or '00'}"


def _entry(text: str) -> tuple[str, int | None]:
    match = _LEADER.search(text)
    if match is None:
        return text.strip(), None
    return text[: match.start()].rstrip(" ."), int(match["page"])

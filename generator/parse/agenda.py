"""The heading of an agenda item: number, title, kind, movers, papers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.addresses import slug
from generator.model.pages import Line
from generator.model.parliament import Parliament
from generator.model.session import AgendaItem
from generator.parse.hyphens import Evidence, join_lines
from generator.parse.papers import paper_numbers

_PAPER_START = re.compile(r"(?<=\S)\s+(?=(?:Drucksache|Drs\.)\s)")


@dataclass
class _Section:
    """The part of a heading under one title, while it is being read."""

    titles: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    movers: list[tuple[str | None, str]] = field(default_factory=list)
    """With the kind they stand under."""


def heading(
    number: str | None,
    lines: Sequence[Line],
    page: int | None,
    parliament: Parliament,
    evidence: Evidence,
    titled: int | None = None,
) -> AgendaItem:
    """An item from the lines of its heading, the number already taken off the first.

    A title is bold; in text without fonts the first `titled` lines are the title.
    """
    words = parliament.words
    sections = [_Section()]
    documents: list[str] = []
    reading: int | None = None
    title: list[str] = []
    in_title = True
    for index, line in enumerate(lines):
        text = _number_off(line.text, number) if index == 0 else line.text
        if words.joined.match(text):
            _close(title, sections[-1], evidence)
            sections.append(_Section())
            in_title = True
            continue
        bold = index < titled if titled is not None else line.bold
        if in_title and (bold or not title):
            title.append(text)
            continue
        if in_title:
            _close(title, sections[-1], evidence)
            in_title = False
        for part in _PAPER_START.split(text):
            documents.extend(paper_numbers(part, words))
            match = words.reading.match(part.strip())
            if match:
                reading = words.readings[match["second"] or match["ordinal"]]
            else:
                _detail(part.strip(), sections[-1], parliament)
    _close(title, sections[-1], evidence)
    titles = [section.titles[0] for section in sections if section.titles]
    movers: list[str] = []
    for section in sections:
        own = section.kinds[0] if section.kinds else None
        movers.extend(name for kind, name in section.movers if kind == own)
    kinds = [kind for section in sections for kind in section.kinds]
    first = titles[0] if titles else ""
    return AgendaItem(
        id=f"top-{number.replace(' ', '')}" if number else slug(first),
        number=number,
        title=first,
        kind=kinds[0] if kinds else None,
        reading=reading,
        joined_titles=tuple(titles[1:]),
        movers=tuple(dict.fromkeys(movers)),
        documents=tuple(dict.fromkeys(documents)),
        page=page,
        position=lines[0].page,
    )


def _number_off(text: str, number: str | None) -> str:
    if number is None:
        return text
    return text[len(number) :].lstrip(" )")


def _close(title: list[str], section: _Section, evidence: Evidence) -> None:
    if title:
        section.titles.append(join_lines(title, evidence))
        title.clear()


def _detail(text: str, section: _Section, parliament: Parliament) -> None:
    words = parliament.words
    kind = next(
        (k for k in sorted(words.item_kinds, key=len, reverse=True) if re.match(rf"{re.escape(k)}\b", text)), None
    )
    if kind is not None:
        section.kinds.append(kind)
        text = text[len(kind) :].strip()
    for name in movers_of(text, parliament):
        section.movers.append((section.kinds[-1] if section.kinds else None, name))


def movers_of(line: str, parliament: Parliament) -> list[str]:
    """Who a line of a heading names as having brought it in."""
    match = parliament.words.mover.match(line)
    if match is None:
        return []
    if match["group"]:
        group = parliament.group(match["group"])
        return [group.short if group else match["group"]]
    forms = sorted(parliament.group_by_form, key=len, reverse=True)
    found = re.findall("|".join(rf"(?<!\w){re.escape(form)}(?!\w)" for form in forms), line.lower())
    if found and parliament.words.group_line.search(line):
        return [parliament.group_by_form[form].short for form in found]
    name = (match["by"] or match["member"] or match["body"] or "").strip()
    return [parliament.words.nominative(name)] if name else []


def is_detail(line: str, parliament: Parliament) -> bool:
    """Whether a line of text without fonts belongs to a heading: kind, mover, paper, reading."""
    words = parliament.words
    return (
        all(
            bool(
                words.reading.match(part)
                or words.paper_line.match(part)
                or words.joined.match(part)
                or words.mover.match(part)
                or any(re.match(rf"{re.escape(kind)}\b(?! [a-z])", part) for kind in words.item_kinds)
            )
            for part in (piece.strip() for piece in _PAPER_START.split(line))
        )
        and len(line) < 160
    )

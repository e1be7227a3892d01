"""The heading of an agenda item: number, title, kind, movers, papers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.addresses import slug
from generator.model.pages import Line
from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, HeadedPaper
from generator.parse.hyphens import Evidence, join_lines
from generator.parse.papers import paper_numbers

_LONGEST = 240
"""A line of a heading, all its pieces together, is no longer (characters)."""


@dataclass
class _Section:
    """The part of a heading under one title, while it is being read."""

    titles: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    movers: list[tuple[str | None, str]] = field(default_factory=list)
    """With the kind they stand under."""
    since: int = 0
    """Where among them those begin that the last kind printed has."""

    def paper(self, number: str) -> HeadedPaper:
        movers = tuple(dict.fromkeys(name for _, name in self.movers[self.since :]))
        return HeadedPaper(number, self.kinds[-1] if self.kinds else None, movers)


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
    papers: dict[str, HeadedPaper] = {}
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
        for part in words.piece.split(text):
            match = words.reading.match(part.strip())
            if match:
                reading = words.readings[match["second"] or match["ordinal"]]
            else:
                _detail(part.strip(), sections[-1], parliament)
            for paper in paper_numbers(part, words):
                papers.setdefault(paper, sections[-1].paper(paper))
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
        documents=tuple(papers),
        page=page,
        position=lines[0].page,
        papers=tuple(papers.values()),
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
    kind = _kind_of(text, parliament)
    if kind is not None:
        section.kinds.append(kind)
        section.since = len(section.movers)
        text = text[len(kind) :].strip()
    for name in movers_of(text, parliament):
        section.movers.append((section.kinds[-1] if section.kinds else None, name))


def _kind_of(text: str, parliament: Parliament) -> str | None:
    kinds = sorted(parliament.words.item_kinds, key=len, reverse=True)
    return next((kind for kind in kinds if re.match(rf"{re.escape(kind)}\b", text)), None)


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
    """Whether a line of text without fonts belongs to a heading: kind, mover, paper, reading, one or several."""
    return len(line) < _LONGEST and all(
        _is_piece(piece.strip(), parliament) for piece in parliament.words.piece.split(line)
    )


def _is_piece(text: str, parliament: Parliament) -> bool:
    words = parliament.words
    if words.reading.match(text) or words.paper_line.match(text) or words.joined.match(text):
        return True
    mover = words.mover.match(text)
    if mover:
        return not mover["body"] or bool(words.mover_body.match(mover["body"]))
    kind = _kind_of(text, parliament)
    return kind is not None and bool(words.kind_tail.match(text[len(kind) :].strip()))

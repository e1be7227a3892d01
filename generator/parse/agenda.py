"""The heading of an agenda item: number, title, kind, movers, papers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.addresses import slug
from generator.model.pages import Above, Line
from generator.model.parliament import AnnouncedWords, Parliament, Vocabulary
from generator.model.session import AgendaItem, HeadedPaper
from generator.parse.announced import parts_of
from generator.parse.details import details_of, kind_of
from generator.parse.hyphens import Evidence, join_lines
from generator.parse.papers import paper_numbers

_LONGEST = 240
"""A line of a heading, all its pieces together, is no longer (characters)."""


@dataclass
class _Section:
    """The part of a heading under one title."""

    title: list[str] = field(default_factory=list)
    details: list[str] = field(default_factory=list)
    """Its lines, then each whole."""
    kinds: list[str] = field(default_factory=list)
    movers: list[tuple[str | None, str]] = field(default_factory=list)
    """With the kind they stand under."""
    since: int = 0
    """Where among them those begin that the last kind printed has."""
    papers: list[HeadedPaper] = field(default_factory=list)
    reading: int | None = None

    def read(self, detail: str, parliament: Parliament) -> None:
        """Takes a detail for what it is: a reading, or a kind with who brought it in and its papers."""
        words = parliament.words
        reading = words.reading.match(detail)
        if reading:
            self.reading = words.readings[reading["second"] or reading["ordinal"]]
            return
        kind = kind_of(detail, parliament)
        if kind is not None:
            self.kinds.append(kind)
            self.since = len(self.movers)
        for name in movers_of(detail[len(kind or "") :].strip(), parliament):
            self.movers.append((kind or (self.kinds[-1] if self.kinds else None), name))
        movers = tuple(dict.fromkeys(name for _, name in self.movers[self.since :]))
        last = self.kinds[-1] if self.kinds else None
        self.papers.extend(HeadedPaper(paper, last, movers) for paper in paper_numbers(detail, words))


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
    announced = parliament.words.announced
    sections = (
        list(_sentences(lines, announced, parliament.words, evidence))
        if announced is not None
        else _sections(number, lines, parliament, titled, evidence)
    )
    for section in sections:
        for detail in section.details:
            section.read(detail, parliament)
    titles = [join_lines(section.title, evidence) for section in sections if section.title]
    first = titles[0] if titles else ""
    papers: dict[str, HeadedPaper] = {}
    for paper in (paper for section in sections for paper in section.papers):
        papers.setdefault(paper.number, paper)
    return AgendaItem(
        id=_id(number) if number else slug(first),
        number=number,
        title=first,
        kind=next((kind for section in sections for kind in section.kinds), None),
        reading=next((section.reading for section in reversed(sections) if section.reading), None),
        joined_titles=tuple(titles[1:]),
        movers=tuple(dict.fromkeys(_movers(sections))),
        documents=tuple(papers),
        page=page,
        position=lines[0].page,
        papers=tuple(papers.values()),
    )


def _id(number: str) -> str:
    """ "2 a" is top-2a, "7 bis 10" top-7-10."""
    return "top-" + re.sub(r" ?(?:bis|und|mit) ?", "-", number).replace(" ", "")


def _sections(
    number: str | None, lines: Sequence[Line], parliament: Parliament, titled: int | None, evidence: Evidence
) -> list[_Section]:
    """What stands under each title; a bold line behind details begins another ("b) …")."""
    words = parliament.words
    sections = [_Section()]
    for index, line in enumerate(lines):
        text = _number_off(line.text, number) if index == 0 else line.text
        following = lines[index + 1].text if index + 1 < len(lines) else ""
        if words.joined.match(text) and index:
            if not words.reading.match(following):
                sections.append(_Section())
            continue
        bold = index < titled if titled is not None else line.bold
        if bold and sections[-1].details and sections[-1].title:
            sections.append(_Section())
        section = sections[-1]
        if not section.details and (bold or not section.title):
            section.title.append(text)
        else:
            section.details.append(text)
    for section in sections:
        section.details = details_of(section.details, parliament, evidence)
    return sections


def _sentences(
    lines: Sequence[Line], announced: AnnouncedWords, words: Vocabulary, evidence: Evidence
) -> Iterator[_Section]:
    """A section for each sentence; a line below white space begins one."""
    sentence: list[str] = []
    for line in [*lines, None]:
        joins = line is not None and words.joined.match(line.text) is not None
        if sentence and (line is None or joins or line.above not in (Above.NONE, Above.COLUMN)):
            title, details = parts_of(join_lines(sentence, evidence), announced)
            yield _Section([title], [words.nominative(detail) for detail in details])
            sentence = []
        if line is not None and not joins:
            sentence.append(line.text)


def _movers(sections: Sequence[_Section]) -> Iterator[str]:
    """Who brought the items in; committees that only report on one, and who would amend it, have not.

    A paper listed before any kind has nobody's name: whoever follows reports on it.
    """
    for section in sections:
        unnamed = bool(section.papers) and section.papers[0].kind is None
        own = section.kinds[0] if section.kinds and not unnamed else None
        yield from (name for kind, name in section.movers if kind == own)


def _number_off(text: str, number: str | None) -> str:
    if number is None:
        return text
    return text[len(number) :].lstrip(" )")


def movers_of(line: str, parliament: Parliament) -> list[str]:
    """Who a line of a heading names as having brought it in."""
    match = parliament.words.mover.match(line)
    if parliament.words.group_line.match(line):
        return [group.short for _, group in parliament.groups_in(line)]
    if match is None:
        return []
    name = (match["by"] or match["member"] or match["body"] or "").strip()
    return [parliament.words.nominative(name)] if name else []


def is_detail(line: str, parliament: Parliament) -> bool:
    """Whether a line of text without fonts belongs to a heading: kind, mover, paper, reading, one or several."""
    return len(line) < _LONGEST and all(
        _is_piece(piece.strip(), parliament) for piece in parliament.words.piece.split(line)
    )


def _is_piece(text: str, parliament: Parliament) -> bool:
    words = parliament.words
    if any(form.match(text) for form in (words.reading, words.paper_line, words.joined, words.rests_on)):
        return True
    mover = words.mover.match(text)
    if mover:
        return not mover["body"] or bool(words.mover_body.match(mover["body"]))
    kind = kind_of(text, parliament)
    return kind is not None and bool(words.kind_tail.match(text[len(kind) :].strip()))

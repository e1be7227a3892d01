"""The printed table of contents and the list of members excused."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.model.contents import Contents, ContentsItem, ContentsMeasure, ContentsSpeaker
from generator.model.pages import Above, Line
from generator.model.parliament import AnnouncedWords, Parliament, Vocabulary
from generator.model.session import Absence, MeasureKind, Speaker
from generator.parse.announced import parts_of
from generator.parse.hours import hours_of, with_hours
from generator.parse.hyphens import Evidence, join, join_lines
from generator.parse.labels import contents_speaker
from generator.parse.papers import paper_numbers

_PART = re.compile(r"^[a-z]\)\s")
"""A part of an item ("b) Wahl des Präsidiums") in the contents."""
_LEADER = re.compile(r"\s*(?:\.{3,}|…|\s\.(?:\s?\.)*)\s*(?P<pages>\d+(?:(?:, ?| )\d+)*)\s*$")


@dataclass
class _Item:
    number: str | None = None
    title: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    page: int | None = None
    headed: bool = True
    """The body has it too, under a heading."""
    speakers: list[ContentsSpeaker] = field(default_factory=list)
    result_pages: list[int] = field(default_factory=list)

    def frozen(self, evidence: Evidence, words: Vocabulary) -> ContentsItem:
        title, documents = join_lines(self.title, evidence), self.documents
        if words.announced is not None:
            sentences = [join_lines(lines, evidence) for lines in _sentences(self.title, words)]
            documents = [*documents, *(paper for sentence in sentences for paper in paper_numbers(sentence, words))]
            title = " ".join(parts_of(sentence, words.announced)[0] for sentence in sentences)
        return ContentsItem(
            self.number,
            title,
            tuple(dict.fromkeys(documents)),
            self.page,
            tuple(self.speakers),
            tuple(self.result_pages),
        )


def _sentences(lines: Sequence[str], words: Vocabulary) -> list[list[str]]:
    """The lines of each of several headings that are joined under one call."""
    found: list[list[str]] = [[]]
    for line in lines:
        if words.joined.match(line):
            found.append([])
        else:
            found[-1].append(line)
    return [lines for lines in found if lines]


def read_contents(
    lines: Sequence[Line], absences: Sequence[Line], parliament: Parliament, evidence: Evidence
) -> Contents:
    """Items with their turns and pages, measures of order; entries that are neither are passed over."""
    reader = _Reader(parliament)
    for line in lines:
        reader.read(line)
    return Contents(
        items=tuple(item.frozen(evidence, parliament.words) for item in reader.items if item.headed),
        before=tuple(reader.before),
        appendix=tuple(reader.appendix),
        absent=read_absences(absences, parliament, evidence),
        measures=tuple(reader.measures),
    )


class _Reader:
    """The entries one after the other."""

    def __init__(self, parliament: Parliament) -> None:
        self._parliament = parliament
        self._words = parliament.words
        self.items: list[_Item] = []
        self.before: list[ContentsSpeaker] = []
        self.appendix: list[ContentsSpeaker] = []
        self.measures: list[ContentsMeasure] = []
        self._in_appendix = False
        self._pending: Speaker | None = None
        """A speaker whose line has no page: the next one says that the speech is in an annex."""
        self._begun = False
        """The line before had no page, so this one may belong to the same entry."""
        self._note: tuple[MeasureKind, str] | None = None
        self._office = ""
        self._before = ""
        """The line before, where it had no page."""

    def read(self, line: Line) -> None:
        text, pages = _entry(line.text)
        page = pages[0] if pages else None
        before, self._before = self._before, text if page is None else ""
        if self._office:
            text, self._office, self._begun, before = f"{self._office} {text}", "", False, ""
        goes_on, self._begun = self._begun and line.above is Above.NONE, page is None
        if self._measure(text, page, goes_on):
            return
        if self._words.appendix.match(text):
            self._in_appendix = True
            return
        if self._heading(line, text, page):
            return
        if page is None and self._words.office_alone.match(text):
            # The office on a line of its own, the name on the next.
            self._office = text
            return
        speaker = self._speaker(text)
        if speaker and page is None:
            self._pending, self._begun = speaker, True
            return
        if before and line.above is Above.NONE and page is not None and (long := self._speaker(f"{before} {text}")):
            # A name over two lines.
            speaker, self._pending = long, None
        elif goes_on and page is not None and not self._pending and self._at_item(line):
            # The second line of a note ("Formlose Rüge / des Abgeordneten / Erika Muster (FDP) .... 60") is no turn.
            speaker = None
        pending, self._pending = self._pending, None
        if handed := self._words.handed_in.search(text):
            pending = pending or self._speaker(text[: handed.start()].rstrip(" ,–-"))
            if pending and self.items and not self._in_appendix:
                self.items[-1].speakers.append(ContentsSpeaker(pending, None, in_appendix=True))
        elif pending and page is not None and text.startswith("("):
            # What the turn was stands on a line of its own: "(zur GeschO) ..... 8".
            self._turns().append(ContentsSpeaker(pending, page, self._in_appendix))
        elif speaker:
            self._turns().extend(ContentsSpeaker(speaker, turn, self._in_appendix) for turn in pages)
        elif self.items and not self._in_appendix:
            self._detail(self.items[-1], text, pages)

    def _speaker(self, text: str) -> Speaker | None:
        """Whom an entry names, with what the turn was behind the name or not: "Anna Muster (SPD) (zur GeschO)"."""
        bare = self._words.contents_note.sub("", text)
        return contents_speaker(bare, self._words.contents_labels, self._parliament)

    def _measure(self, text: str, page: int | None, goes_on: bool) -> bool:
        """A call to order or a reprimand, over as many lines as it has."""
        turns = self._words.turns
        kinds = (
            (MeasureKind.CALL_TO_ORDER, turns.listed_call_to_order),
            (MeasureKind.REPRIMAND, turns.listed_reprimand),
        )
        kind = next((kind for kind, pattern in kinds if pattern.match(text)), None)
        if kind is not None:
            self._note = (kind, text)
        elif self._note is not None and goes_on:
            self._note = (self._note[0], f"{self._note[1]} {text}")
        else:
            self._note = None
            return False
        if page is not None:
            kind, note = self._note
            who = self._words.turns.listed_member.search(note)
            speaker = who and self._speaker(who["who"] or who["official"])
            if speaker:
                self.measures.append(ContentsMeasure(kind, speaker, page))
            self._note = None
        return True

    def _heading(self, line: Line, text: str, page: int | None) -> bool:
        announced = self._words.announced
        if self._in_appendix or not (line.spans[0].bold or announced):
            return False
        geometry = self._parliament.geometry
        number = self._words.item_number.match(text)
        if number and line.indent < geometry.item_indent - geometry.tolerance:
            self.items.append(_Item(number["number"], [number["title"]], [], page))
            return True
        item = self.items[-1] if self.items else None
        if announced is not None:
            return self._sentence(line, text, page, announced)
        if item and not item.speakers and not item.documents and not _PART.match(text):
            item.title.append(text)
            return True
        return False

    def _sentence(self, line: Line, text: str, page: int | None, words: AnnouncedWords) -> bool:
        """A heading in one sentence: all up to its page, or to the white space below it."""
        if line.spans[0].bold and line.above in (Above.SECTION, Above.COLUMN) and not self._at_item(line):
            self.items.append(_Item(headed=not words.unheaded.match(text)))
        elif not self.items or not self._title_goes_on(self.items[-1], line, text, words):
            return False
        item = self.items[-1]
        if not words.unheaded.match(text):
            item.title.append(text)
            item.page = page
        if page is not None and item.number is None:
            # A notice of what is no item ("Geburtstagswünsche").
            item.headed = False
        return True

    def _title_goes_on(self, item: _Item, line: Line, text: str, words: AnnouncedWords) -> bool:
        if item.page is not None or item.speakers or item.result_pages:
            return False
        if item.number is None and self._at_item(line):
            return False
        if line.above in (Above.NONE, Above.COLUMN) or words.unheaded.match(text):
            return True
        joined = self._words.joined
        return bool(joined.match(text) or (item.title and joined.match(item.title[-1])))

    def _detail(self, item: _Item, text: str, pages: tuple[int, ...]) -> None:
        if self._words.result.match(text):
            item.result_pages.extend(pages)
        else:
            item.documents.extend(paper_numbers(text, self._words))
            item.page = item.page if item.page is not None else next(iter(pages), None)

    def _turns(self) -> list[ContentsSpeaker]:
        if self._in_appendix:
            return self.appendix
        return self.items[-1].speakers if self.items else self.before

    def _at_item(self, line: Line) -> bool:
        geometry = self._parliament.geometry
        return abs(line.indent - geometry.item_indent) <= geometry.tolerance


def read_absences(lines: Sequence[Line], parliament: Parliament, evidence: Evidence) -> tuple[Absence, ...]:
    """The list of members excused, ministers included; hours stand on a line of their own or behind the name.

    A name or its hours may run over two lines.
    """
    found: list[Absence] = []
    open_ = ""
    for line in lines:
        text = line.text.strip()
        if parliament.words.absences.match(text):
            continue
        if (
            open_
            and line.above in (Above.NONE, Above.COLUMN)
            and _absence(join(open_, text, evidence), found, parliament)
        ) or _absence(text, found, parliament):
            open_ = ""
        else:
            open_ = join(open_, text, evidence) if open_ and line.above is Above.NONE else text
    return tuple(found)


def _absence(text: str, found: list[Absence], parliament: Parliament) -> bool:
    """Puts what an entry says to those found before it; False where it says nothing yet."""
    words = parliament.words
    hours = hours_of(text, words) if text.startswith("(") else None
    if hours and found:
        before, now = found[-1], with_hours(found[-1], hours)
        if before.start is None and before.end is None:
            found[-1] = now
        elif before.start is None and now.end is None:
            # "(bis 13 Uhr)", "(ab 16 Uhr)": away at both ends of the day.
            found[-1] = replace(now, end=before.end)
        # Any other second span has no place in the data; the proof tells it.
        return True
    who = words.address.sub("", text)
    speaker = contents_speaker(who, words.contents_labels, parliament)
    if speaker is None and (behind := words.absence_note.match(who)):
        # A note of no known hours leaves the name all the same.
        hours = hours_of(behind["note"], words)
        if hours or behind["note"].endswith(")"):
            speaker = contents_speaker(behind["who"], words.contents_labels, parliament)
    if speaker is None or not speaker.name:
        return False
    absence = Absence(speaker.name, speaker.group, speaker.role)
    found.append(with_hours(absence, hours) if hours else absence)
    return True


def _entry(text: str) -> tuple[str, tuple[int, ...]]:
    """What an entry says, and its pages: "Ergebnisse ..... 11, 15" has two."""
    match = _LEADER.search(text)
    if match is None:
        return text.strip(), ()
    return text[: match.start()].rstrip(" ."), tuple(int(page) for page in match["pages"].replace(",", " ").split())

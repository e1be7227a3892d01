"""What the title page and the running heads say: term, number, date, place, page numbers."""

import datetime
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.pages import Document, Line, Zone
from generator.model.parliament import Vocabulary


@dataclass(frozen=True, slots=True)
class Head:
    legislature: int | None
    number: int | None
    date: datetime.date | None
    place: str | None
    reprint: bool = False


def head_of(lines: Sequence[Line], words: Vocabulary) -> Head:
    """From the first lines of a document, else from what most of its running heads say.

    A page of another protocol may have come between its own.
    """
    opening = [line.text for line in lines[:14]]
    number = words.title_number.search(" ".join(opening))
    heads = [m for line in lines if (m := running_head(line.text, words))]
    if number is None and heads:
        usual = Counter((head["term"], head["number"]) for head in heads).most_common(1)[0][0]
        number = next(head for head in heads if (head["term"], head["number"]) == usual)
    day = next((m for text in opening if (m := words.title_date.search(text))), None)
    if day is None:
        day = next((m for head in heads if (m := words.title_date.search(head.string))), None)
    place = next((m for text in opening if (m := words.title_place.match(text))), None)
    if number is None:
        return Head(None, None, None, None)
    own = [head.string for head in heads if (head["term"], head["number"]) == (number["term"], number["number"])]
    return Head(
        int(number["term"]),
        int(number["number"]),
        _date(day, words),
        place["place"].strip() if place else None,
        _is_reprint(opening, own, words),
    )


def _is_reprint(opening: Sequence[str], heads: Sequence[str], words: Vocabulary) -> bool:
    """Whether title page or running heads say that this is printed anew.

    The contents follow on the same page and list papers that were reprinted themselves: so
    only lines up to that with the place and the day count, and one right below it that says nothing else.
    """
    at = next((index for index, text in enumerate(opening) if words.title_place.match(text)), None)
    if at is None:
        title = [text for text in opening if words.title_number.search(text)]
    else:
        title = [
            *opening[: at + 1],
            *(text for text in opening[at + 1 : at + 2] if words.reprint.fullmatch(text.strip())),
        ]
    return any(words.reprint.search(text) for text in (*title, *heads))


def running_head(text: str, words: Vocabulary) -> re.Match[str] | None:
    """The running head that a line is, and not merely names: a speaker may cite another protocol."""
    stripped = text.strip()
    return next((m for p in words.running_head if (m := p.search(stripped)) and len(m[0]) >= len(stripped) - 2), None)


def _date(match: re.Match[str] | None, words: Vocabulary) -> datetime.date | None:
    if match is None:
        return None
    month = words.months.get(match["month"])
    try:
        return datetime.date(int(match["year"]), month or int(match["month"]), int(match["day"]))
    except ValueError:
        return None


def printed_pages(document: Document, words: Vocabulary) -> dict[int, int | None]:
    """Position of each page in the file to the number printed on it; None in text, which has no pages.

    A page without a number of its own (the title page) has what its neighbours say; those before
    the first that is numbered in Arabic have none where one of them is numbered in Roman.
    """
    if not document.typeset or document.page_count is None:
        return {1: None}
    found: dict[int, int] = {}
    preliminary = False
    for line in document.lines:
        if line.zone is Zone.HEAD and line.page not in found:
            match = running_head(line.text, words)
            if match and match.groupdict().get("page"):
                found[line.page] = int(match["page"])
        elif foot := words.page_foot.match(line.text.strip()):
            if line.zone is Zone.FOOT and foot["page"]:
                found.setdefault(line.page, int(foot["page"]))
            preliminary = preliminary or (not found and foot["page"] is None)
    if not found:
        return {position: position for position in range(1, document.page_count + 1)}
    offset = Counter(number - position for position, number in found.items()).most_common(1)[0][0]
    first = min(found) if preliminary else 1
    return {p: found.get(p, p + offset) if p >= first else None for p in range(1, document.page_count + 1)}

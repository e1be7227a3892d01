"""Where the parts of a protocol begin: title page, contents, body, end, appendix."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.model.ledger import Reason
from generator.model.pages import Line, Zone
from generator.model.parliament import Vocabulary
from generator.parse.head import running_head

_FRONT = 3
"""The first lines of a document name it and are no running head."""

_HIGHER = 10.0
"""A title in the corner of a page stands so far above all else (points)."""


@dataclass(frozen=True, slots=True)
class Sections:
    """The lines of a document by part; those in no part have their reason."""

    title: tuple[Line, ...]
    contents: tuple[Line, ...]
    body: tuple[Line, ...]
    appendix: tuple[Line, ...]
    absences: tuple[Line, ...]
    left_out: dict[int, Reason]
    """Index of a line to why it is in no paragraph."""
    start: str | None
    end: str | None


def cut(lines: Sequence[Line], words: Vocabulary) -> Sections:
    """The parts of a document. A text without a beginning or an end is body throughout."""
    left_out: dict[int, Reason] = {}
    running = []
    pieces = _running_head_pieces(lines, words)
    for line in lines:
        if (line.zone is Zone.HEAD and line.page > 1) or (
            line.zone is Zone.BODY and (_is_running_head(line, words) or line.index in pieces)
        ):
            left_out[line.index] = Reason.RUNNING_HEAD
        elif line.zone is Zone.FOOT:
            left_out[line.index] = Reason.RUNNING_FOOT
        else:
            running.append(line)
    begin = _beginning(running, words)
    finish = next((i for i in range(len(running) - 1, -1, -1) if words.end.match(running[i].text)), None)
    if begin is not None and finish is not None and finish < begin:
        finish = None
    start = words.start.match(running[begin].text) if begin is not None else None
    end = words.end.match(running[finish].text) if finish is not None else None
    front = running[:begin] if begin is not None else []
    body = running[begin + 1 if begin is not None else 0 : finish]
    tail = running[finish + 1 :] if finish is not None else []
    if begin is not None:
        left_out[running[begin].index] = Reason.START_TIME
    if finish is not None:
        left_out[running[finish].index] = Reason.END_TIME
    title, contents, absences = _front(front, words)
    tail = _from_the_corner(tail, words)
    appendix_at = next((i for i, line in enumerate(tail) if words.appendix.match(line.text)), len(tail))
    behind = tail[:appendix_at]
    excused = next((i for i, line in enumerate(behind) if words.absences.match(line.text)), None)
    if excused is not None:
        absences = [*absences, *behind[excused:]]
        behind = behind[:excused]
    for line in behind:
        left_out[line.index] = Reason.FOOTNOTE
    for group, reason in ((title, Reason.TITLE_PAGE), (contents, Reason.CONTENTS), (absences, Reason.ABSENCES)):
        left_out.update((line.index, reason) for line in group)
    return Sections(
        tuple(title),
        tuple(contents),
        tuple(body),
        tuple(tail[appendix_at:]),
        tuple(absences),
        left_out,
        start["time"].replace(".", ":") if start else None,
        end["time"].replace(".", ":") if end else None,
    )


def _from_the_corner(lines: Sequence[Line], words: Vocabulary) -> list[Line]:
    """With the title of an annex first on its page where it stands above all else, be it in the right corner."""
    found: list[Line] = []
    for _, group in groupby(lines, key=lambda line: line.page):
        page = list(group)
        title = min(page, key=lambda line: line.baseline)
        rest = [line for line in page if line is not title]
        if words.appendix.match(title.text) and all(line.baseline > title.baseline + _HIGHER for line in rest):
            page = [title, *rest]
        found += page
    return found


def _beginning(lines: Sequence[Line], words: Vocabulary) -> int | None:
    """Which line says when the sitting began: the last before anybody speaks, for a title page may say it too."""
    found = None
    for index, line in enumerate(lines):
        if words.start.match(line.text):
            found = index
        elif found is not None and any(label.pattern.match(line.text) for label in words.labels):
            break
    return found


def _running_head_pieces(lines: Sequence[Line], words: Vocabulary) -> set[int]:
    """Lines of a running head that a text conversion took apart: date, page and name of the document in a row.

    One of them alone proves nothing: a number may be a list's, a name part of a sentence.
    """
    found: set[int] = set()
    for one, following in pairwise(lines[_FRONT:]):
        if one.zone is Zone.BODY and running_head(f"{one.text.strip()} {following.text.strip()}", words):
            found.update((one.index, following.index))
    row: list[Line] = []
    for line in [*lines[_FRONT:], None]:
        if line is not None and line.zone is Zone.BODY and words.running_head_piece.match(line.text.strip()):
            row.append(line)
            continue
        if len(row) > 1 and any(words.title_number.search(piece.text) for piece in row):
            found.update(piece.index for piece in row)
        row = []
    return found


def _is_running_head(line: Line, words: Vocabulary) -> bool:
    """A running head that a text conversion left between the paragraphs."""
    return line.index >= _FRONT and running_head(line.text, words) is not None


def _front(lines: Sequence[Line], words: Vocabulary) -> tuple[list[Line], list[Line], list[Line]]:
    """Title page, contents and the list of members excused."""
    place = next((i for i, line in enumerate(lines) if words.title_place.match(line.text)), -1)
    title, rest = list(lines[: place + 1]), list(lines[place + 1 :])
    excused = next((i for i, line in enumerate(rest) if words.absences.match(line.text)), len(rest))
    return title, rest[:excused], rest[excused:]

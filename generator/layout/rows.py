"""Runs of one page, put together to the rows they were printed as."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from generator.model.pages import Cell, Run, Span

SAME_BASELINE = 2.0
"""Runs whose baselines differ by less stand in one row (points)."""
RAISED_REACH = 6.0
"""How far a raised or lowered mark may stand from the baseline of its row (points)."""
MARK_REACH = 2.0
"""And how far beside its words, in sizes of the row."""
SMALL = 0.8
"""A run smaller than this share of its row is a mark: raised `*)`, lowered `2` in CO2."""
WORD_GAP = 0.18
"""White space wider than this share of the size parts words."""
CELL_GAP = 0.45
"""White space wider than this share of the size may part two cells of a table."""

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_SPACE = re.compile(r"\s+")
_SPACED_OUT = re.compile(r"(?<![^\s(„\"])[^\W\d_](?: [a-zäöüß]){3,}(?![^\s.,:;!?)“\"–-])")
"""A word spaced out for emphasis: "Im E i n g a n g befindet sich" (BW 17/119, p. 7177)."""


@dataclass(frozen=True, slots=True)
class Row:
    """Runs on one baseline, from left to right; marks above and below it included."""

    baseline: float
    size: float
    runs: tuple[Run, ...]

    @property
    def x0(self) -> float:
        return self.runs[0].x0

    @property
    def x1(self) -> float:
        return self.runs[0].x1 if len(self.runs) == 1 else max(run.x1 for run in self.runs)

    @property
    def spans(self) -> tuple[Span, ...]:
        return spans_of(self)


def rows_of(runs: Sequence[Run]) -> list[Row]:
    """The rows of a column, from top to bottom; runs without ink belong to none."""
    printed = sorted((run for run in runs if run.text.strip()), key=lambda run: (run.baseline, run.x0))
    if not printed:
        return []
    usual = _usual_size(printed)
    groups: list[list[Run]] = []
    for run in (run for run in printed if run.size >= SMALL * usual):
        if groups and run.baseline - groups[-1][0].baseline <= SAME_BASELINE:
            groups[-1].append(run)
        else:
            groups.append([run])
    for mark in (run for run in printed if run.size < SMALL * usual):
        home = _home(mark, groups)
        if home is None:
            groups.append([mark])
        else:
            home.append(mark)
    rows = [_row(group) for group in groups]
    blanks = [run for run in runs if run.text and not run.text.strip()]
    if blanks:
        rows = [_spaced_row(row, blanks) for row in rows]
    return sorted(rows, key=attrgetter("baseline"))


def _spaced_row(row: Row, blanks: list[Run]) -> Row:
    """The row with the runs of mere space that a file draws between its words."""
    inside = [
        run for run in blanks if abs(run.baseline - row.baseline) <= SAME_BASELINE and row.x0 < run.x0 < row.runs[-1].x0
    ]
    return Row(row.baseline, row.size, tuple(sorted((*row.runs, *inside), key=lambda run: run.x0))) if inside else row


def _usual_size(runs: list[Run]) -> float:
    letters: dict[float, int] = {}
    for run in runs:
        letters[run.size] = letters.get(run.size, 0) + len(run.text)
    return max(letters, key=lambda size: letters[size])


def _home(mark: Run, groups: list[list[Run]]) -> list[Run] | None:
    """The row a mark hangs on: one that it touches and whose baseline is near.

    Small print that has no such row (a footnote, a list of names) makes rows of its own.
    """
    best: list[Run] | None = None
    best_distance = RAISED_REACH
    for group in groups:
        distance = abs(group[0].baseline - mark.baseline)
        if group[0].size < SMALL * mark.size or mark.size >= SMALL * group[0].size:
            if distance <= SAME_BASELINE and mark.size >= SMALL * group[0].size:
                return group
            continue
        # Justified setting may part a mark from its word by a wide space.
        reach = MARK_REACH * group[0].size
        touches = any(run.x0 - reach <= mark.x1 and mark.x0 <= run.x1 + reach for run in group)
        if touches and distance <= best_distance:
            best, best_distance = group, distance
    return best


def _row(runs: list[Run]) -> Row:
    if len(runs) == 1:
        return Row(runs[0].baseline, runs[0].size, tuple(runs))
    ordered = tuple(sorted(runs, key=lambda run: run.x0))
    largest = max(ordered, key=lambda run: (run.size, len(run.text)))
    return Row(largest.baseline, largest.size, ordered)


def spans_of(row: Row) -> tuple[Span, ...]:
    """The text of a row in one span per style, one space between words, none at its ends."""
    if len(row.runs) == 1:
        (run,) = row.runs
        text = " ".join(run.text.split())
        return tuple(_closed_up(_undivided([Span(text, run.bold, run.italic, _raised(run, row))]))) if text else ()
    spans: list[Span] = []
    previous: Run | None = None
    for run in row.runs:
        raised = _raised(run, row)
        text = _SPACE.sub(" ", run.text)
        if previous is not None and run.x0 - previous.x1 > WORD_GAP * row.size and not _spaced(spans, text):
            text = " " + text
        if text == " " and spans:
            # Space has no style of its own: a label stays bold up to its last letter.
            spans[-1] = Span(spans[-1].text.rstrip(" ") + " ", spans[-1].bold, spans[-1].italic, spans[-1].raised)
            previous = run
            continue
        if spans and spans[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if spans and (spans[-1].bold, spans[-1].italic, spans[-1].raised) == (run.bold, run.italic, raised):
            spans[-1] = Span(spans[-1].text + text, run.bold, run.italic, raised)
        elif text:
            spans.append(Span(text, run.bold, run.italic, raised))
        previous = run
    return _trimmed(_closed_up(_undivided(spans)))


def _raised(run: Run, row: Row) -> bool:
    return run.size < SMALL * row.size and run.baseline < row.baseline - 0.5


def _closed_up(spans: list[Span]) -> list[Span]:
    """With words spaced out for emphasis as one: no reader of files tells their spaces from those between words."""
    if all(_SPACED_OUT.search(span.text) is None for span in spans):
        return spans
    return [replace(span, text=_SPACED_OUT.sub(lambda word: word[0].replace(" ", ""), span.text)) for span in spans]


def _undivided(spans: list[Span]) -> list[Span]:
    """Without soft hyphens inside the row: a file may cut its runs at them, and only a line end divides a word."""
    if all(SOFT_HYPHEN not in span.text for span in spans):
        return spans
    divided = spans[-1].text.rstrip().endswith(SOFT_HYPHEN)
    whole = [replace(span, text=span.text.replace(SOFT_HYPHEN, "")) for span in spans]
    if divided:
        whole[-1] = replace(whole[-1], text=whole[-1].text.rstrip() + SOFT_HYPHEN)
    return whole


def _spaced(spans: list[Span], text: str) -> bool:
    return text.startswith(" ") or (bool(spans) and spans[-1].text.endswith(" "))


def _trimmed(spans: list[Span]) -> tuple[Span, ...]:
    if spans and spans[0].text[:1].isspace():
        first = spans[0]
        spans[0] = Span(first.text.lstrip(), first.bold, first.italic, first.raised)
    if spans and spans[-1].text[-1:].isspace():
        last = spans[-1]
        spans[-1] = Span(last.text.rstrip(), last.bold, last.italic, last.raised)
    return tuple(span for span in spans if span.text)


def parts_of(row: Row, gap: float) -> list[list[Run]]:
    """The runs of a row in parts that white space wider than a gap sets apart."""
    groups: list[list[Run]] = []
    for run in row.runs:
        if not run.text.strip():
            continue
        if groups and run.x0 - max(other.x1 for other in groups[-1]) <= gap:
            groups[-1].append(run)
        else:
            groups.append([run])
    return groups


def cells_of(row: Row, spans: Sequence[Span]) -> tuple[Cell, ...]:
    """The parts of a row that wide white space sets apart; `spans` are those of the whole row."""
    groups = parts_of(row, CELL_GAP * row.size)
    if len(groups) == 1 and len(groups[0]) == len(row.runs):
        return (_cell(row.runs, spans),)
    return tuple(_cell(group, spans_of(Row(row.baseline, row.size, tuple(group)))) for group in groups)


def _cell(runs: Sequence[Run], spans: Sequence[Span]) -> Cell:
    text = "".join(span.text for span in spans)
    return Cell(text, round(runs[0].x0, 1), round(max(run.x1 for run in runs), 1))

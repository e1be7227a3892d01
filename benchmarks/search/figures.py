"""What was measured, what is to be reached, and the table of both."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

RIVAL = "pagefind"


@dataclass(frozen=True, slots=True)
class Cell:
    """One thing measured of one engine: as a reader sees it, and as numbers by their unit."""

    text: str
    figures: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Column:
    """All that was measured of one engine, and why not more."""

    engine: str
    cells: Mapping[str, Cell]
    failure: str = ""


KB, REQUESTS, OF_RIVAL = "kB", "requests", "of Pagefind's"
RAW, PACKED, FILES = "of the text", "gzipped", "files"
CPU, MEMORY, SECONDS, NEW, MS, DIFFERENT = "s CPU", "MB", "s", "new", "ms", "files different"

IDS, SHOWN = "first word, the numbers of hits only", "first word, ten hits shown"
LATER, TWO, PHRASE, FACETS = (
    "later: one word",
    "later: two words",
    "later: a phrase",
    "later: the list of facets",
)
THIRD = "a word in a third of all, processor slowed four times"
DISK, TEXTS, MAKING = "index on disk", "texts of hits beside it", "making it"
BUILDS, SESSION = "two builds", "one more session of 200 speeches"

_ANY = {BUILDS: {DIFFERENT: 0.0}}
_TARGETS: Mapping[int, Mapping[str, Mapping[str, float]]] = {
    1_000: {SHOWN: {KB: 35}},
    20_000: {
        IDS: {KB: 25},
        SHOWN: {KB: 45, REQUESTS: 14, OF_RIVAL: 1 / 7},
        LATER: {KB: 26},
        TWO: {KB: 34},
        PHRASE: {KB: 46},
        FACETS: {KB: 35},
        THIRD: {MS: 50},
        DISK: {RAW: 0.45, PACKED: 0.30, FILES: 3_000},
        MAKING: {CPU: 90, MEMORY: 1_000},
        SESSION: {NEW: 0.15, SECONDS: 5},
    },
    100_000: {SHOWN: {KB: 62}, THIRD: {MS: 200}, MAKING: {CPU: 0, MEMORY: 1_000}},
}
"""Limits by number of documents, what is measured, and unit."""


def table(size: int, columns: Sequence[Column]) -> Iterator[str]:
    """Markdown: a row for each thing measured; the first column is held against the targets, by its mean."""
    rival = next((column for column in columns[1:] if column.engine == RIVAL), None)
    yield "| what | " + " | ".join(column.engine for column in columns) + " | target | met |"
    yield "| --- |" + " --- |" * (len(columns) + 2)
    for what in dict.fromkeys(what for column in columns for what in column.cells):
        cells = [column.cells.get(what, Cell("–")) for column in columns]
        rivals = rival.cells.get(what) if rival else None
        figures = dict(cells[0].figures)
        if rivals and rivals.figures.get(KB) and KB in figures:
            figures[OF_RIVAL] = figures[KB] / rivals.figures[KB]
            cells[0] = Cell(f"{cells[0].text}; {_shown(OF_RIVAL, figures[OF_RIVAL])}")
        limits = _limits(size, what, rivals)
        wanted = ", ".join(f"≤ {_shown(unit, limit)}" for unit, limit in limits.items())
        texts = " | ".join(cell.text for cell in cells)
        yield f"| {what} | {texts} | {wanted} | {_met(limits, figures) if limits else ''} |"
    for column in columns:
        if column.failure:
            yield f"\n{column.engine}: {column.failure}"


def _limits(size: int, what: str, rival: Cell | None) -> Mapping[str, float]:
    limits = dict(_ANY.get(what, {}) | _TARGETS.get(size, {}).get(what, {}))
    if CPU in limits and rival:
        # "Or no slower than Pagefind, whichever is more."
        limits[CPU] = max(limits[CPU], rival.figures.get(CPU, 0))
    return {unit: limit for unit, limit in limits.items() if unit != CPU or limit}


def _met(limits: Mapping[str, float], figures: Mapping[str, float]) -> str:
    missed = [unit for unit, limit in limits.items() if not figures.get(unit, math.inf) <= limit]
    return (
        "no: " + ", ".join(_shown(unit, figures[unit]) if unit in figures else unit for unit in missed)
        if missed
        else "yes"
    )


def _shown(unit: str, value: float) -> str:
    if unit in (RAW, PACKED, NEW):
        return f"{value:.1%} {unit}".replace(".0%", "%")
    return f"{value:.2f} {unit}" if unit == OF_RIVAL else f"{round(value, 1):,g} {unit}"

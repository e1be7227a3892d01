"""Running heads and feet: what the pages of a file print again and again above and below the text.

Told by their repetition, not by where they stand: no two years of a parliament's protocols
have them at the same height, and a scanned or cropped page has them anywhere.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.layout.rows import Row, rows_of
from generator.model.pages import RawPage, Run
from generator.model.parliament import Geometry

TOP = 0.2
"""Running heads stand in this share of the page, from the top."""
BOTTOM = 0.12
"""And running feet in this one, from below."""
ROWS = 4
"""A head has no more rows."""
SHARE = 0.5
"""What stands on so many of the odd, or of the even pages is running: each may have their own."""
LONE = 2.0
"""A row that belongs to the head without repeating is so far above the text, in sizes."""
LEVEL = 1.5
"""And stands at the same place on all pages, so far off at most (points)."""
ABOVE = 5.0
"""How far above the text the head ends at least (points)."""
FEW = 3
"""On fewer pages nothing repeats."""

_DIGITS = re.compile(r"\d+")
_PARENTHESIS = re.compile(r"\(.+\)$")


@dataclass(frozen=True, slots=True)
class Edges:
    """Baselines above `head` and below `foot` are not of the text."""

    head: float
    foot: float


def edges_of(pages: Sequence[RawPage], geometry: Geometry) -> dict[int, Edges]:
    """The edges of each page's text, by its position in the file.

    Where rows repeat, a page's head ends with the last of them and its foot begins with the
    first; where no foot repeats on many pages there is none. The title page, and a file of few
    pages, have the edges that the geometry says.
    """
    tops = {page.position: rows_of(_within(page, 0.0, TOP))[:ROWS] for page in pages if page.position > 1}
    bottoms = {page.position: _last(page) for page in pages}
    heads, feet = _repeated(tops), _repeated(bottoms)
    speaking = _changing(tops, heads)
    top = _text_top(tops, heads, speaking)
    found: dict[int, Edges] = {}
    for page in pages:
        footless = not feet and len(pages) >= FEW and page.position > 1
        head, foot = geometry.head, page.height - (0.0 if footless else geometry.foot)
        above = [
            row.baseline
            for row in tops.get(page.position, ())
            if row.baseline < top and (_form(row) in heads or _is_level(row, speaking))
        ]
        below = [row.baseline for row in bottoms[page.position] if _form(row) in feet]
        found[page.position] = Edges(max(above) + 0.5 if above else head, min(below) - 0.5 if below else foot)
    return found


def _last(page: RawPage) -> list[Row]:
    """The last row of a page, where it has a number: a foot without one cannot be told from words said again."""
    return [row for row in rows_of(_within(page, 1.0 - BOTTOM, 1.0))[-1:] if "0" in _form(row)]


def _within(page: RawPage, begin: float, end: float) -> list[Run]:
    return [run for run in page.runs if begin * page.height <= run.baseline <= end * page.height]


def _repeated(rows: Mapping[int, Sequence[Row]]) -> frozenset[str]:
    """What rows say, numbers aside, that stand on many pages."""
    found: set[str] = set()
    for parity in (0, 1):
        own = [of_page for position, of_page in rows.items() if position % 2 == parity]
        counted = Counter(form for of_page in own for form in {_form(row) for row in of_page})
        least = max(FEW - 1, SHARE * len(own))
        found.update(form for form, count in counted.items() if form and count >= least)
    return frozenset(found)


def _changing(rows: Mapping[int, Sequence[Row]], heads: frozenset[str]) -> float | None:
    """Where a row of the head stands whose words change: who speaks at the top of the page (Landtag of BW).

    It stands alone, in parentheses, at one height on most pages.
    """
    inner = [of_page for of_page in rows.values() if any(_form(row) in heads for row in of_page)]
    alone = []
    for of_page in inner:
        own = [row for row in of_page if _form(row) not in heads]
        lone = len(own) > 1 and own[1].baseline - own[0].baseline >= LONE * own[0].size
        if lone and _PARENTHESIS.match(_form(own[0])):
            alone.append(own[0].baseline)
    if not alone:
        return None
    usual = sorted(alone)[len(alone) // 2]
    level = [baseline for baseline in alone if abs(baseline - usual) <= LEVEL]
    return usual if len(level) >= max(FEW, SHARE * len(inner)) else None


def _is_level(row: Row, baseline: float | None) -> bool:
    return baseline is not None and abs(row.baseline - baseline) <= LEVEL


def _text_top(rows: Mapping[int, Sequence[Row]], heads: frozenset[str], speaking: float | None) -> float:
    """Where the text begins on pages that it fills, and a little above it: what stands lower is none of the head.

    Annexes begin with the same word, each on a page of its own; the contents begin lower than the debate.
    """
    firsts = [
        next((row.baseline for row in of_page if _form(row) not in heads and not _is_level(row, speaking)), None)
        for of_page in rows.values()
    ]
    found = sorted(baseline for baseline in firsts if baseline is not None)
    return found[len(found) // 4] - ABOVE if found else float("inf")


def _form(row: Row) -> str:
    return _DIGITS.sub("0", "".join("".join(run.text for run in row.runs).split()))

"""Where the white space between two columns runs, measured on the file itself."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from generator.layout.running import Edges
from generator.model.pages import RawPage

SEARCHED = (0.3, 0.7)
"""The gutter lies in this part of the page's width."""
FEW = 40
"""Fewer runs of text tell nothing: then it is the middle of the page."""
CLEAR = 0.02
"""As many runs, of the most that cross one place, may cross the gutter: headings, tables over both columns."""
ALWAYS_CLEAR = 2
"""And so many in any case."""
BESIDE = 0.15
"""On each side of it stands at least this share of the text."""


def gutters_of(pages: Sequence[RawPage], edges: Mapping[int, Edges]) -> dict[int, float]:
    """The middle of the gutter on each page, by its position in the file.

    Odd and even pages have one each, for their margins may be mirrored.
    """
    # The title page is no model of the others: its lines are centred.
    inner = [page for page in pages if page.position > 1]
    by_parity = {parity: _gutter([p for p in inner if p.position % 2 == parity], edges) for parity in (0, 1)}
    found: dict[int, float] = {}
    for page in pages:
        share = by_parity[page.position % 2]
        found[page.position] = page.width * (share if share is not None else 0.5)
    return found


def _gutter(pages: Sequence[RawPage], edges: Mapping[int, Edges]) -> float | None:
    """Its place as a share of the width: the widest stretch, nearest to the middle, that hardly any run crosses."""
    begun = [0] * 1002
    """At each place how many runs begin there, less those that have ended."""
    count = 0
    for page in pages:
        own = edges[page.position]
        for run in page.runs:
            if own.head <= run.baseline <= own.foot and run.text.strip():
                count += 1
                first, last = (int(1000 * x / page.width) for x in (run.x0, run.x1))
                begun[min(max(first, 0), 1000)] += 1
                begun[min(max(last, 0), 1000) + 1] -= 1
    if count < FEW:
        return None
    crossed = list(accumulate(begun))
    begin, end = (int(1000 * share) for share in SEARCHED)
    limit = max(CLEAR * max(crossed), ALWAYS_CLEAR)
    stretches: list[tuple[int, int]] = []
    for place in range(begin, end):
        if crossed[place] > limit:
            continue
        if stretches and stretches[-1][1] == place:
            stretches[-1] = (stretches[-1][0], place + 1)
        else:
            stretches.append((place, place + 1))
    between = [s for s in stretches if _beside(begun, s[0], count) and _beside(begun[::-1], 1001 - s[1], count)]
    if not between:
        return None
    widest = max(last - first for first, last in between)
    near = min((s for s in between if 2 * (s[1] - s[0]) >= widest), key=lambda s: abs(s[0] + s[1] - 1000))
    return (near[0] + near[1]) / 2000


def _beside(begun: Sequence[int], end: int, count: int) -> bool:
    """Whether enough runs begin, or end, before a place."""
    return sum(abs(change) for change in begun[:end]) >= BESIDE * count

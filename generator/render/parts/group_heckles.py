"""What members of a group called out to whom, and who called out to them."""

from collections.abc import Mapping

from generator.model.parliament import Group
from generator.render.charts import Row, Table
from generator.render.page import Page
from generator.render.views import Link


def heckles_table(page: Page, group: Group, heckles: Mapping[tuple[str, str | None], int]) -> Table | None:
    """A row for each other side, the one with the most calls first; None where nobody called out."""
    words, own = page.context.words, group.short
    sides = {speaker for caller, speaker in heckles if caller == own}
    sides |= {caller for caller, speaker in heckles if speaker == own}
    if not sides:
        return None
    rows = []
    for side in sorted(sides, key=lambda s: (-heckles.get((own, s), 0) - _met(heckles, s, own), s or "")):
        name = words("groups.own_group", group=own) if side == own else side or words("chart.offices")
        known = page.group(side) if side != own else None
        made, met = heckles.get((own, side), 0), _met(heckles, side, own)
        rows.append(
            Row(Link(name, known.href if known else None), (words.number(made), words.number(met) if side else "–"))
        )
    head = (words("groups.heckles_side"), words("groups.heckles_made"), words("groups.heckles_met"))
    return Table(words("groups.heckles_caption"), head, tuple(rows))


def _met(heckles: Mapping[tuple[str, str | None], int], caller: str | None, speaker: str) -> int:
    return heckles.get((caller, speaker), 0) if caller else 0

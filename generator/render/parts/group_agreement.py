"""How often a group voted as each other group did, each with the votes that were counted."""

from generator.figures.agreement import Agreement, Pair
from generator.model.parliament import Group
from generator.render.charts import Row, Table
from generator.render.page import Page
from generator.render.parts.decisions import pair_address
from generator.render.views import Link


def agreement_table(page: Page, group: Group, term: int, found: Agreement) -> Table | None:
    """A row for each other group, in the parliament's order; None where no vote names two."""
    words, own = page.context.words, group.short
    others = [other for other in found.groups if other != own] if own in found.groups else []
    rows = tuple(
        _row(page, term, other, pair) for other in others if (pair := found.pair(own, other)).share is not None
    )
    if not rows:
        return None
    head = (words("groups.agreement_with"), words("groups.agreement_alike"), words("chart.share"))
    return Table(words("groups.agreement_caption", group=own, term=term), head, rows)


def _row(page: Page, term: int, other: str, pair: Pair) -> Row:
    words, alike = page.context.words, len(pair.alike)
    counted = words("agreement.of", alike=words.number(alike), both=words.number(pair.both))
    name = Link(words("groups.agreement_link", group=other), page.to(pair_address(page.context, term, pair)))
    return Row(name, (counted, words.whole_percent(alike, pair.both)))

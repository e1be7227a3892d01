"""Whom a group applauds and heckles, and who applauds and heckles it, each number with its passages."""

from collections.abc import Iterator, Mapping

from generator import addresses
from generator.figures.interjections import NO_GROUP, OFFICE
from generator.model.parliament import Group
from generator.model.session import EventType
from generator.render.charts import Cell, Matrix, MatrixRow, level
from generator.render.page import Page
from generator.render.parts.exchanges import KINDS, SLUGS, slug_of, target_name
from generator.render.views import Link

Act = tuple[EventType, str, str]
"""What was done, by whom, while who spoke."""
Acts = Mapping[Act, int]
SHOWN = (EventType.APPLAUSE, EventType.HECKLE)


def acts_matrix(page: Page, group: Group, term: int, acts: Acts) -> Matrix | None:
    """A row for each other side and for the group itself; None where nothing is printed of the group."""
    words, own = page.context.words, group.short
    sides = [known.short for known in page.context.parliament.groups] + [OFFICE, NO_GROUP]
    rows = {side: tuple(_acts(own, side)) for side in sides}
    shown = [side for side in sides if any(act and acts.get(act) for act in rows[side])]
    if not shown:
        return None
    most = {
        kind: max(acts.get(act, 0) for row in rows.values() for act in row if act and act[0] is kind) for kind in SHOWN
    }
    return Matrix(
        words("groups.acts_caption", group=own, term=term),
        words("groups.acts_side"),
        tuple(Link(words(f"groups.acts.{kind.value}_{way}")) for kind in SHOWN for way in ("to", "from")),
        tuple(
            MatrixRow(
                _head(page, own, side),
                tuple(_cell(page, term, act, acts.get(act, 0), most[act[0]]) if act else None for act in rows[side]),
            )
            for side in shown
        ),
    )


def _acts(own: str, side: str) -> Iterator[Act | None]:
    """Each kind there and back; within the group that is the same, and offices act as nobody's group."""
    for kind in SHOWN:
        yield kind, own, side
        yield None if side == own or side in SLUGS else (kind, side, own)


def _head(page: Page, own: str, side: str) -> Link:
    if side == own:
        return Link(page.context.words("groups.own_group"))
    return Link(target_name(page, side)) if side in SLUGS else page.group(side) or Link(side)


def _cell(page: Page, term: int, act: Act, number: int, most: int) -> Cell:
    context, (kind, actor, target) = page.context, act
    shown = context.words.number(number)
    if not number:
        return Cell(shown)
    address = addresses.exchange(term, KINDS[kind], slug_of(context, actor), slug_of(context, target))
    name = context.words(f"interjections.kind.{kind.value}")
    label = context.words("groups.acts_label", kind=name, actor=actor, target=target_name(page, target), n=shown)
    return Cell(shown, level(number, most), page.to(address), label)

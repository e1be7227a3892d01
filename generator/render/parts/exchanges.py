"""How kinds of interjections, and those who act and speak, are called in words and in addresses."""

from generator.figures.interjections import NO_GROUP, OFFICE
from generator.model.session import EventType
from generator.render.context import Context
from generator.render.page import Page

KINDS = {
    EventType.APPLAUSE: "beifall",
    EventType.HECKLE: "zurufe",
    EventType.LAUGHTER: "lachen",
    EventType.AMUSEMENT: "heiterkeit",
}
"""The kinds that are counted, and their part of an address."""
SLUGS = {OFFICE: "amt", NO_GROUP: "fraktionslos"}


def slug_of(context: Context, side: str) -> str:
    """A group's own part of an address, or what stands for those without one."""
    group = context.parliament.group(side)
    return group.slug if group else SLUGS[side]


def target_name(page: Page, target: str) -> str:
    return page.context.words(f"interjections.target.{target}") if target in SLUGS else target

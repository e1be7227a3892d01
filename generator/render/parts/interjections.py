"""Who acts in an interjection, linked inside its text."""

from collections.abc import Iterator

from generator import addresses
from generator.model.parliament import Group
from generator.model.session import Event, Paragraph
from generator.render.context import Groups
from generator.render.page import Page
from generator.render.parts.passages import Span

PERSON = "person"
GROUP = "faction"
_BEHIND = 3
"""A person's group stands directly behind the name: " [", at most with a comma."""


def actor_spans(page: Page, session_id: str, paragraph: Paragraph) -> Iterator[Span]:
    """Every person and group that acts, where the text names them, in order.

    What somebody calls out may name others; those do nothing here and are no actors.
    """
    position = 0
    for event in paragraph.events:
        start = paragraph.text.find(event.text, position)
        if start < 0:
            continue
        position = start + len(event.text)
        named = page.context.groups_in(event.text)
        found = [*_people(page, session_id, event, named), *_groups(page, event, named)]
        for span in sorted(found, key=lambda one: one.start):
            yield Span(start + span.start, start + span.end, span.href, span.kind)


def _people(page: Page, session_id: str, event: Event, named: Groups) -> Iterator[Span]:
    position = 0
    for actor in event.by:
        at = event.text.find(actor.name, position)
        if at < 0:
            continue
        position = at + len(actor.name)
        slug = page.context.corpus.named(session_id, actor.name, actor.group)
        if slug is not None:
            yield Span(at, position, page.to(addresses.person(slug)), PERSON)
        for match, group in named:
            if group.short == actor.group and position <= match.start() <= position + _BEHIND:
                yield _group(page, match.start(), match.end(), group)


def _groups(page: Page, event: Event, named: Groups) -> Iterator[Span]:
    """Groups acting as such, each where it is named first."""
    left = set(event.groups)
    for match, group in named:
        if group.short in left:
            left.remove(group.short)
            yield _group(page, match.start(), match.end(), group)


def _group(page: Page, start: int, end: int, group: Group) -> Span:
    return Span(start, end, page.to(addresses.group(group.slug)), GROUP)

"""The list of names of a roll call, group by group."""

from collections.abc import Iterator

from generator.model.session import Vote
from generator.render.page import Page
from generator.render.views import BallotsView

SIDES = ("yes", "no", "abstain", "absent")


def ballots(page: Page, session_id: str, vote: Vote) -> Iterator[BallotsView]:
    """Groups in the order of the parliament, members without one last; in each the sides that anybody took."""
    context = page.context
    members = vote.roll_call.members if vote.roll_call else ()
    groups = [group.short for group in context.parliament.groups]
    others = sorted({m.group for m in members if m.group is not None} - {*groups})
    for group in (*groups, *others, None):
        for side in SIDES:
            own = [member for member in members if (member.group, member.side) == (group, side)]
            slugs = [context.corpus.named(session_id, member.name, group) for member in own]
            if own:
                yield BallotsView(
                    group or context.parliament.words.unaffiliated[0],
                    context.words(f"vote.side.{side}"),
                    tuple(page.person(slug, member.name) for slug, member in zip(slugs, own, strict=True)),
                )

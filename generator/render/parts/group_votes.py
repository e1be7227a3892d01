"""How a group voted, all votes together."""

from collections import Counter

from generator.model.parliament import Group
from generator.render.charts import Bar, Chart, bars
from generator.render.page import Page

SIDES = ("yes", "no", "abstain")


def votes_chart(page: Page, group: Group) -> Chart | None:
    """How often the group voted how: what the chair named, for silence is no abstention."""
    words = page.context.words
    counts: Counter[str] = Counter()
    for digest in page.context.corpus.sessions:
        for vote in digest.votes:
            sides = {"yes": vote.yes, "no": vote.no, "abstain": vote.abstain}
            counts.update(side for side in SIDES if group.short in sides[side])
    if not counts:
        return None
    whole = counts.total()
    figures = [
        Bar(
            words(f"groups.vote.{side}"),
            counts[side],
            words.count("portrait.times", counts[side]),
            None,
            (words.number(counts[side]), words.share(counts[side] / whole)),
        )
        for side in SIDES
    ]
    title = words("groups.votes_title")
    description = words("groups.votes_description", group=group.short, n=words.number(whole))
    return bars(
        "stimmen", title, description, (words("groups.side"), words("groups.votes"), words("chart.share")), figures
    )

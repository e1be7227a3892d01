"""A printed paper in a list or on its page: what it is, and how far it came."""

from generator import addresses
from generator.figures.lives import Life, Role, State
from generator.model.corpus import Paper
from generator.render.context import Context
from generator.render.overviews import PaperView
from generator.render.page import Page

UNKNOWN = Life()


def life_of(context: Context, paper_id: str) -> Life:
    return context.lives.get(paper_id, UNKNOWN)


def paper_view(page: Page, paper: Paper) -> PaperView:
    context, words = page.context, page.context.words
    life = life_of(context, paper.id)
    count = words.count("paper.mention_count", len(paper.mentions)) if not life.stages else None
    facts = (kind(context, paper), words.listed(paper.movers), count)
    title = paper.title
    if title and life.role not in (Role.MAIN, None):
        title = words("paper.about", title=title)
    return PaperView(
        page.link(paper.id, addresses.paper(paper.id)),
        title,
        tuple(fact for fact in facts if fact),
        words(f"paper.state.{life.state.value}") if life.state is not State.NAMED else None,
        life.state.value,
    )


def kind(context: Context, paper: Paper) -> str | None:
    """The kind that a heading prints, else what the votes and words around it tell."""
    role = life_of(context, paper.id).role
    if paper.kind or role in (Role.MAIN, None):
        return paper.kind
    return context.words(f"paper.role.{role.value}")


def state_sentence(context: Context, paper: Paper) -> str | None:
    """ "Angenommen am 28. Januar 2026."; None for a paper that is only mentioned."""
    life, words = life_of(context, paper.id), context.words
    if life.state is State.NAMED:
        return None
    stage = life.decided or life.stages[-1]
    day = words.long_date(context.digests[stage.session].date)
    return words(f"paper.stated.{life.state.value}", date=day)

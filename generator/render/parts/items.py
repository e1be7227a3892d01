"""An agenda item in a list: what it is, who spoke, how it ended."""

from collections.abc import Iterator

from generator import addresses
from generator.model.corpus import Digest
from generator.model.session import AgendaItem
from generator.render.page import Page
from generator.render.parts.outcomes import headed
from generator.render.parts.votes import sentence
from generator.render.views import ItemView, Link, ResultView
from generator.render.wording import NBSP, Wording

MANY = 8
"""So many speakers are a line of a list; more are shown when asked for."""


def item_view(page: Page, digest: Digest, item: AgendaItem) -> ItemView:
    context, words = page.context, page.context.words
    own = [speech for speech in digest.speeches if speech.agenda_item == item.id and not speech.in_appendix]
    speakers = dict.fromkeys(
        (context.corpus.speaker(digest.id, s.id), s.speaker.name or words("speech.unknown"), s.speaker.group)
        for s in digest.speeches
        if s.agenda_item == item.id and not s.chair
    )
    began = context.times(digest.id)
    time = next((began[speech.id] for speech in own if speech.id in began), None)
    facts = [item.kind, words.reading(item.reading), words.listed(item.movers)]
    return ItemView(
        number=item.number,
        title=item.title,
        href=page.to(addresses.agenda_item(digest.id, item.id)),
        facts=tuple(fact for fact in facts if fact),
        joined=item.joined_titles,
        papers=tuple(page.paper(paper) for paper in item.documents),
        speakers=tuple(Link(name, page.person(slug, name).href, group) for slug, name, group in speakers),
        results=tuple(_results(digest, item, words)),
        page=page.pdf(digest.id, item.page, item.position),
        time=words("speech.time", time=time).replace(" ", NBSP) if time is not None else None,
        spoke=words.count("session.spoke", len(speakers)) if len(speakers) > MANY else None,
    )


def _results(digest: Digest, item: AgendaItem, words: Wording) -> Iterator[ResultView]:
    """How each vote went; of several, on which paper."""
    votes = [vote for vote in digest.votes if vote.agenda_item == item.id]
    for vote in votes:
        paper = headed(vote, item)
        told = sentence(vote, words, paper.kind if paper is not None else None)
        several = len(votes) > 1 and vote.documents
        text = words("vote.on_papers", result=told, papers=words.listed(vote.documents)) if several else told
        yield ResultView(text, vote.outcome.value)

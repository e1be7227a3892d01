"""An agenda item in a list: what it is, who spoke, how it ended."""

from generator import addresses
from generator.model.corpus import Digest
from generator.model.session import AgendaItem
from generator.render.page import Page
from generator.render.parts.votes import sentence
from generator.render.views import ItemView


def item_view(page: Page, digest: Digest, item: AgendaItem) -> ItemView:
    context, words = page.context, page.context.words
    speakers = dict.fromkeys(
        (context.corpus.speaker_of.get((digest.id, s.id)), s.speaker.name or words("speech.unknown"))
        for s in digest.speeches
        if s.agenda_item == item.id and not s.chair
    )
    facts = [item.kind, words.reading(item.reading), words.listed(item.movers)]
    return ItemView(
        number=item.number,
        title=item.title,
        href=page.to(addresses.agenda_item(digest.id, item.id)),
        facts=tuple(fact for fact in facts if fact),
        joined=item.joined_titles,
        papers=tuple(page.paper(paper) for paper in item.documents),
        speakers=tuple(page.person(slug, name) for slug, name in speakers),
        results=tuple(sentence(vote, words) for vote in digest.votes if vote.agenda_item == item.id),
        page=page.pdf(digest.id, item.page, item.position),
    )

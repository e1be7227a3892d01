"""Speeches and their paragraphs as a debate shows them."""

from collections.abc import Iterator

from generator import addresses
from generator.model.session import Paragraph, Session, Speech
from generator.render.page import Page
from generator.render.parts.passages import segments
from generator.render.views import Link, ParagraphView, PassageView, SpeechView


def speech_view(page: Page, session: Session, speech: Speech) -> SpeechView:
    context, words = page.context, page.context.words
    return SpeechView(
        id=speech.id,
        speaker=_speaker(page, session, speech),
        role=speech.speaker.role,
        group=page.group(speech.speaker.group),
        chair=speech.chair,
        unrevised=speech.unrevised,
        page=page.pdf(session.id, speech.page, speech.position),
        permalink=f"#{speech.id}",
        paragraphs=tuple(_paragraph(page, session, speech, n, p) for n, p in enumerate(speech.paragraphs, 1)),
        part=_part(page, session, speech),
        measures=tuple(
            words(f"speech.measure.{measure.kind.value}_name", name=measure.name)
            if measure.name
            else words(f"speech.measure.{measure.kind.value}")
            for measure in session.order_measures
            if measure.speech == speech.id
        ),
        corrections=context.marks[session.id].get(speech.id, ()),
    )


def passage_views(page: Page, session: Session, item_id: str) -> Iterator[PassageView]:
    """What the chair said of an item inside speeches that belong to another one."""
    for speech in session.speeches:
        if speech.agenda_item == item_id:
            continue
        own = [(n, p) for n, p in enumerate(speech.paragraphs, 1) if p.agenda_item == item_id]
        if own:
            target = addresses.speech(session.id, speech.agenda_item, f"{speech.id}.{own[0][0]}")
            yield PassageView(
                _speaker(page, session, speech),
                page.to(target),
                tuple(_paragraph(page, session, speech, n, p, anchored=False) for n, p in own),
            )


def _speaker(page: Page, session: Session, speech: Speech) -> Link:
    slug = page.context.corpus.speaker_of.get((session.id, speech.id))
    return page.person(slug, speech.speaker.name or page.context.words("speech.unknown"))


def _part(page: Page, session: Session, speech: Speech) -> Link | None:
    """What part it has in the debate, with the speech it belongs to."""
    words = page.context.words
    form = speech.form.value
    if not words.has(f"speech.form.{form}"):
        return None
    other = next((s for s in session.speeches if s.id == speech.refers_to), None)
    if other is None or not words.has(f"speech.addressed.{form}"):
        return Link(words(f"speech.form.{form}"))
    name = other.speaker.name or words("speech.unknown")
    return page.link(
        words(f"speech.addressed.{form}", name=name), addresses.speech(session.id, other.agenda_item, other.id)
    )


def _paragraph(
    page: Page, session: Session, speech: Speech, number: int, paragraph: Paragraph, *, anchored: bool = True
) -> ParagraphView:
    anchor = f"{speech.id}.{number}"
    mentions = page.context.corpus.mentions.get(session.id, {}).get(anchor, ())
    return ParagraphView(
        anchor if anchored else None,
        paragraph.kind.value,
        segments(paragraph.text, mentions, page.mention),
        paragraph.continues,
        page.context.marks[session.id].get(anchor, ()),
    )

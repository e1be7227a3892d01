"""Speeches and their paragraphs as a debate shows them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.corpus import SpeechDigest
from generator.model.session import EventType, Form, Paragraph, ParagraphKind, Session, Speech
from generator.render.page import Page
from generator.render.parts import citing
from generator.render.parts.explained import Explained
from generator.render.parts.interjections import actor_spans
from generator.render.parts.passages import Span, laid_over, pieces, spans
from generator.render.parts.tied import tied
from generator.render.parts.times import times
from generator.render.report import report_place
from generator.render.views import Link, ParagraphView, PassageView, RailView, Segment, SpeechView

INSET = (Form.INTERMEDIATE_QUESTION, Form.SHORT_INTERVENTION, Form.REPLY)
"""What stands beside the speech it belongs to."""
_SHORT_OFFICE = 34
"""Characters of an office that fit beside a name on a phone."""


@dataclass(frozen=True)
class Setting:
    """What the speeches of a page have in common."""

    page: Page
    session: Session
    explained: Explained
    digests: Mapping[str, SpeechDigest] = field(init=False)
    times: Mapping[str, str] = field(init=False)
    speeches: Mapping[str, Speech] = field(init=False)

    def __post_init__(self) -> None:
        digest = self.page.context.digests[self.session.id]
        object.__setattr__(self, "digests", {speech.id: speech for speech in digest.speeches})
        object.__setattr__(self, "times", times(digest))
        object.__setattr__(self, "speeches", {speech.id: speech for speech in self.session.speeches})


def speech_view(setting: Setting, speech: Speech) -> SpeechView:
    page, session = setting.page, setting.session
    context, words = page.context, page.context.words
    who, role = citing.who(speech, words), speech.speaker.role
    time = setting.times.get(speech.id)
    return SpeechView(
        id=speech.id,
        speaker=_speaker(page, session, speech),
        role=role,
        group=page.group(speech.speaker.group),
        chair=speech.chair,
        unrevised=speech.unrevised,
        page=page.pdf(session.id, speech.page, speech.position),
        permalink=f"#{speech.id}",
        paragraphs=tuple(_paragraphs(setting, speech)),
        part=_part(setting, speech),
        measures=tuple(_measures(setting, speech)),
        corrections=context.marks[session.id].get(speech.id, ()),
        who=who,
        pages=citing.pages(speech.page, speech.page_end, words),
        office=role if role is not None and len(role) > _SHORT_OFFICE and not speech.chair else None,
        time=words("speech.time", time=time).replace(" ", "\N{NO-BREAK SPACE}") if time is not None else None,
        video=_video(setting, speech),
        report=report_place(
            context.site,
            words,
            context.speech_address(session.id, speech.id),
            words.page(speech.page) or "",
            who,
        ),
        inset=speech.form in INSET,
    )


def rail_view(setting: Setting, speech: Speech) -> RailView:
    """The entry of a speech in the list of who speaks; what answers or interrupts another stands under it."""
    words = setting.page.context.words
    brief = f"speech.brief.{speech.form.value}"
    form = brief if words.has(brief) else f"speech.form.{speech.form.value}"
    part = words(form) if words.has(form) else None
    return RailView(
        name=speech.speaker.name or words("speech.unknown"),
        href=f"#{speech.id}",
        group=speech.speaker.group or (speech.speaker.role if part is None else None),
        part=part,
        nested=speech.form in INSET or speech.refers_to is not None,
    )


Numbered = Sequence[tuple[int, Paragraph]]
"""Paragraphs of a speech with their ordinals."""


def asides_of(session: Session) -> Mapping[str | None, Sequence[tuple[int, Speech, Numbered]]]:
    """To each item what the chair said of it inside speeches that belong to another: speeches by their place."""
    found: defaultdict[str | None, list[tuple[int, Speech, Numbered]]] = defaultdict(list)
    for index, speech in enumerate(session.speeches):
        own: defaultdict[str, list[tuple[int, Paragraph]]] = defaultdict(list)
        for number, paragraph in enumerate(speech.paragraphs, 1):
            if paragraph.agenda_item is not None and paragraph.agenda_item != speech.agenda_item:
                own[paragraph.agenda_item].append((number, paragraph))
        for item, paragraphs in own.items():
            found[item].append((index, speech, paragraphs))
    return found


def passage_view(setting: Setting, speech: Speech, own: Numbered) -> PassageView:
    """Some paragraphs of a speech where another debate shows them."""
    page, session = setting.page, setting.session
    number, first = own[0]
    target = page.context.speech_address(session.id, f"{speech.id}.{number}")
    views = tuple(_paragraph(setting, speech, n, p, anchored=False) for n, p in own)
    speaker, printed = _speaker(page, session, speech), page.pdf(session.id, first.page, first.position)
    return PassageView(speaker, page.to(target), views, speech.speaker.role, printed)


def _speaker(page: Page, session: Session, speech: Speech) -> Link:
    slug = page.context.corpus.speaker(session.id, speech.id)
    return page.person(slug, speech.speaker.name or page.context.words("speech.unknown"))


def _part(setting: Setting, speech: Speech) -> Link | None:
    """What part it has in the debate, with the speech it belongs to."""
    page, words = setting.page, setting.page.context.words
    form = speech.form.value
    if not words.has(f"speech.form.{form}"):
        return None
    other = setting.speeches.get(speech.refers_to or "")
    if other is None or not words.has(f"speech.addressed.{form}"):
        return Link(words(f"speech.form.{form}"))
    if other.chair:
        return Link(_called(setting, speech, other), page.speech(setting.session.id, other.id))
    name = other.speaker.name or words("speech.unknown")
    return Link(words(f"speech.addressed.{form}", name=name), page.speech(setting.session.id, other.id))


def _called(setting: Setting, speech: Speech, chair: Speech) -> str:
    """That a speech answers the question which the chair called."""
    words = setting.page.context.words
    called = (q for q in setting.session.questions if q.speech == chair.id and speech.id in q.speeches)
    question = next(called, None)
    if question is None:
        return words(f"speech.form.{speech.form.value}")
    return words("speech.addressed.answer_called", question=words.question(question.kind, question.number))


def _measures(setting: Setting, speech: Speech) -> Iterator[str]:
    """Calls to order and reprimands in it, a sentence each."""
    words = setting.page.context.words
    for measure in setting.session.order_measures:
        if measure.speech == speech.id:
            key = f"speech.measure.{measure.kind.value}"
            yield words(f"{key}_name", name=measure.name) if measure.name else words(key)


def _video(setting: Setting, speech: Speech) -> Link | None:
    """A link to the second at which the parliament's own recording shows it."""
    digest = setting.digests.get(speech.id)
    if digest is None or digest.clip is None or digest.clip.url is None:
        return None
    return Link(setting.page.context.words("speech.video"), digest.clip.url)


def _paragraphs(setting: Setting, speech: Speech) -> Iterator[ParagraphView]:
    """The paragraphs of a speech; where one begins on another page than the one before, it says so."""
    printed = speech.page
    for number, paragraph in enumerate(speech.paragraphs, 1):
        turned = paragraph.page is not None and paragraph.page != printed
        printed = paragraph.page if turned else printed
        yield _paragraph(setting, speech, number, paragraph, turned=turned)


def _paragraph(
    setting: Setting,
    speech: Speech,
    number: int,
    paragraph: Paragraph,
    *,
    anchored: bool = True,
    turned: bool = False,
) -> ParagraphView:
    page, session = setting.page, setting.session
    anchor = f"{speech.id}.{number}"
    text = _text(page, session.id, anchor, paragraph)
    return ParagraphView(
        anchor if anchored else None,
        paragraph.kind.value,
        tied(setting.explained(text) if speech.chair else text, page.context.words),
        paragraph.continues,
        page.context.marks[session.id].get(anchor, ()),
        page=page.context.words.page(paragraph.page) if turned else None,
        reply=paragraph.reply,
        loud=any(event.type is EventType.HECKLE and ":" in event.text for event in paragraph.events),
    )


def _text(page: Page, session_id: str, anchor: str, paragraph: Paragraph) -> tuple[Segment, ...]:
    mentions = page.context.corpus.linked(session_id).mentions.get(anchor, ())
    links: list[Span] = list(spans(paragraph.text, mentions, page.mention))
    if paragraph.kind is ParagraphKind.INTERJECTION:
        links = laid_over(actor_spans(page, session_id, paragraph), links)
    return pieces(paragraph.text, links)

"""Speeches and their paragraphs as a debate shows them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.corpus import Links, SpeechDigest
from generator.model.session import EventType, Form, OrderMeasure, Paragraph, ParagraphKind, Session, Speech
from generator.render.context import Context
from generator.render.marks import Marks
from generator.render.page import Page
from generator.render.parts import citing
from generator.render.parts.explained import Explained
from generator.render.parts.interjections import actor_spans
from generator.render.parts.passages import Span, laid_over, pieces, spans
from generator.render.parts.tied import tied
from generator.render.report import permalink, report_place
from generator.render.views import Link, ParagraphView, PassageView, RailView, Segment, SpeechView

INSET = (Form.INTERMEDIATE_QUESTION, Form.SHORT_INTERVENTION, Form.REPLY)
"""What stands beside the speech it belongs to."""
_SHORT_OFFICE = 34
"""Characters of an office that fit beside a name on a phone."""


@dataclass(frozen=True)
class Sitting:
    """What all debates of a session ask of it, found once."""

    session: Session
    links: Links
    marks: Marks
    digests: Mapping[str, SpeechDigest]
    """By the id of the speech, as `speeches`, `times` and `measures`."""
    speeches: Mapping[str, Speech]
    times: Mapping[str, str]
    measures: Mapping[str, Sequence[OrderMeasure]]
    """Calls to order and reprimands, by the speech they fall in."""

    @classmethod
    def of(cls, context: Context, session: Session) -> "Sitting":
        digest = context.digests[session.id]
        measures: defaultdict[str, list[OrderMeasure]] = defaultdict(list)
        for measure in session.order_measures:
            measures[measure.speech].append(measure)
        return cls(
            session,
            context.corpus.linked(session.id),
            context.marks[session.id],
            {speech.id: speech for speech in digest.speeches},
            {speech.id: speech for speech in session.speeches},
            context.times(session.id),
            measures,
        )


@dataclass(frozen=True)
class Setting:
    """What the speeches of a page have in common."""

    page: Page
    sitting: Sitting
    explained: Explained

    @property
    def session(self) -> Session:
        return self.sitting.session


def speech_view(setting: Setting, speech: Speech) -> SpeechView:
    page, session, words = setting.page, setting.session, setting.page.context.words
    who, role = citing.who(speech, words), speech.speaker.role
    time = setting.sitting.times.get(speech.id)
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
        corrections=setting.sitting.marks.get(speech.id, ()),
        who=who,
        pages=citing.pages(speech.page, speech.page_end, words),
        office=role if role is not None and len(role) > _SHORT_OFFICE and not speech.chair else None,
        time=words("speech.time", time=time).replace(" ", "\N{NO-BREAK SPACE}") if time is not None else None,
        video=_video(setting, speech),
        report=_report(setting, speech, who),
        inset=speech.form in INSET,
    )


def _report(setting: Setting, speech: Speech, who: str) -> str | None:
    """Where a fault of it is reported; None where nowhere."""
    context = setting.page.context
    if context.site.report is None:
        return None
    url = permalink(context.site, context.speech_address(setting.session.id, speech.id))
    return report_place(context.site.report, context.words, url, context.words.page(speech.page) or "", who)


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
    other = setting.sitting.speeches.get(speech.refers_to or "")
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
    for measure in setting.sitting.measures.get(speech.id, ()):
        key = f"speech.measure.{measure.kind.value}"
        yield words(f"{key}_name", name=measure.name) if measure.name else words(key)


def _video(setting: Setting, speech: Speech) -> Link | None:
    """A link to the second at which the parliament's own recording shows it."""
    digest = setting.sitting.digests.get(speech.id)
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
    words, anchor = setting.page.context.words, f"{speech.id}.{number}"
    text = _text(setting, anchor, paragraph)
    return ParagraphView(
        anchor if anchored else None,
        paragraph.kind.value,
        tied(setting.explained(text) if speech.chair else text, words),
        paragraph.continues,
        setting.sitting.marks.get(anchor, ()),
        page=words.page(paragraph.page) if turned else None,
        reply=paragraph.reply,
        loud=any(event.type is EventType.HECKLE and ":" in event.text for event in paragraph.events),
    )


def _text(setting: Setting, anchor: str, paragraph: Paragraph) -> tuple[Segment, ...]:
    page, mentions = setting.page, setting.sitting.links.mentions.get(anchor, ())
    if not (mentions or paragraph.events):
        return pieces(paragraph.text, ())
    links: list[Span] = list(spans(paragraph.text, mentions, page.mention))
    if paragraph.kind is ParagraphKind.INTERJECTION:
        links = laid_over(actor_spans(page, setting.session.id, paragraph), links)
    return pieces(paragraph.text, links)

"""One session without its text."""

from collections.abc import Iterable, Iterator

from generator.digest.clips import clips_of
from generator.digest.context import after, before, last_words
from generator.digest.namings import namings_of
from generator.digest.opening import opening
from generator.digest.references import references_in
from generator.digest.usage import usage_of
from generator.model.acts import GroupAct
from generator.model.contents import Contents
from generator.model.corpus import ActDigest, Clip, Digest, Listed, MentionDigest, SpeechDigest
from generator.model.media import Media
from generator.model.mentions import MentionType
from generator.model.parliament import Parliament
from generator.model.session import EventType, ParagraphKind, Session, Speech

COUNTED = (EventType.APPLAUSE, EventType.HECKLE, EventType.LAUGHTER, EventType.AMUSEMENT)
"""Acts that somebody does to a speech; the bell and the unrest of a house are nobody's."""


def digest(
    session: Session, parliament: Parliament, contents: Contents | None = None, media: Media | None = None
) -> Digest:
    """What of a session the other pages of the site need.

    Its contents and its media file, where it has them, tell more of its people: which
    group a minister belongs to, and the ids by which two of one name are two.
    """
    if media is not None and media.session != session.id:
        media = None  # Laid beside this protocol by mistake; its check says so.
    listed = _listed(contents, media, parliament)
    clips = clips_of(session, media, parliament) if media is not None else {}
    return Digest(
        id=session.id,
        legislature=session.legislature,
        number=session.number,
        date=session.date,
        place=session.place,
        start=session.start,
        end=session.end,
        page_count=session.page_count,
        file=session.source.file,
        sha256=session.source.sha256,
        agenda_items=session.agenda_items,
        speeches=tuple(_speech(speech, clips.get(speech.id)) for speech in session.speeches),
        mentions=tuple(_mentions(session, parliament)),
        acts=tuple(_acts(session, parliament)),
        votes=session.votes,
        absent=session.absent,
        warnings=len(session.warnings),
        namings=namings_of(session, _names(session, listed), parliament),
        listed=listed,
        reprint=session.reprint,
        corrections=session.corrections,
        video=media.page if media is not None else None,
        group_acts=tuple(_group_acts(session)),
        usage=usage_of(session),
    ).packed()


def _speech(speech: Speech, clip: Clip | None) -> SpeechDigest:
    spoken = " ".join(p.text for p in speech.paragraphs if p.kind is not ParagraphKind.INTERJECTION)
    return SpeechDigest(
        speech.id,
        speech.page,
        speech.position,
        speech.agenda_item,
        speech.chair,
        speech.in_appendix,
        speech.speaker,
        speech.words,
        opening(spoken),
        clip,
        form=speech.form,
    )


def _mentions(session: Session, parliament: Parliament) -> Iterator[MentionDigest]:
    for item in session.agenda_items:
        for paper in item.documents:
            yield MentionDigest(paper, item.id, None, item.page, item.position, "", item.title, "")
    for speech in session.speeches:
        for number, paragraph in enumerate(speech.paragraphs, start=1):
            text = paragraph.text
            for found in references_in(text, parliament, session.id):
                shown = found.type is MentionType.PAPER
                yield MentionDigest(
                    found.target,
                    paragraph.agenda_item or speech.agenda_item,
                    f"{speech.id}.{number}",
                    paragraph.page,
                    paragraph.position,
                    before(text[: found.start]) if shown else "",
                    text[found.start : found.end],
                    after(text[found.end :]) if shown else "",
                    found.type,
                    found.start,
                )


def _names(session: Session, listed: Iterable[Listed]) -> Iterator[str]:
    """Every name printed outside of running text."""
    for speech in session.speeches:
        if speech.speaker.name is not None:
            yield speech.speaker.name
        for paragraph in speech.paragraphs:
            for event in paragraph.events:
                for actor in event.by:
                    yield actor.name
    for absence in session.absent:
        yield absence.name
    for vote in session.votes:
        if vote.roll_call is not None:
            yield from (member.name for member in vote.roll_call.members)
    for other in listed:
        yield other.name


def _listed(contents: Contents | None, media: Media | None, parliament: Parliament) -> tuple[Listed, ...]:
    """The people of the second sources, each once."""
    found: dict[Listed, None] = {}
    if contents is not None:
        entries = [*contents.before, *contents.appendix]
        entries.extend(entry for item in contents.items for entry in item.speakers)
        for entry in entries:
            if entry.speaker.name is not None:
                found[Listed(entry.speaker.name, entry.speaker.group, entry.speaker.role)] = None
    for contribution in media.contributions if media is not None else ():
        group = parliament.group(contribution.group) if contribution.group else None
        short = group.short if group else None
        found[Listed(contribution.name, short, contribution.office, contribution.member, media=True)] = None
    return tuple(found)


def _acts(session: Session, parliament: Parliament) -> Iterator[ActDigest]:
    for speech in session.speeches:
        said = ""
        for number, paragraph in enumerate(speech.paragraphs, start=1):
            if paragraph.kind is not ParagraphKind.INTERJECTION:
                said = paragraph.text
            for event in paragraph.events:
                for actor in event.by:
                    yield ActDigest(
                        actor.name,
                        actor.group,
                        event.type,
                        event.text,
                        f"{speech.id}.{number}",
                        speech.agenda_item,
                        paragraph.page,
                        speech.id,
                        paragraph.position,
                        _office(event.text, actor.name, parliament),
                        last_words(said),
                    )


def _group_acts(session: Session) -> Iterator[GroupAct]:
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}  # the same few come back all day, and are kept once
    for place, speech in enumerate(session.speeches):
        for number, paragraph in enumerate(speech.paragraphs, start=1):
            for event in paragraph.events:
                if event.type in COUNTED:
                    named = (actor.group for actor in event.by if actor.group)
                    groups = tuple(dict.fromkeys((*event.groups, *named)))
                    yield GroupAct(
                        event.type, shared.setdefault(groups, groups), event.partial, place, number, paragraph.page
                    )


def _office(text: str, name: str, parliament: Parliament) -> str | None:
    """The office printed directly before a name: "Minister" in "Zuruf von Minister Muster"."""
    lead = text[: text.find(name)].rstrip().rpartition(" ")[2]
    return lead if any(office.search(lead) for office in parliament.words.mention.offices) else None

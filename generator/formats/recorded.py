"""A session and a person as rows of the tables."""

from collections.abc import Iterator, Mapping

from generator import addresses
from generator.formats.places import Places
from generator.formats.rows import (
    AgendaItemRow,
    BallotRow,
    InterjectionRow,
    PersonRow,
    Row,
    SessionRow,
    SpeechRow,
    VoteRow,
)
from generator.model.corpus import Corpus, Person
from generator.model.session import AgendaItem, ParagraphKind, Session, Speech, Vote


def session_rows(session: Session, corpus: Corpus, places: Places) -> Iterator[Row]:
    """All rows that a session gives, table by table."""
    items = {item.id: item for item in session.agenda_items}
    yield SessionRow(
        session.id,
        session.parliament,
        session.number,
        session.date,
        session.place,
        session.start,
        session.end,
        session.page_count,
        len(session.speeches),
        sum(len(paragraph.events) for speech in session.speeches for paragraph in speech.paragraphs),
        len(session.votes),
        places.url(addresses.session(session.id)),
        places.pdf(session, None),
        session.source.sha256,
    )
    for item in session.agenda_items:
        yield _item(session, item, places)
    for ordinal, speech in enumerate(session.speeches, 1):
        yield _speech(session, speech, ordinal, items, corpus, places)
    for speech in session.speeches:
        yield from _interjections(session, speech, corpus, places)
    held = {speech.id: speech.agenda_item for speech in session.speeches}
    for number, vote in enumerate(session.votes, 1):
        yield _vote(session, vote, number, held, places)
    for number, vote in enumerate(session.votes, 1):
        for member in vote.roll_call.members if vote.roll_call else ():
            person = corpus.named(session.id, member.name, member.group)
            yield BallotRow(session.id, number, session.date, person, member.name, member.group, member.side)


def person_row(person: Person, places: Places) -> PersonRow:
    spoken = [ref.speech for ref in person.speeches if not ref.speech.chair]
    external = dict(person.external)
    return PersonRow(
        person.slug,
        person.name,
        person.groups,
        person.roles,
        external.pop("wikidata", None),
        tuple(f"{name}={value}" for name, value in sorted(external.items())),
        len(spoken),
        sum(speech.words for speech in spoken),
        len(person.acts),
        len(person.absences),
        places.url(addresses.person(person.slug)),
    )


def said(speech: Speech) -> str:
    """What the speaker said, a paragraph a line; interjections are other people's."""
    return "\n".join(p.text for p in speech.paragraphs if p.kind is not ParagraphKind.INTERJECTION)


def _item(session: Session, item: AgendaItem, places: Places) -> AgendaItemRow:
    return AgendaItemRow(
        session.id,
        item.id,
        item.number,
        item.title,
        item.joined_titles,
        item.kind,
        item.reading,
        item.movers,
        item.documents,
        item.page,
        places.url(addresses.agenda_item(session.id, item.id)),
    )


def _speech(
    session: Session,
    speech: Speech,
    ordinal: int,
    items: Mapping[str, AgendaItem],
    corpus: Corpus,
    places: Places,
) -> SpeechRow:
    item = items.get(speech.agenda_item or "")
    return SpeechRow(
        session.id,
        speech.id,
        ordinal,
        session.date,
        speech.agenda_item,
        item.title if item else None,
        corpus.speaker(session.id, speech.id),
        speech.speaker.name,
        speech.speaker.role,
        speech.speaker.group,
        speech.chair,
        speech.form.value,
        speech.refers_to,
        speech.unrevised,
        speech.in_appendix,
        speech.page,
        speech.page_end,
        speech.words,
        said(speech),
        places.url(addresses.speech(session.id, speech.agenda_item, speech.id)),
        places.pdf(session, speech.position),
    )


def _interjections(session: Session, speech: Speech, corpus: Corpus, places: Places) -> Iterator[InterjectionRow]:
    toward = corpus.speaker(session.id, speech.id)
    for number, paragraph in enumerate(speech.paragraphs, 1):
        for ordinal, event in enumerate(paragraph.events, 1):
            persons = (corpus.named(session.id, actor.name, actor.group) for actor in event.by)
            yield InterjectionRow(
                session.id,
                speech.id,
                number,
                ordinal,
                session.date,
                paragraph.agenda_item or speech.agenda_item,
                event.type.value,
                event.text,
                tuple(person for person in persons if person),
                tuple(actor.name for actor in event.by),
                tuple(actor.group or "" for actor in event.by),
                event.groups,
                event.partial,
                toward,
                speech.speaker.group,
                paragraph.page,
                places.url(addresses.speech(session.id, speech.agenda_item, f"{speech.id}.{number}")),
            )


def _vote(session: Session, vote: Vote, number: int, held: Mapping[str, str | None], places: Places) -> VoteRow:
    """`held` tells the item in whose debate a speech stands: a chair may decide one item in a speech of another."""
    count, referred = vote.roll_call, vote.committees
    if vote.speech in held:
        address = addresses.speech(session.id, held[vote.speech], f"{vote.speech}.{vote.paragraph}")
    else:
        address = addresses.agenda_item(session.id, vote.agenda_item)
    return VoteRow(
        session.id,
        number,
        session.date,
        vote.agenda_item,
        vote.documents,
        vote.kind.value,
        vote.outcome.value,
        vote.yes,
        vote.no,
        vote.abstain,
        vote.recommendation,
        referred.lead if referred else None,
        referred.further if referred else (),
        count.yes if count else None,
        count.no if count else None,
        count.abstain if count else None,
        count.invalid if count else None,
        bool(count and count.secret),
        vote.page,
        places.url(address),
    )

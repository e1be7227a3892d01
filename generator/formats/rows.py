"""The tables of the corpus: what a row of each says, and the rows that a session gives.

A row is a plain dataclass. Its fields are the columns, in their order; what `Annotated` says of a
field describes the column wherever it is published, in the language of the site. No name is a word of SQL.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from generator import addresses
from generator.model.corpus import Corpus, Person
from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, ParagraphKind, Session, Speech, Vote

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SessionRow:
    session: Annotated[str, "Kennung der Sitzung: Wahlperiode/Nummer"]
    parliament: Annotated[str, "Kürzel des Parlaments"]
    number: Annotated[int, "Nummer in der Wahlperiode"]
    date: Annotated[date | None, "Tag der Sitzung"]
    place: Annotated[str | None, "Ort"]
    begins: Annotated[str | None, "Beginn, Uhrzeit"]
    ends: Annotated[str | None, "Schluss, Uhrzeit"]
    pages: Annotated[int | None, "Seiten des Protokolls"]
    speeches: Annotated[int, "Redebeiträge, Worte der Sitzungsleitung mitgezählt"]
    interjections: Annotated[int, "Regungen in Zwischenrufen: Beifall, Zurufe und andere"]
    votes: Annotated[int, "Abstimmungen"]
    url: Annotated[str, "Seite der Sitzung"]
    pdf: Annotated[str | None, "Amtliches Protokoll"]
    sha256: Annotated[str, "Prüfsumme der gelesenen Datei"]


@dataclass(frozen=True, slots=True)
class AgendaItemRow:
    session: Annotated[str, "Kennung der Sitzung"]
    agenda_item: Annotated[str, "Kennung des Tagesordnungspunkts in der Sitzung"]
    number: Annotated[str | None, "Nummer wie gedruckt"]
    title: Annotated[str, "Titel wie gedruckt"]
    joined_titles: Annotated[Names, "Titel dessen, was gemeinsam beraten wurde"]
    kind: Annotated[str | None, "Art wie gedruckt: Antrag, Gesetzentwurf …"]
    reading: Annotated[int | None, "Lesung"]
    movers: Annotated[Names, "Wer es eingebracht hat"]
    documents: Annotated[Names, "Drucksachen der Überschrift"]
    page: Annotated[int | None, "Gedruckte Seite der Überschrift"]
    url: Annotated[str, "Seite der Debatte"]


@dataclass(frozen=True, slots=True)
class SpeechRow:
    session: Annotated[str, "Kennung der Sitzung"]
    speech: Annotated[str, "Kennung der Rede in der Sitzung; Anker auf der Seite der Debatte"]
    ordinal: Annotated[int, "Stelle in der Sitzung, ab 1"]
    date: Annotated[date | None, "Tag der Sitzung"]
    agenda_item: Annotated[str | None, "Kennung des Tagesordnungspunkts"]
    agenda_title: Annotated[str | None, "Titel des Tagesordnungspunkts"]
    person: Annotated[str | None, "Kennung der Person, leer wenn unbekannt"]
    name: Annotated[str | None, "Name wie gedruckt, mit akademischem Titel"]
    role: Annotated[str | None, "Amt wie gedruckt"]
    group_name: Annotated[str | None, "Fraktion wie gedruckt"]
    chair: Annotated[bool, "Worte der Sitzungsleitung"]
    form: Annotated[str, "Art des Beitrags: Rede, Zwischenfrage, Kurzintervention …"]
    refers_to: Annotated[str | None, "Rede, auf die sich der Beitrag bezieht"]
    unrevised: Annotated[bool, "Von der Rednerin oder dem Redner nicht überprüft"]
    in_appendix: Annotated[bool, "Zu Protokoll gegeben"]
    page: Annotated[int | None, "Gedruckte Seite, auf der sie beginnt"]
    page_end: Annotated[int | None, "Gedruckte Seite, auf der sie endet"]
    words: Annotated[int, "Wörter, ohne Zwischenrufe"]
    text: Annotated[str, "Gesagtes, ein Absatz je Zeile, ohne Zwischenrufe"]
    url: Annotated[str, "Adresse der Rede"]
    pdf: Annotated[str | None, "Ihre Seite im amtlichen Protokoll"]


@dataclass(frozen=True, slots=True)
class InterjectionRow:
    session: Annotated[str, "Kennung der Sitzung"]
    speech: Annotated[str, "Kennung der unterbrochenen Rede"]
    paragraph: Annotated[int, "Absatz der Rede, ab 1"]
    ordinal: Annotated[int, "Stelle der Regung in ihrer Klammer, ab 1"]
    date: Annotated[date | None, "Tag der Sitzung"]
    agenda_item: Annotated[str | None, "Kennung des Tagesordnungspunkts"]
    type: Annotated[str, "applause, heckle, laughter, amusement, interruption oder other"]
    text: Annotated[str, "Wie gedruckt"]
    persons: Annotated[Names, "Kennungen der genannten Personen, soweit bekannt"]
    names: Annotated[Names, "Genannte Personen, wie gedruckt"]
    name_groups: Annotated[Names, "Fraktion zu jedem Namen; leer, wo keine gedruckt ist"]
    groups: Annotated[Names, "Fraktionen, die als solche gehandelt haben"]
    partial: Annotated[bool, "Nur ein Teil davon: „Vereinzelt Beifall“"]
    toward_person: Annotated[str | None, "Kennung der Person, deren Rede unterbrochen wurde"]
    toward_group: Annotated[str | None, "Fraktion dieser Rede, wie gedruckt"]
    page: Annotated[int | None, "Gedruckte Seite"]
    url: Annotated[str, "Adresse des Absatzes"]


@dataclass(frozen=True, slots=True)
class VoteRow:
    session: Annotated[str, "Kennung der Sitzung"]
    vote: Annotated[int, "Stelle in der Sitzung, ab 1"]
    date: Annotated[date | None, "Tag der Sitzung"]
    agenda_item: Annotated[str | None, "Kennung des Tagesordnungspunkts"]
    documents: Annotated[Names, "Drucksachen, über die abgestimmt wurde"]
    kind: Annotated[str, "referral, direct, recommendation, amendment oder other"]
    outcome: Annotated[str, "adopted, rejected, referred oder other"]
    yes: Annotated[Names, "Fraktionen und Fraktionslose mit Ja"]
    no: Annotated[Names, "Fraktionen und Fraktionslose mit Nein"]
    abstain: Annotated[Names, "Fraktionen und Fraktionslose mit Enthaltung"]
    recommendation: Annotated[str | None, "Was der Ausschuss empfohlen hatte: adopt oder reject"]
    lead_committee: Annotated[str | None, "Federführender Ausschuss einer Überweisung"]
    committees: Annotated[Names, "Mitberatende Ausschüsse einer Überweisung"]
    count_yes: Annotated[int | None, "Gezählte Stimmen: Ja"]
    count_no: Annotated[int | None, "Gezählte Stimmen: Nein"]
    count_abstain: Annotated[int | None, "Gezählte Stimmen: Enthaltung"]
    count_invalid: Annotated[int | None, "Gezählte Stimmen: ungültig"]
    secret: Annotated[bool, "Geheime Wahl"]
    page: Annotated[int | None, "Gedruckte Seite"]
    url: Annotated[str, "Adresse der Stelle, an der das Ergebnis festgestellt wird"]


@dataclass(frozen=True, slots=True)
class BallotRow:
    session: Annotated[str, "Kennung der Sitzung"]
    vote: Annotated[int, "Abstimmung der Sitzung, ab 1"]
    date: Annotated[date | None, "Tag der Sitzung"]
    person: Annotated[str | None, "Kennung der Person, leer wenn unbekannt"]
    name: Annotated[str, "Name wie gedruckt"]
    group_name: Annotated[str | None, "Fraktion"]
    side: Annotated[str, "yes, no, abstain oder absent"]


@dataclass(frozen=True, slots=True)
class PersonRow:
    person: Annotated[str, "Kennung der Person"]
    name: Annotated[str, "Vollster gedruckter Name, mit akademischem Titel"]
    groups: Annotated[Names, "Fraktionen, die letzte zuerst"]
    roles: Annotated[Names, "Ämter wie gedruckt, das letzte zuerst"]
    wikidata: Annotated[str | None, "Kennung bei Wikidata"]
    external: Annotated[Names, "Weitere Kennungen, als Name=Wert"]
    speeches: Annotated[int, "Reden, ohne Sitzungsleitung"]
    words: Annotated[int, "Wörter dieser Reden"]
    interjections: Annotated[int, "Regungen in Zwischenrufen, bei denen die Person genannt ist"]
    absences: Annotated[int, "Entschuldigungen"]
    url: Annotated[str, "Seite der Person"]


Row = SessionRow | AgendaItemRow | SpeechRow | InterjectionRow | VoteRow | BallotRow | PersonRow


@dataclass(frozen=True, slots=True)
class Places:
    """Where rows lead: the site, absolute where it says where it stands, and the parliament's protocols."""

    base_url: str | None
    parliament: Parliament

    def url(self, address: str) -> str:
        return f"{self.base_url or ''}{address}"

    def pdf(self, session: Session, position: int | None) -> str | None:
        if session.page_count is None:
            return None
        return self.parliament.protocol_url(session.legislature, session.number, position)


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

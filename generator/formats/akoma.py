"""A session as Akoma Ntoso 3.0 (OASIS LegalDocML): a `debate`, with its votes as parliamentary analysis."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from lxml import etree

from generator import addresses
from generator.formats.labels import label, title_of
from generator.formats.places import Places
from generator.formats.xml import Builder, written
from generator.model.corpus import Corpus
from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, Form, Outcome, Paragraph, ParagraphKind, Session, Speech, Vote

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_SOURCE = "#plenarwerk"
_NOBODY = "#unbekannt"
_FORMS = {Form.QUESTION: "question", Form.INTERMEDIATE_QUESTION: "question", Form.ANSWER: "answer"}
_OUTCOMES = {
    Outcome.ADOPTED: "angenommen",
    Outcome.REJECTED: "abgelehnt",
    Outcome.REFERRED: "ueberwiesen",
    Outcome.OTHER: "anders",
}
_akn = Builder(AKN)


def akoma_ntoso(session: Session, corpus: Corpus, parliament: Parliament, places: Places) -> bytes:
    root = _akn.root("akomaNtoso")
    debate = _akn.add(root, "debate", None, {"name": "plenarprotokoll"})
    meta = _akn.add(debate, "meta")
    _identification(meta, session, parliament)
    people = {
        who: speech.speaker.name or ""
        for speech in reversed(session.speeches)
        if (who := corpus.speaker(session.id, speech.id))
    }
    roles = tuple(dict.fromkeys(s.speaker.role for s in session.speeches if s.speaker.role))
    if session.votes:
        _votes(meta, session.votes)
    _references(meta, people, roles, session, parliament, places)
    preface = _akn.add(debate, "preface")
    _akn.add(preface, "p", title_of(session, parliament))
    body = _akn.add(debate, "debateBody")
    items = {item.id: item for item in session.agenda_items}
    stretches = groupby(session.speeches, key=lambda speech: speech.agenda_item)
    for number, (own, speeches) in enumerate(stretches, 1):
        _section(body, f"abschnitt_{number}", items.get(own or ""), list(speeches), session, corpus)
    return written(root)


def _identification(meta: etree._Element, session: Session, parliament: Parliament) -> None:
    """Work, expression and manifestation, named after the naming convention of Akoma Ntoso."""
    day = session.date.isoformat() if session.date else "0001-01-01"  # the schema asks for a day
    work = f"/akn/{parliament.region.lower()}/debate/{day}/{addresses.dashed(session.id)}"
    identification = _akn.add(meta, "identification", None, {"source": _SOURCE})
    for level, uri in (("Work", work), ("Expression", f"{work}/deu@{day}"), ("Manifestation", f"{work}/deu@{day}.xml")):
        own = _akn.add(identification, f"FRBR{level}")
        this = f"{work}/!main" if level == "Work" else uri
        _akn.add(own, "FRBRthis", None, {"value": this})
        _akn.add(own, "FRBRuri", None, {"value": uri})
        _akn.add(own, "FRBRdate", None, {"date": day, "name": "Sitzung"})
        _akn.add(own, "FRBRauthor", None, {"href": "#parlament" if level != "Manifestation" else _SOURCE})
        if level == "Work":
            _akn.add(own, "FRBRcountry", None, {"value": parliament.region.partition("-")[0].lower()})
            _akn.add(own, "FRBRsubtype", None, {"value": "plenarprotokoll"})
            _akn.add(own, "FRBRnumber", None, {"value": session.id})
            _akn.add(own, "FRBRname", None, {"value": title_of(session, parliament)})
        elif level == "Expression":
            _akn.add(own, "FRBRlanguage", None, {"language": "deu"})
        else:
            _akn.add(own, "FRBRformat", None, {"value": "application/akn+xml"})


def _votes(meta: etree._Element, votes: Sequence[Vote]) -> None:
    analysis = _akn.add(_akn.add(meta, "analysis", None, {"source": _SOURCE}), "parliamentary")
    for number, vote in enumerate(votes, 1):
        voting = _akn.add(
            analysis,
            "voting",
            None,
            {
                "eId": f"abstimmung_{number}",
                "outcome": f"#{_OUTCOMES[vote.outcome]}",
                "href": f"#{vote.speech}.{vote.paragraph}" if vote.speech else "#debatte",
            },
        )
        for side, value in _sides(vote):
            own = {"eId": f"abstimmung_{number}__{side}", "value": value, "refersTo": f"#{side}"}
            _akn.add(voting, "count", None, own)


def _sides(vote: Vote) -> Iterator[tuple[str, str]]:
    """What stands on each side: a number where heads were counted, else who voted so."""
    count = vote.roll_call
    if count is not None:
        yield from (("ja", str(count.yes)), ("nein", str(count.no)))
        if count.abstain is not None:
            yield "enthaltung", str(count.abstain)
        return
    for side, groups in (("ja", vote.yes), ("nein", vote.no), ("enthaltung", vote.abstain)):
        yield side, ", ".join(groups)


def _references(
    meta: etree._Element,
    people: Mapping[str, str],
    roles: Sequence[str],
    session: Session,
    parliament: Parliament,
    places: Places,
) -> None:
    references = _akn.add(meta, "references", None, {"source": _SOURCE})
    official = places.pdf(session, None)
    if official:
        _akn.add(
            references, "original", None, {"eId": "original", "href": official, "showAs": title_of(session, parliament)}
        )
    body = {"eId": "parlament", "href": parliament.website, "showAs": parliament.name}
    _akn.add(references, "TLCOrganization", None, body)
    _akn.add(references, "TLCOrganization", None, {"eId": "plenarwerk", "href": "/plenarwerk", "showAs": "Plenarwerk"})
    _akn.add(
        references, "TLCPerson", None, {"eId": _NOBODY[1:], "href": "/ontology/person/unbekannt", "showAs": "unbekannt"}
    )
    for who, name in sorted(people.items()):
        own = {"eId": _person(who), "href": places.url(addresses.person(who)), "showAs": name or who}
        _akn.add(references, "TLCPerson", None, own)
    for role in roles:
        own = {"eId": _role(role), "href": f"/ontology/role/{addresses.slug(role)}", "showAs": role}
        if references.find(f"{{{AKN}}}TLCRole[@eId='{own['eId']}']") is None:
            _akn.add(references, "TLCRole", None, own)


def _section(
    body: etree._Element,
    own: str,
    item: AgendaItem | None,
    speeches: Sequence[Speech],
    session: Session,
    corpus: Corpus,
) -> None:
    name = item.id if item else addresses.OPENING
    section = _akn.add(body, "debateSection", None, {"name": name, "eId": own})
    if item is not None and item.number:
        _akn.add(section, "num", item.number)
    if item is not None:
        _akn.add(section, "heading", item.title)
        for title in item.joined_titles:
            _akn.add(section, "subheading", title)
    for speech in speeches:
        who = corpus.speaker(session.id, speech.id)
        spoken = _akn.add(
            section,
            _FORMS.get(speech.form, "speech"),
            None,
            {
                "eId": speech.id,
                "by": f"#{_person(who)}" if who else _NOBODY,
                "as": f"#{_role(speech.speaker.role)}" if speech.speaker.role else None,
                "class": speech.form.value,
                "refersTo": f"#{speech.refers_to}" if speech.refers_to else None,
            },
        )
        _akn.add(spoken, "from", label(speech.speaker))
        page = speech.page
        for number, paragraph in enumerate(speech.paragraphs, 1):
            _paragraph(spoken, f"{speech.id}.{number}", paragraph, turned=paragraph.page not in (None, page))
            page = paragraph.page or page
        if not speech.paragraphs:
            _akn.add(spoken, "p")


def _paragraph(spoken: etree._Element, own: str, paragraph: Paragraph, *, turned: bool) -> None:
    aside = paragraph.kind in (ParagraphKind.INTERJECTION, ParagraphKind.PROCEDURE)
    element = _akn.add(spoken, "p", None, {"eId": own, "class": paragraph.kind.value})
    if turned:
        _akn.add(element, "eop", None, {"number": str(paragraph.page)})
    holder = _akn.add(element, "remark", None, {"type": "sceneDescription"}) if aside else element
    if turned and not aside:
        element[-1].tail = paragraph.text
    else:
        holder.text = paragraph.text


def _person(slug: str) -> str:
    return f"person.{slug}"


def _role(role: str) -> str:
    return f"amt.{addresses.slug(role)}"

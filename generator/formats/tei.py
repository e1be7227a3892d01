"""A session as TEI following ParlaMint, and the corpus that holds all of them.

The elements and their attributes are those of ParlaMint's schema for a component file and for a corpus
root (https://clarin-eric.github.io/ParlaMint/); categories such as `#chair` are its own taxonomies.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from lxml import etree

import generator
from generator import addresses
from generator.formats.labels import label, title_of
from generator.formats.places import Places
from generator.formats.xml import XML_ID, XML_LANG, Builder, clean, written
from generator.model.corpus import Corpus, Person
from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, Event, EventType, Paragraph, ParagraphKind, Session, Speech
from generator.model.site import Site

TEI = "http://www.tei-c.org/ns/1.0"
_XINCLUDE = "{http://www.w3.org/2001/XInclude}include"
_LICENCE = "http://creativecommons.org/licenses/by/4.0/"
"""The only one ParlaMint has; the protocols are free without any (§ 5 UrhG), which the paragraph beside says."""
_FREE = (
    "Plenarprotokolle sind amtliche Werke und frei (§ 5 UrhG). "
    "Was an ihrer Auszeichnung geschützt sein kann, steht unter dieser Lizenz."
)
_EVENTS = {
    EventType.APPLAUSE: ("kinesic", "applause"),
    EventType.HECKLE: ("vocal", "interruption"),
    EventType.LAUGHTER: ("vocal", "laughter"),
    EventType.AMUSEMENT: ("kinesic", "laughter"),
    EventType.INTERRUPTION: ("kinesic", "noise"),
    EventType.OTHER: ("incident", "incident"),
}
_tei = Builder(TEI)


def component_id(session_id: str, day: str | None, parliament: Parliament) -> str:
    """ "ParlaMint-DE-NW_2026-01-28-18-115"."""
    return f"ParlaMint-{parliament.region}_{f'{day}-' if day else ''}{addresses.dashed(session_id)}"


def person_id(slug: str) -> str:
    """The name of a person inside the corpus; a slug may begin with a digit, such a name may not."""
    return f"person.{slug}"


def tei(session: Session, corpus: Corpus, parliament: Parliament, site: Site, places: Places) -> bytes:
    """The component file of a session."""
    day = session.date.isoformat() if session.date else None
    root = _tei.root(
        "TEI", {XML_ID: component_id(session.id, day, parliament), XML_LANG: "de", "ana": "#parla.sitting"}
    )
    header = _tei.add(root, "teiHeader")
    text = _tei.add(root, "text")
    body = _tei.add(text, "body")
    _Debates(session, corpus, places, body).write()
    _header(
        header, session, parliament, site, places, Counter(etree.QName(element).localname for element in text.iter())
    )
    return written(root)


def tei_corpus(corpus: Corpus, parliament: Parliament, site: Site, places: Places) -> bytes:
    """The root of the corpus: who speaks in it, which groups there are, and its component files."""
    root = _tei.root("teiCorpus", {XML_ID: f"ParlaMint-{parliament.region}", XML_LANG: "de"})
    header = _tei.add(root, "teiHeader")
    days = [digest.date.isoformat() for digest in corpus.sessions if digest.date]
    described = _tei.add(header, "fileDesc")
    titles = _tei.add(described, "titleStmt")
    _tei.add(titles, "title", f"Plenarprotokolle: {parliament.name} [ParlaMint]", {"type": "main"})
    for term in sorted({digest.legislature for digest in corpus.sessions}):
        _tei.add(titles, "meeting", f"{term}. Wahlperiode", {"n": str(term), "ana": "#parla.term"})
    _tei.add(_tei.add(described, "editionStmt"), "edition", f"Plenarwerk {generator.__version__}")
    extent = _tei.add(described, "extent")
    _measure(extent, "speeches", sum(len(digest.speeches) for digest in corpus.sessions), "Redebeiträge")
    words = sum(speech.words for digest in corpus.sessions for speech in digest.speeches)
    _measure(extent, "words", words, "Wörter")
    _publication(described, site, places.url(addresses.HOME), max(days, default=None), parliament)
    source = _tei.add(_tei.add(described, "sourceDesc"), "bibl")
    _tei.add(source, "title", f"Plenarprotokolle des Parlaments {parliament.name}")
    _tei.add(source, "idno", parliament.website, {"type": "URI"})
    _tei.add(source, "date", None, {"from": min(days, default=None), "to": max(days, default=None)})
    _encoding(header, Counter())
    profile = _tei.add(header, "profileDesc")
    participants = _tei.add(profile, "particDesc")
    groups = _tei.add(participants, "listOrg")
    for group in parliament.groups:
        org = _tei.add(groups, "org", None, {XML_ID: f"group.{group.slug}", "role": "parliamentaryGroup"})
        _tei.add(org, "orgName", group.name, {"full": "yes"})
        _tei.add(org, "orgName", group.short, {"full": "abb"})
    people = _tei.add(participants, "listPerson")
    for person in corpus.people:
        _person(people, person, parliament)
    _tei.add(_tei.add(profile, "langUsage"), "language", "Deutsch", {"ident": "de"})
    for digest in corpus.sessions:
        href = addresses.relative(addresses.session_tei(digest.id), addresses.CORPUS_TEI)
        etree.SubElement(root, _XINCLUDE, {"href": href}, nsmap={"xi": _XINCLUDE[1:].partition("}")[0]})
    return written(root)


def _person(people: etree._Element, person: Person, parliament: Parliament) -> None:
    element = _tei.add(people, "person", None, {XML_ID: person_id(person.slug)})
    name = _tei.add(element, "persName")
    *forenames, surname = clean(person.name).split(" ")
    _tei.add(name, "surname", surname)
    for forename in forenames or ("–",):
        _tei.add(name, "forename", forename)
    for printed in person.groups:
        if group := parliament.group(printed):
            _tei.add(element, "affiliation", None, {"role": "member", "ref": f"#group.{group.slug}"})
    if wikidata := person.external.get("wikidata"):
        _tei.add(element, "idno", f"https://www.wikidata.org/wiki/{wikidata}", {"type": "URI", "subtype": "wikimedia"})


class _Debates:
    """Writes the body of a component file: a division for each stretch of speeches on one item."""

    def __init__(self, session: Session, corpus: Corpus, places: Places, body: etree._Element) -> None:
        self._session = session
        self._corpus = corpus
        self._places = places
        self._body = body
        self._id = f"plpr-{addresses.dashed(session.id)}"
        self._page: int | None = None

    def write(self) -> None:
        items = {item.id: item for item in self._session.agenda_items}
        for own, speeches in groupby(self._session.speeches, key=lambda speech: speech.agenda_item):
            self._division(items.get(own or ""), list(speeches))

    def _division(self, item: AgendaItem | None, speeches: Sequence[Speech]) -> None:
        division = _tei.add(self._body, "div", None, {"type": "debateSection", "n": item.id if item else None})
        if item is not None:
            _tei.add(division, "head", f"{item.number} {item.title}" if item.number else item.title)
        for speech in speeches:
            _tei.add(division, "note", f"{label(speech.speaker)}:", {"type": "speaker"})
            who = self._corpus.speaker(self._session.id, speech.id)
            utterance = _tei.add(
                division,
                "u",
                None,
                {
                    XML_ID: f"{self._id}.{speech.id}",
                    "who": f"#{person_id(who)}" if who else None,
                    "ana": "#chair" if speech.chair else "#regular",
                    "source": self._places.pdf(self._session, speech.position),
                },
            )
            for number, paragraph in enumerate(speech.paragraphs, 1):
                self._paragraph(utterance, f"{self._id}.{speech.id}.{number}", paragraph)

    def _paragraph(self, utterance: etree._Element, own: str, paragraph: Paragraph) -> None:
        if paragraph.page not in (None, self._page):
            self._page = paragraph.page
            source = self._places.pdf(self._session, paragraph.position)
            _tei.add(utterance, "pb", None, {"n": str(paragraph.page), "source": source})
        if paragraph.kind in (ParagraphKind.SPEECH, ParagraphKind.QUOTE):
            _tei.add(utterance, "seg", paragraph.text, {XML_ID: own})
        elif not paragraph.events:
            _tei.add(utterance, "note", paragraph.text, {"type": "narrative"})
        for event in paragraph.events:
            self._event(utterance, event)

    def _event(self, utterance: etree._Element, event: Event) -> None:
        name, kind = _EVENTS[event.type]
        actors = {self._corpus.named(self._session.id, actor.name, actor.group) for actor in event.by}
        who = actors.pop() if len(actors) == 1 and not event.groups else None
        element = _tei.add(utterance, name, None, {"type": kind, "who": f"#{person_id(who)}" if who else None})
        _tei.add(element, "desc", event.text)


def _header(
    header: etree._Element,
    session: Session,
    parliament: Parliament,
    site: Site,
    places: Places,
    used: Counter[str],
) -> None:
    day = session.date.isoformat() if session.date else None
    described = _tei.add(header, "fileDesc")
    titles = _tei.add(described, "titleStmt")
    _tei.add(titles, "title", f"{title_of(session, parliament)} [ParlaMint]", {"type": "main"})
    _tei.add(titles, "title", f"{session.number}. Sitzung der {session.legislature}. Wahlperiode", {"type": "sub"})
    term, number = str(session.legislature), str(session.number)
    _tei.add(titles, "meeting", f"{term}. Wahlperiode", {"n": term, "ana": "#parla.term"})
    _tei.add(titles, "meeting", f"{number}. Sitzung", {"n": number, "ana": "#parla.sitting"})
    _tei.add(_tei.add(described, "editionStmt"), "edition", f"Plenarwerk {generator.__version__}")
    extent = _tei.add(described, "extent")
    _measure(extent, "speeches", len(session.speeches), "Redebeiträge")
    _measure(extent, "words", sum(speech.words for speech in session.speeches), "Wörter")
    _publication(described, site, places.url(addresses.session(session.id)), day, parliament)
    source = _tei.add(_tei.add(described, "sourceDesc"), "bibl")
    _tei.add(source, "title", title_of(session, parliament))
    _tei.add(source, "publisher", parliament.name)
    official = parliament.protocol_url(session.legislature, session.number, session.date, None) or parliament.website
    _tei.add(source, "idno", official, {"type": "URI"})
    _tei.add(source, "date", day, {"when": day})
    _encoding(header, used)
    setting = _tei.add(_tei.add(_tei.add(header, "profileDesc"), "settingDesc"), "setting")
    _tei.add(setting, "name", parliament.name, {"type": "org"})
    _tei.add(setting, "name", session.place or parliament.place, {"type": "place"})
    _tei.add(setting, "date", day, {"when": day})


def _publication(described: etree._Element, site: Site, url: str, day: str | None, parliament: Parliament) -> None:
    statement = _tei.add(described, "publicationStmt")
    _tei.add(statement, "publisher", site.operator or site.title)
    _tei.add(statement, "idno", url if "://" in url else parliament.website, {"type": "URI"})
    available = _tei.add(statement, "availability", None, {"status": "free"})
    _tei.add(available, "licence", _LICENCE)
    _tei.add(available, "p", _FREE)
    _tei.add(statement, "date", day, {"when": day})


def _encoding(header: etree._Element, used: Counter[str]) -> None:
    encoding = _tei.add(header, "encodingDesc")
    project = _tei.add(encoding, "projectDesc")
    _tei.add(project, "p", "Aus dem amtlichen Plenarprotokoll gelesen von Plenarwerk, nach den Regeln von ParlaMint.")
    if used:
        namespace = _tei.add(_tei.add(encoding, "tagsDecl"), "namespace", None, {"name": TEI})
        for name, count in sorted(used.items()):
            _tei.add(namespace, "tagUsage", None, {"gi": name, "occurs": str(count)})


def _measure(extent: etree._Element, unit: str, quantity: int, said: str) -> None:
    _tei.add(extent, "measure", f"{quantity} {said}", {"unit": unit, "quantity": str(quantity)})

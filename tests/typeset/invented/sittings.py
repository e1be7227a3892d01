"""Whole sittings: who is called, speaks, is interrupted, asked, and how the house decides."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.vendor.pretty import RepresentationPrinter

from generator.model.session import (
    Absence,
    AgendaItem,
    Event,
    Paragraph,
    ParagraphKind,
    Session,
    Source,
    Speaker,
    Speech,
    Vote,
    VoteKind,
)
from generator.parliaments import find
from tests.typeset.invented.interjections import SEEDS, Interjection, interjections
from tests.typeset.invented.people import Cast, casts
from tests.typeset.invented.votes import Subject, decisions
from tests.typeset.invented.words import address, sentences, split_sentence, title
from tests.typeset.manuscript import Part
from tests.typeset.session import Extras, mover_lines

FILE = Source("set.pdf", "0" * 64)
_COMMITTEES = (
    "Hauptausschusses",
    "Rechtsausschusses",
    "Ausschusses für Schule und Bildung",
    "Haushalts- und Finanzausschusses",
)
_KINDS = (
    "Antrag",
    "Antrag",
    "Gesetzentwurf",
    "Gesetzentwurf",
    "Aktuelle Stunde",
    "Große Anfrage",
    "Fragestunde",
    "Unterrichtung",
)


@dataclass(frozen=True, slots=True, repr=False)
class Sitting:
    """A session whose pages and ids are not known before it is set, and what its headings print besides."""

    session: Session
    extras: Extras

    def __repr__(self) -> str:
        """Short, for reports of what failed."""
        speeches = (f"{s.speaker.name}: {[p.text[:40] for p in s.paragraphs]}" for s in self.session.speeches)
        return "\n".join((f"Sitting {self.session.id}", *speeches))

    def _repr_pretty_(self, printer: RepresentationPrinter, cycle: bool) -> None:
        printer.text(repr(self))


@dataclass(repr=False)
class _Script:
    """A sitting while it is being written."""

    cast: Cast
    term: int
    speeches: list[Speech] = field(default_factory=list)
    items: list[AgendaItem] = field(default_factory=list)
    headings: dict[str, tuple[Part, ...]] = field(default_factory=dict)
    votes: list[Vote] = field(default_factory=list)
    item: str | None = None
    papers: int = 1000
    chair: Speaker = field(default_factory=lambda: Speaker(None))

    def paper(self) -> str:
        self.papers += 1
        return f"{self.term}/{self.papers}"

    def label(self, speaker: Speaker, *, unrevised: bool = False, in_appendix: bool = False) -> None:
        chair = speaker.role is not None and speaker in self.cast.chairs
        self.speeches.append(
            Speech(str(len(self.speeches)), None, None, self.item, chair, unrevised, in_appendix, speaker, ())
        )

    def add(
        self, text: str, kind: ParagraphKind = ParagraphKind.SPEECH, events: tuple[Event, ...] = (),
        *, continues: bool = False, reply: bool = False,
    ) -> None:  # fmt: skip
        paragraph = Paragraph(kind, text, None, 1, continues, events, self.item, reply)
        self.speeches[-1] = replace(self.speeches[-1], paragraphs=(*self.speeches[-1].paragraphs, paragraph))

    def interject(self, interjection: Interjection) -> None:
        self.add(interjection.text, ParagraphKind.INTERJECTION, interjection.events)

    def preside(self, text: str) -> None:
        """The chair says a paragraph, under a label unless it is speaking already."""
        if not self.speeches or self.speeches[-1].speaker != self.chair or not self.speeches[-1].chair:
            self.label(self.chair)
        self.add(text)

    def vote(self, vote: Vote) -> None:
        speech = self.speeches[-1]
        self.votes.append(replace(vote, speech=speech.id, paragraph=len(speech.paragraphs)))


@st.composite
def sittings(draw: st.DrawFn, code: str) -> Sitting:
    """A sitting of a few pages of the parliament with that code."""
    parliament = find(code)
    known = [group.short for group in parliament.groups]
    chosen = draw(st.sets(st.sampled_from(known), min_size=3, max_size=5))
    groups = [group for group in known if group in chosen]
    cast = draw(casts(groups))
    term, number = draw(st.integers(14, 19)), draw(st.integers(1, 160))
    script = _Script(cast, term, chair=cast.chairs[0])
    script.preside(f"{address(draw(SEEDS))} Ich eröffne die {number}. Sitzung. {sentences(draw(SEEDS), 2)}")
    if draw(st.booleans()):
        script.interject(draw(interjections(cast)))
        script.preside(sentences(draw(SEEDS), 2))
    for position in range(1, draw(st.integers(2, 4)) + 1):
        draw(_items(script, code, draw(st.sampled_from(_KINDS)), str(position), everybody=position == 1))
    script.preside("Damit sind wir am Ende der Sitzung. Ich wünsche einen guten Heimweg. Die Sitzung ist geschlossen.")
    draw(_handed_in(script))
    day = date(2020, 1, 1) + timedelta(days=draw(st.integers(0, 4000)))
    session = Session(
        parliament=parliament.code,
        legislature=term,
        number=number,
        date=day,
        place=parliament.place,
        start=f"{draw(st.integers(9, 13)):02}:{draw(st.integers(0, 59)):02}",
        end=f"{draw(st.integers(14, 23))}:{draw(st.integers(0, 59)):02}",
        page_count=None,
        source=FILE,
        agenda_items=tuple(script.items),
        speeches=tuple(script.speeches),
        votes=tuple(script.votes),
        absent=draw(_absences(cast)),
    )
    return Sitting(session, Extras(script.headings))


# --- items ------------------------------------------------------------------------------------------


@st.composite
def _items(draw: st.DrawFn, script: _Script, code: str, kind: str, number: str, *, everybody: bool) -> None:
    """An item from its call to its vote; where `everybody`, each group speaks."""
    if draw(st.booleans()):
        script.chair = draw(st.sampled_from(script.cast.chairs))
    script.preside(draw(st.sampled_from(("Ich rufe auf:", "Wir kommen damit zu:", "Damit rufe ich auf:"))))
    subject = draw(_headings(script, code, kind, number))
    decides = subject is not None and draw(st.integers(0, 3)) > 0
    kinds = [VoteKind.DIRECT, VoteKind.REFERRAL]
    if subject is not None and subject.report is not None:
        kinds = [VoteKind.DIRECT, VoteKind.RECOMMENDATION]
    decided = draw(st.sampled_from(kinds))
    if kind == "Fragestunde":
        draw(_questions(script))
    elif decides and decided is VoteKind.REFERRAL and not everybody and draw(st.booleans()):
        script.preside("Eine Aussprache ist heute nicht vorgesehen.")
    if kind != "Fragestunde" or everybody:
        draw(_debates(script, everybody=everybody))
    if not decides or subject is None:
        script.preside("Vielen Dank. – Weitere Wortmeldungen liegen nicht vor. Ich schließe die Aussprache.")
        return
    decision = draw(decisions(subject, script.cast.groups, decided))
    for paragraph in decision.paragraphs:
        script.preside(paragraph)
    script.vote(decision.vote)
    if draw(st.integers(0, 3)) == 0:
        script.interject(draw(interjections(script.cast)))


@dataclass(frozen=True, slots=True)
class _Head:
    """What a heading says, and the lines that say it."""

    parts: tuple[Part, ...]
    kind: str
    movers: tuple[str, ...]
    papers: tuple[str, ...]
    reading: int | None = None
    joined: tuple[str, ...] = ()
    report: str | None = None


@st.composite
def _headings(draw: st.DrawFn, script: _Script, code: str, kind: str, number: str) -> Subject | None:
    """A heading in the forms of the official files; the subject of its vote, where it has one."""
    votable = kind in ("Antrag", "Gesetzentwurf")
    head = draw(_motions(script, code, kind) if votable else _others(script, code, kind))
    item = AgendaItem(
        id=f"top-{number}",
        number=number,
        title=head.parts[0].title,
        kind=head.kind,
        reading=head.reading,
        joined_titles=head.joined,
        movers=head.movers,
        documents=head.papers,
        page=None,
        position=1,
    )
    script.items.append(item)
    script.headings[item.id] = head.parts
    script.item = item.id
    return Subject(head.papers[0], kind, item.id, head.report) if votable else None


@st.composite
def _others(draw: st.DrawFn, script: _Script, code: str, kind: str) -> _Head:
    """Question time, a report of the government, a debate on a current matter, a Große Anfrage with its answer."""
    text, paper = title(draw(SEEDS)), script.paper()
    movers = draw(st.lists(st.sampled_from(script.cast.groups), min_size=1, max_size=3, unique=True))
    by, printed = mover_lines(movers, find(code)), f"Drucksache {paper}"
    if kind == "Fragestunde":
        asked = "Mündliche Anfragen"
        return _Head((Part(kind, ((asked, printed),)),), asked, (), (paper,))
    if kind == "Unterrichtung":
        blocks = ((kind, "durch die Landesregierung", printed),)
        return _Head((Part(text, blocks),), kind, ("Landesregierung",), (paper,))
    if kind == "Aktuelle Stunde":
        return _Head((Part(text, ((kind, "auf Antrag", *by, printed),)),), kind, tuple(movers), (paper,))
    answer = script.paper()
    question = (f"{kind} {draw(st.integers(1, 60))}", *by, printed)
    both = (question, ("Antwort", "der Landesregierung", f"Drucksache {answer}"))
    return _Head((Part(text, both),), kind, tuple(movers), (paper, answer))


@st.composite
def _motions(draw: st.DrawFn, script: _Script, code: str, kind: str) -> _Head:
    """A motion or a bill with its readings, the committee's report, what is moved to change it, another joined to it."""
    parliament = find(code)
    groups = st.sampled_from(script.cast.groups)
    movers = draw(st.lists(groups, min_size=1, max_size=3, unique=True))
    reading = report = None
    if kind == "Gesetzentwurf":
        movers = draw(st.sampled_from((movers, ["Landesregierung"])))
        reading = draw(st.integers(1, 3))
    papers = [script.paper()]
    blocks: list[tuple[str, ...]] = [(kind, *mover_lines(movers, parliament), f"Drucksache {papers[0]}")]
    if reading != 1 and draw(st.booleans()):
        report = script.paper()
        papers.append(report)
        name = draw(st.sampled_from(("Beschlussempfehlung", "Beschlussempfehlung und Bericht")))
        blocks.append((name, f"des {draw(st.sampled_from(_COMMITTEES))}", f"Drucksache {report}"))
    if reading is not None:
        blocks.append((f"{('erste', 'zweite', 'dritte')[reading - 1]} Lesung",))
    if draw(st.integers(0, 4)) == 0:
        papers.append(script.paper())
        name = draw(st.sampled_from(("Änderungsantrag", "Entschließungsantrag")))
        blocks.append((name, *mover_lines([draw(groups)], parliament), f"Drucksache {papers[-1]}"))
    parts = [Part(title(draw(SEEDS)), tuple(blocks))]
    joined: tuple[str, ...] = ()
    if reading is None and draw(st.integers(0, 3)) == 0:
        papers.append(script.paper())
        group, joined = draw(groups), (title(draw(SEEDS)),)
        movers = list(dict.fromkeys((*movers, group)))
        parts.append(Part(joined[0], ((kind, *mover_lines([group], parliament), f"Drucksache {papers[-1]}"),)))
    return _Head(tuple(parts), kind, tuple(movers), tuple(papers), reading, joined, report)


# --- debates ----------------------------------------------------------------------------------------


@st.composite
def _debates(draw: st.DrawFn, script: _Script, *, everybody: bool) -> None:
    cast = script.cast
    if everybody:
        presiding = {chair.name for chair in cast.chairs}
        free = [member for member in draw(st.permutations(cast.members)) if member.name not in presiding]
        speakers = [next(member for member in free if member.group == group) for group in cast.groups]
    else:
        speakers = draw(st.lists(st.sampled_from((*cast.members, *cast.ministers)), min_size=1, max_size=3))
    script.preside(f"Ich eröffne die Aussprache. Als Erstes spricht {speakers[0].name}.")
    for number, speaker in enumerate(speakers):
        if speaker == script.chair or speaker.name == script.chair.name:
            continue
        if number:
            script.preside(f"Vielen Dank. – Als Nächstes spricht {speaker.name}.")
        draw(_orations(script, speaker))
        if draw(st.booleans()):
            script.interject(draw(interjections(cast)))


@st.composite
def _orations(draw: st.DrawFn, script: _Script, speaker: Speaker) -> None:
    """A speech with all that comes in between."""
    unrevised = draw(st.integers(0, 3)) == 0
    script.label(speaker, unrevised=unrevised)
    if draw(st.integers(0, 9)) == 0:
        script.interject(draw(interjections(script.cast)))
    script.add(f"{address(draw(SEEDS))} {sentences(draw(SEEDS), draw(st.integers(1, 3)))}")
    for _ in range(draw(st.integers(1, 5))):
        form = draw(st.integers(0, 11))
        if form <= 3:
            script.add(sentences(draw(SEEDS), draw(st.integers(1, 7))))
        elif form <= 5:
            script.interject(draw(interjections(script.cast)))
            script.add(sentences(draw(SEEDS), draw(st.integers(1, 4))))
        elif form == 6:
            draw(_split(script))
        elif form == 7:
            script.interject(draw(interjections(script.cast)))
            script.add(f"– {sentences(draw(SEEDS), draw(st.integers(1, 2)))}", reply=True)
        elif form == 8:
            script.add("Ich darf zitieren, Herr Präsident:")
            for _ in range(draw(st.integers(1, 2))):
                script.add(f"„{sentences(draw(SEEDS), draw(st.integers(1, 4)))}“", ParagraphKind.QUOTE)
            script.add(sentences(draw(SEEDS), 1))
        elif form == 9 and speaker.name != script.chair.name:
            script.preside("Herr Kollege, bitte kommen Sie zum Schluss.")
            script.label(speaker, unrevised=unrevised)
            script.add(sentences(draw(SEEDS), draw(st.integers(1, 3))))
        elif form == 10 and speaker.name != script.chair.name:
            draw(_question(script, speaker, unrevised=unrevised))
        else:
            script.add(sentences(draw(SEEDS), draw(st.integers(1, 2))))


@st.composite
def _split(draw: st.DrawFn, script: _Script) -> None:
    """An interjection, or two, in mid-sentence."""
    before, after = split_sentence(draw(SEEDS))
    dash = draw(st.sampled_from(("", "", "– ")))
    script.add(f"{sentences(draw(SEEDS), draw(st.integers(1, 2)))} {before}{draw(st.sampled_from(('', '', ' –')))}")
    for _ in range(draw(st.integers(1, 2))):
        script.interject(draw(interjections(script.cast)))
    script.add(f"{dash}{after} {sentences(draw(SEEDS), 1)}", continues=True)


@st.composite
def _question(draw: st.DrawFn, script: _Script, speaker: Speaker, *, unrevised: bool) -> None:
    """A Zwischenfrage, allowed or not."""
    asking = draw(st.sampled_from(script.cast.members))
    if asking.name in (speaker.name, script.chair.name):
        return
    script.preside(f"Gestatten Sie eine Zwischenfrage des Abgeordneten {asking.name}?")
    script.label(speaker, unrevised=unrevised)
    if draw(st.booleans()):
        script.add("Ja, gerne.")
        script.preside("Bitte schön.")
        script.label(asking, unrevised=draw(st.booleans()))
        script.add(f"Vielen Dank. {sentences(draw(SEEDS), draw(st.integers(1, 3)))}")
        script.label(speaker, unrevised=unrevised)
    script.add(sentences(draw(SEEDS), draw(st.integers(1, 4))))


@st.composite
def _questions(draw: st.DrawFn, script: _Script) -> None:
    """Question time: the chair calls a numbered question, a minister answers, members ask further."""
    number = draw(st.integers(1, 80))
    for _ in range(draw(st.integers(1, 2))):
        script.preside("Ich rufe auf die")
        script.add(f"Mündliche Anfrage {number}", ParagraphKind.PROCEDURE)
        number += 1
        asking = draw(st.sampled_from(script.cast.members))
        minister = draw(st.sampled_from(script.cast.ministers))
        script.preside(f"des Abgeordneten {asking.name}. Ich darf um Beantwortung bitten.")
        script.label(minister)
        script.add(f"{address(draw(SEEDS))} {sentences(draw(SEEDS), draw(st.integers(1, 5)))}")
        if asking.name != script.chair.name:
            script.preside("Gibt es Zusatzfragen? – Bitte schön.")
            script.label(asking)
            script.add(sentences(draw(SEEDS), 2))
            script.label(minister)
            script.add(sentences(draw(SEEDS), 2))


# --- what is printed behind the body ------------------------------------------------------------------


@st.composite
def _handed_in(draw: st.DrawFn, script: _Script) -> None:
    """Speeches for the record: one annex for each item that has any."""
    for item in script.items:
        if draw(st.integers(0, 3)):
            continue
        script.item = item.id
        for speaker in draw(
            st.lists(
                st.sampled_from((*script.cast.ministers, *script.cast.members)), min_size=1, max_size=3, unique=True
            )
        ):
            script.label(speaker, in_appendix=True)
            for _ in range(draw(st.integers(1, 4))):
                script.add(sentences(draw(SEEDS), draw(st.integers(1, 5))))


@st.composite
def _absences(draw: st.DrawFn, cast: Cast) -> tuple[Absence, ...]:
    found = []
    for speaker in draw(st.lists(st.sampled_from((*cast.ministers, *cast.members)), max_size=5, unique=True)):
        start = draw(st.sampled_from((None, "09:30", "12:00")))
        end = draw(st.sampled_from((None, "14:15", "18:00")))
        role = speaker.role.split()[0] if speaker.role else None
        found.append(Absence(str(speaker.name), speaker.group, role, start, end))
    return tuple(found)

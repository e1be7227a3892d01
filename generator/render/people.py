"""People and groups."""

from collections.abc import Iterator
from itertools import groupby

from generator import addresses
from generator.model.corpus import AbsenceRef, ActRef, NamingRef, Person, SpeechRef
from generator.model.files import File
from generator.render import wording
from generator.render.context import Context
from generator.render.views import EntryView, Link, SectionView

INPUTS = frozenset({"corpus:people"})
NAMINGS = 200
"""So many passages that name a person stand on the person's page."""


def people_files(context: Context) -> Iterator[File]:
    yield _list(context)
    for person in context.corpus.people:
        yield _person(context, person)


def group_files(context: Context) -> Iterator[File]:
    base = addresses.GROUPS
    seen = {g for person in context.corpus.people for g in person.groups}
    groups = [group for group in context.parliament.groups if group.short in seen]
    yield context.file(
        "list.html.j2",
        base,
        INPUTS,
        context.frame(base, "Fraktionen", "Die Fraktionen und ihre Mitglieder.", (Link("Fraktionen"),)),
        heading="Fraktionen",
        intro=None,
        sections=(
            SectionView(
                "Alle Fraktionen",
                "alle",
                tuple(
                    EntryView(Link(group.short, addresses.relative(addresses.group(group.slug), base)), (group.name,))
                    for group in groups
                ),
            ),
        ),
    )
    for group in groups:
        own = addresses.group(group.slug)
        members = [p for p in context.corpus.people if p.group == group.short]
        yield context.file(
            "list.html.j2",
            own,
            INPUTS,
            context.frame(
                own,
                group.short,
                f"{group.name}: Personen und ihre Reden.",
                (Link("Fraktionen", addresses.relative(base, own)), Link(group.short)),
            ),
            heading=group.short,
            intro=group.name,
            sections=(SectionView("Personen", "personen", tuple(_entry(p, own) for p in members)),),
        )


def _entry(person: Person, base: str) -> EntryView:
    spoken = sum(not ref.speech.chair for ref in person.speeches)
    facts = [*person.roles[:1], person.group, wording.count(spoken, "Redebeitrag", "Redebeiträge") if spoken else None]
    return EntryView(
        Link(person.name, addresses.relative(addresses.person(person.slug), base)), tuple(f for f in facts if f)
    )


def _list(context: Context) -> File:
    base = addresses.PEOPLE
    sections = []
    for letter, people in groupby(context.corpus.people, key=_initial):
        sections.append(SectionView(letter, f"buchstabe-{letter.lower()}", tuple(_entry(p, base) for p in people)))
    return context.file(
        "list.html.j2",
        base,
        INPUTS,
        context.frame(base, "Personen", "Alle Personen, die gesprochen haben oder genannt sind.", (Link("Personen"),)),
        heading="Personen",
        intro="Wer gesprochen hat, zwischengerufen hat oder entschuldigt war – nach Nachnamen.",
        sections=tuple(sections),
    )


def _initial(person: Person) -> str:
    surname = person.name.split()[-1]
    letter = addresses.slug(surname)[0].upper()
    return letter if letter.isalpha() else "#"


def _person(context: Context, person: Person) -> File:
    base = addresses.person(person.slug)
    speeches = [ref for ref in reversed(person.speeches) if not ref.speech.chair]
    chaired = len(person.speeches) - len(speeches)
    words = sum(ref.speech.words for ref in speeches)
    facts = [
        *person.roles[:3],
        wording.count(len(speeches), "Redebeitrag", "Redebeiträge"),
        wording.count(words, "Wort", "Wörter") if words else None,
        wording.count(chaired, "Mal in der Sitzungsleitung", "Mal in der Sitzungsleitung") if chaired else None,
    ]
    sections = [
        SectionView("Reden", "reden", tuple(_speech(context, ref, base) for ref in speeches)),
        SectionView(
            "Zwischenrufe und Beifall", "zwischenrufe", tuple(_act(context, ref, base) for ref in reversed(person.acts))
        ),
        SectionView(
            "Entschuldigt", "entschuldigt", tuple(_absence(context, ref, base) for ref in reversed(person.absences))
        ),
        SectionView(_named_title(person), "genannt", tuple(_naming(context, ref, base) for ref in _latest(person))),
    ]
    crumbs = (Link("Personen", addresses.relative(addresses.PEOPLE, base)), Link(person.name))
    return context.file(
        "person.html.j2",
        base,
        INPUTS | {f"person:{person.slug}"},
        context.frame(base, person.name, f"Reden und Zwischenrufe von {person.name} im Wortlaut.", crumbs),
        heading=person.name,
        groups=tuple(link for g in person.groups if (link := context.group(g, base))),
        facts=tuple(f for f in facts if f),
        sections=tuple(section for section in sections if section.entries),
    )


def _speech(context: Context, ref: SpeechRef, base: str) -> EntryView:
    target = addresses.speech(ref.session, ref.speech.agenda_item, ref.speech.id)
    facts = [
        _session_and_date(context, ref.session),
        wording.page(ref.speech.page),
        "zu Protokoll gegeben" if ref.speech.in_appendix else None,
    ]
    return EntryView(
        Link(context.item_label(ref.session, ref.speech.agenda_item), addresses.relative(target, base)),
        tuple(f for f in facts if f),
        ref.speech.opening,
    )


def _act(context: Context, ref: ActRef, base: str) -> EntryView:
    target = context.speech_address(ref.session, ref.act.anchor)
    facts = [_session_and_date(context, ref.session), wording.page(ref.act.page)]
    return EntryView(Link(ref.act.text, addresses.relative(target, base)), tuple(f for f in facts if f))


def _latest(person: Person) -> tuple[NamingRef, ...]:
    return person.namings[: -NAMINGS - 1 : -1]


def _named_title(person: Person) -> str:
    """The data have them all, which on a minister's page would be thousands."""
    if len(person.namings) <= NAMINGS:
        return "Von anderen genannt"
    return f"Von anderen genannt (die letzten {NAMINGS} von {wording.number(len(person.namings))})"


def _naming(context: Context, ref: NamingRef, base: str) -> EntryView:
    naming = ref.naming
    target = context.speech_address(ref.session, naming.anchor)
    facts = [_session_and_date(context, ref.session), wording.page(naming.page)]
    return EntryView(
        Link(context.item_label(ref.session, naming.item), addresses.relative(target, base)),
        tuple(f for f in facts if f),
        naming.before,
        ref.text,
        naming.after.removeprefix(ref.text),
    )


def _absence(context: Context, ref: AbsenceRef, base: str) -> EntryView:
    hours = wording.hours(ref.absence.start, ref.absence.end)
    session = Link(_session_and_date(context, ref.session), addresses.relative(addresses.session(ref.session), base))
    return EntryView(session, (hours,) if hours else ())


def _session_and_date(context: Context, session_id: str) -> str:
    digest = context.digests[session_id]
    return f"{context.session_title(digest)}, {wording.long_date(digest.date)}"

"""A person: what they said, called out, when they were excused, and who names them."""

from collections.abc import Iterator

from generator import addresses
from generator.model.corpus import AbsenceRef, ActRef, BallotRef, NamingRef, Person, SpeechRef
from generator.model.files import File
from generator.render.context import Context
from generator.render.page import Page
from generator.render.pages.people import INPUTS
from generator.render.views import EntryView, Head, Link, SectionView

NAMINGS = 200
"""So many passages that name a person stand on the person's page."""


def person_files(context: Context) -> Iterator[File]:
    for person in context.corpus.people:
        yield _person(Page(context, addresses.person(person.slug)), person)


def _person(page: Page, person: Person) -> File:
    words = page.context.words
    speeches = [ref for ref in reversed(person.speeches) if not ref.speech.chair]
    chaired = len(person.speeches) - len(speeches)
    spoken = sum(ref.speech.words for ref in speeches)
    facts = [
        *person.roles[:3],
        words.count("session.speech_count", len(speeches)),
        words.count("person.words", spoken) if spoken else None,
        words.count("person.chaired", chaired) if chaired else None,
    ]
    sections = [
        SectionView(words("person.speeches"), "reden", tuple(_speech(page, ref) for ref in speeches)),
        SectionView(words("person.acts"), "zwischenrufe", tuple(_act(page, ref) for ref in reversed(person.acts))),
        SectionView(
            words("person.ballots"), "abstimmungen", tuple(_ballot(page, ref) for ref in reversed(person.ballots))
        ),
        SectionView(
            words("person.excused"), "entschuldigt", tuple(_absence(page, ref) for ref in reversed(person.absences))
        ),
        SectionView(_named_title(page, person), "genannt", tuple(_naming(page, ref) for ref in _latest(person))),
    ]
    crumbs = (page.link(words("menu.people"), addresses.PEOPLE), Link(person.name))
    return page.file(
        "person.html.j2",
        INPUTS | {f"person:{person.slug}"},
        page.frame(person.name, words("person.description", name=person.name), crumbs, head=Head(kind="profile")),
        heading=person.name,
        groups=tuple(link for group in person.groups if (link := page.group(group))),
        facts=tuple(fact for fact in facts if fact),
        sections=tuple(section for section in sections if section.entries),
    )


def _speech(page: Page, ref: SpeechRef) -> EntryView:
    context, words = page.context, page.context.words
    facts = [
        context.session_and_date(ref.session),
        words.page(ref.speech.page),
        words("speech.handed_in") if ref.speech.in_appendix else None,
    ]
    return EntryView(
        page.link(
            context.item_label(ref.session, ref.speech.agenda_item),
            addresses.speech(ref.session, ref.speech.agenda_item, ref.speech.id),
        ),
        tuple(fact for fact in facts if fact),
        ref.speech.opening,
    )


def _act(page: Page, ref: ActRef) -> EntryView:
    facts = [page.context.session_and_date(ref.session), page.context.words.page(ref.act.page)]
    return EntryView(
        Link(ref.act.text, page.speech(ref.session, ref.act.anchor)), tuple(fact for fact in facts if fact)
    )


def _latest(person: Person) -> tuple[NamingRef, ...]:
    return person.namings[: -NAMINGS - 1 : -1]


def _named_title(page: Page, person: Person) -> str:
    """The data have them all, which on a minister's page would be thousands."""
    words = page.context.words
    if len(person.namings) <= NAMINGS:
        return words("person.named")
    return words("person.named_last", shown=NAMINGS, all=words.number(len(person.namings)))


def _naming(page: Page, ref: NamingRef) -> EntryView:
    naming = ref.naming
    facts = [page.context.session_and_date(ref.session), page.context.words.page(naming.page)]
    return EntryView(
        Link(page.context.item_label(ref.session, naming.item), page.speech(ref.session, naming.anchor)),
        tuple(fact for fact in facts if fact),
        naming.before,
        ref.text,
        naming.after.removeprefix(ref.text),
    )


def _ballot(page: Page, ref: BallotRef) -> EntryView:
    context, words = page.context, page.context.words
    vote = context.digests[ref.session].votes[ref.vote]
    facts = [words(f"vote.side.{ref.member.side}"), context.session_and_date(ref.session), words.page(vote.page)]
    return EntryView(
        Link(
            context.item_label(ref.session, vote.agenda_item),
            page.speech(ref.session, f"{vote.speech}.{vote.paragraph}"),
        ),
        tuple(fact for fact in facts if fact),
    )


def _absence(page: Page, ref: AbsenceRef) -> EntryView:
    hours = page.context.words.hours(ref.absence.start, ref.absence.end)
    session = page.link(page.context.session_and_date(ref.session), addresses.session(ref.session))
    return EntryView(session, (hours,) if hours else ())

"""All sessions joined: one person, one page; one paper, one page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.addresses import slug
from generator.model.corpus import (
    AbsenceRef,
    ActRef,
    Corpus,
    Digest,
    MentionRef,
    Paper,
    Person,
    Registered,
    SpeechRef,
)
from generator.model.parliament import Parliament
from generator.resolve.names import key, sort_key, without_titles


@dataclass
class _Person:
    names: list[str] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    speeches: list[SpeechRef] = field(default_factory=list)
    acts: list[ActRef] = field(default_factory=list)
    absences: list[AbsenceRef] = field(default_factory=list)


def resolve(digests: Iterable[Digest], registry: Sequence[Registered], parliament: Parliament) -> Corpus:
    """The corpus of all digests, in order of time; an alias of the registry leads to its person."""
    sessions = tuple(sorted(digests, key=lambda digest: digest.key))
    aliases = {key(alias): key(entry.name) for entry in registry for alias in entry.aliases}
    registered = {key(entry.name): entry for entry in registry}
    people: dict[str, _Person] = {}

    def person(name: str) -> tuple[str, _Person]:
        own = key(name)
        own = aliases.get(own, own)
        found = people.setdefault(own, _Person())
        found.names.append(name)
        return own, found

    speaker_key: dict[tuple[str, str], str] = {}
    named_key: dict[tuple[str, str, str | None], str] = {}
    for session in sessions:
        for speech in session.speeches:
            if speech.speaker.name is None:
                continue
            own, who = person(speech.speaker.name)
            who.speeches.append(SpeechRef(session.id, speech))
            _note(who, speech.speaker.group, speech.speaker.role)
            speaker_key[session.id, speech.id] = own
        for act in session.acts:
            own, who = person(act.name)
            who.acts.append(ActRef(session.id, act))
            _note(who, act.group, None)
            named_key[session.id, act.name, act.group] = own
        for absence in session.absent:
            own, who = person(absence.name)
            who.absences.append(AbsenceRef(session.id, absence))
            _note(who, absence.group, absence.role)
            named_key[session.id, absence.name, absence.group] = own
    slugs = _slugs(people, registered)
    built = [_built(slugs[own], who, registered.get(own)) for own, who in people.items()]
    return Corpus(
        sessions=sessions,
        people=tuple(sorted(built, key=lambda p: (*sort_key(p.name), p.slug))),
        papers=_papers(sessions, parliament),
        speaker_of={place: slugs[own] for place, own in speaker_key.items()},
        person_named={place: slugs[own] for place, own in named_key.items()},
        group_of={p.slug: p.groups[0] for p in built if p.groups},
    )


def _note(who: _Person, group: str | None, role: str | None) -> None:
    if group:
        who.groups.append(group)
    if role:
        who.roles.append(role)


def _latest_first(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reversed(values)))


def _slugs(people: dict[str, _Person], registered: dict[str, Registered]) -> dict[str, str]:
    """An address for each person, from the name without titles, which may come and go."""
    taken: set[str] = set()
    found: dict[str, str] = {}
    for own in sorted(people):
        entry = registered.get(own)
        base = (
            entry.slug if entry and entry.slug else slug(without_titles(entry.name if entry else people[own].names[0]))
        )
        candidate, number = base, 2
        while candidate in taken:
            candidate, number = f"{base}-{number}", number + 1
        taken.add(candidate)
        found[own] = candidate
    return found


def _built(person_slug: str, who: _Person, entry: Registered | None) -> Person:
    name = entry.name if entry else max(dict.fromkeys(reversed(who.names)), key=len)
    return Person(
        person_slug,
        name,
        _latest_first(who.groups),
        _latest_first(who.roles),
        dict(entry.external) if entry else {},
        tuple(who.speeches),
        tuple(who.acts),
        tuple(who.absences),
    )


def _papers(sessions: Sequence[Digest], parliament: Parliament) -> tuple[Paper, ...]:
    mentions: dict[str, list[MentionRef]] = {}
    for session in sessions:
        for mention in session.mentions:
            mentions.setdefault(mention.paper, []).append(MentionRef(session.id, mention))
    headed = {
        paper: item
        for session in reversed(sessions)
        for item in reversed(session.agenda_items)
        for paper in item.documents
    }
    found = []
    for paper, refs in mentions.items():
        item = headed.get(paper)
        own = item is not None and item.documents[:1] == (paper,)
        found.append(
            Paper(
                paper,
                item.title if item else None,
                item.kind if item and own else None,
                item.movers if item and own else (),
                parliament.paper_url(paper),
                tuple(refs),
            )
        )
    return tuple(sorted(found, key=lambda p: tuple(int(part) for part in p.id.split("/"))))

"""All sessions joined: one person, one page; one paper, one page; and what text leads to which."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.addresses import slug
from generator.model.corpus import (
    AbsenceRef,
    ActRef,
    BallotRef,
    Corpus,
    Digest,
    Links,
    Listed,
    MentionRef,
    NamingRef,
    Paper,
    Person,
    PrintedName,
    Registered,
    SpeechRef,
)
from generator.model.mentions import Mention, MentionType, NameForm, Trace
from generator.model.parliament import Parliament
from generator.model.session import AgendaItem, HeadedPaper
from generator.resolve.attribution import Attribution, Bearer, attribute, external_ids
from generator.resolve.doubts import attribution_findings, date_findings, naming_findings
from generator.resolve.names import place_of, sort_key, without_place, without_titles
from generator.resolve.namings import Named, name_all
from generator.resolve.scenes import scenes_of
from generator.resolve.sightings import Kind


def resolve(digests: Iterable[Digest], registry: Sequence[Registered], parliament: Parliament) -> Corpus:
    """The corpus of all digests, in order of time; an alias of the registry leads to its person."""
    sessions = tuple(sorted(digests, key=lambda digest: digest.key))
    bearers, attributions = attribute(sessions, registry, parliament)
    slugs = _slugs(bearers, attributions)
    links = _links(sessions, attributions, slugs)
    names = {slugs[id(bearer)]: _name(bearer) for bearer in bearers}
    scenes = scenes_of(sessions, [(slugs[id(b)], b) for b in bearers], links)
    findings = {session: tuple(found) for session, found in attribution_findings(attributions, names, slugs)}
    for session_id, doubt in date_findings(sessions):
        findings[session_id] = (*findings.get(session_id, ()), doubt)
    namings: dict[str, list[NamingRef]] = defaultdict(list)
    for scene, named in name_all(scenes, parliament.words.mention):
        session = scene.digest
        links[session.id] = replace(links[session.id], mentions=_mentions(session, named, parliament))
        findings[session.id] = (*findings.get(session.id, ()), *naming_findings(named, names))
        for one in named:
            if one.mention is not None and one.naming.after and one.naming.form is not NameForm.LABELLED:
                namings[one.mention.target].append(NamingRef(session.id, one.naming, one.mention.text))
    people = [_person(bearer, slugs[id(bearer)], names, namings) for bearer in bearers]
    return Corpus(
        sessions=sessions,
        people=tuple(sorted(people, key=lambda p: (*sort_key(p.name), p.slug))),
        papers=_papers(sessions, parliament),
        groups=tuple(sorted({group for p in people for group in p.groups})),
        group_of={p.slug: p.groups[0] for p in people if p.groups},
        links=links,
        findings={session: found for session, found in findings.items() if found},
    )


def _links(
    sessions: Sequence[Digest], attributions: Sequence[Attribution], slugs: Mapping[int, str]
) -> dict[str, Links]:
    """Whom the names of each session mean; what its text leads to comes later."""
    speakers: dict[str, dict[str, Trace]] = {session.id: {} for session in sessions}
    named: dict[str, dict[tuple[str, str | None], Trace]] = {session.id: {} for session in sessions}
    for done in attributions:
        sighting, ref = done.sighting, done.sighting.ref
        if isinstance(ref, SpeechRef):
            speakers[ref.session][ref.speech.id] = _trace(done, slugs)
        elif isinstance(ref, (ActRef, AbsenceRef, BallotRef)):
            named[ref.session][sighting.name, sighting.group] = _trace(done, slugs)
    return {session.id: Links(speakers[session.id], named[session.id]) for session in sessions}


def _trace(done: Attribution, slugs: Mapping[int, str]) -> Trace:
    return Trace(
        done.sighting.printed,
        done.rule,
        slugs.get(id(done.bearer)) if done.bearer else None,
        tuple(sorted(slugs[id(other)] for other in done.rejected if id(other) in slugs)),
    )


def _name(bearer: Bearer) -> str:
    """The editor's name, else the fullest printed one, the latest of several."""
    if bearer.profile.entry is not None:
        return bearer.profile.entry.name
    printed = [s.name for s, _ in bearer.sightings if s.kind is not Kind.LISTED and len(s.name.split()) > 1]
    printed = [s for s in printed if len(without_titles(s).split()) > 1]
    return max(dict.fromkeys(reversed(printed)), key=len)


def _slugs(bearers: Sequence[Bearer], attributions: Sequence[Attribution]) -> dict[int, str]:
    """An address for each person, from the name without titles, which may come and go.

    Of several with one name the first to appear has it plain, so that the address stays
    when another arrives; the others have their place, their group or a number behind it.
    """
    taken = {bearer.profile.entry.slug for bearer in bearers if bearer.profile.entry and bearer.profile.entry.slug}
    found: dict[int, str] = {}
    first: dict[int, int] = {}
    for number, done in enumerate(attributions):
        first.setdefault(id(done.bearer), number)
    for bearer in sorted(bearers, key=lambda b: (min(s.order for s, _ in b.sightings), b.key, first[id(b)])):
        entry = bearer.profile.entry
        if entry is not None and entry.slug:
            found[id(bearer)] = entry.slug
            continue
        name = _name(bearer)
        base = slug(without_place(without_titles(name)))
        marks = [place_of(name), *(s.group for s, _ in bearer.sightings)]
        candidates = [base, *(f"{base}-{slug(mark)}" for mark in dict.fromkeys(marks) if mark)]
        number = 2
        while candidates[0] in taken:
            if len(candidates) == 1:
                candidates.append(f"{base}-{number}")
                number += 1
            candidates.pop(0)
        taken.add(candidates[0])
        found[id(bearer)] = candidates[0]
    return found


def _person(bearer: Bearer, own: str, names: Mapping[str, str], namings: Mapping[str, Sequence[NamingRef]]) -> Person:
    printed = Counter((s.name, s.role, s.group, rule) for s, rule in bearer.sightings if s.kind is not Kind.LISTED)
    refs = [s.ref for s, _ in bearer.sightings]
    seen = [s for s, _ in bearer.sightings if not (isinstance(s.ref, Listed) and s.ref.media)]
    return Person(
        own,
        names[own],
        _latest_first([s.group for s, _ in bearer.sightings if s.group]),
        _latest_first([s.role for s in seen if s.role and s.kind is not Kind.ACT]),
        external_ids(bearer),
        tuple(ref for ref in refs if isinstance(ref, SpeechRef)),
        tuple(ref for ref in refs if isinstance(ref, ActRef)),
        tuple(ref for ref in refs if isinstance(ref, AbsenceRef)),
        tuple(ref for ref in refs if isinstance(ref, BallotRef)),
        tuple(namings.get(own, ())),
        tuple(PrintedName(*form, count) for form, count in printed.items()),
    )


def _latest_first(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reversed(values)))


def _mentions(session: Digest, named: Sequence[Named], parliament: Parliament) -> dict[str, tuple[Mention, ...]]:
    """All mentions of a session by paragraph, in order; where two overlap, the one that begins first stays."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for ref in session.mentions:
        if ref.anchor is None:
            continue
        url = _url(ref.type, ref.target, parliament)
        found[ref.anchor].append(Mention(ref.start, ref.end, ref.type, ref.target, ref.text, ref.type.value, url))
    for one in named:
        if one.mention is not None:
            found[one.naming.anchor].append(one.mention)
    return {anchor: _apart(mentions) for anchor, mentions in found.items()}


def _url(kind: MentionType, target: str, parliament: Parliament) -> str | None:
    """The address outside of the site that a mention leads to; papers have a page here."""
    words = parliament.words.mention
    if kind is MentionType.SESSION:
        term, _, number = target.partition("/")
        return parliament.protocol_url(int(term), int(number), None, None)
    if kind is MentionType.COMMITTEE:
        return words.committees.get(target)
    return words.statutes.get(target) if kind is MentionType.STATUTE else None


def _apart(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


def _papers(sessions: Sequence[Digest], parliament: Parliament) -> tuple[Paper, ...]:
    mentions: dict[str, list[MentionRef]] = {}
    for session in sessions:
        for mention in session.mentions:
            if mention.type is not MentionType.PAPER:
                continue
            mentions.setdefault(mention.target, []).append(MentionRef(session.id, mention))
    headed = {
        paper: item
        for session in reversed(sessions)
        for item in reversed(session.agenda_items)
        for paper in item.documents
    }
    found = []
    for paper, refs in mentions.items():
        item = headed.get(paper)
        own = _listed_in(item, paper) if item else None
        found.append(
            Paper(
                paper,
                item.title if item else None,
                own.kind if own else None,
                own.movers if own else (),
                parliament.paper_url(paper),
                tuple(refs),
            )
        )
    return tuple(sorted(found, key=lambda p: tuple(int(part) for part in p.id.split("/"))))


def _listed_in(item: AgendaItem, paper: str) -> HeadedPaper | None:
    """What a heading says of one of its papers; what it says of the item is said of the first."""
    listed = next((one for one in item.papers if one.number == paper), None)
    if item.documents[:1] != (paper,) or (listed is not None and listed.kind is not None):
        return listed
    return HeadedPaper(paper, item.kind, item.movers)

"""All sessions joined: one person, one page; one paper, one page; and what text leads to which."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.addresses import slug
from generator.model.corpus import Corpus, Digest, Links, Person, PrintedName, Registered
from generator.model.findings import Finding
from generator.model.packed import Keep, PackedMapping, in_memory
from generator.model.parliament import Parliament
from generator.resolve.attribution import Attribution, Bearer, attribute, external_ids
from generator.resolve.doubts import attribution_findings, date_findings, naming_findings
from generator.resolve.gathered import Refs
from generator.resolve.links import mentions_of
from generator.resolve.names import place_of, sort_key, without_place, without_titles
from generator.resolve.namings import Hearsay
from generator.resolve.papers import papers_of
from generator.resolve.scenes import Scenes
from generator.resolve.sightings import Kind
from generator.resolve.tenures import tenures_of
from generator.resolve.traces import Traces


def resolve(
    digests: Iterable[Digest], registry: Sequence[Registered], parliament: Parliament, keep: Keep = in_memory
) -> Corpus:
    """The corpus of all digests, in order of time; an alias of the registry leads to its person.

    What it has of single sessions, people and papers is packed, and its bytes are kept where `keep` says.
    """
    sessions = tuple(sorted(digests, key=lambda digest: digest.key))
    bearers, attributions = attribute(sessions, registry, parliament)
    slugs = _slugs(bearers, attributions)
    names = {slugs[id(bearer)]: _name(bearer) for bearer in bearers}
    findings: dict[str, list[Finding]] = defaultdict(list)
    done = _by_session(attributions)
    scenes = Scenes(sessions, [(slugs[id(b)], b) for b in bearers], lambda own: Traces.of(done[own.id], slugs))
    refs, hearsay = Refs.kept(keep), Hearsay(parliament.words.mention)
    for scene in scenes:
        session = scene.digest
        refs.see(scene)
        hearsay.hear(scene)
        findings[session.id].extend(attribution_findings(session, done[session.id], names, slugs))
    for session_id, doubt in date_findings(sessions):
        findings[session_id].append(doubt)
    links: PackedMapping[Links] = PackedMapping(keep)
    for scene in scenes:
        session, named = scene.digest, hearsay.name(scene)
        refs.hear(scene, named)
        links.put(session.id, replace(scene.links, mentions=mentions_of(session, named, parliament)))
        findings[session.id].extend(naming_findings(named, names))
    people = _people(bearers, slugs, names, refs)
    return Corpus(
        sessions=sessions,
        people=people,
        papers=papers_of(sessions, refs.mentions.done()),
        groups=tuple(sorted({group for p in people for group in p.groups})),
        group_of={p.slug: p.groups[0] for p in people if p.groups},
        links=links,
        findings={session: tuple(found) for session, found in findings.items() if found},
    )


def _by_session(attributions: Iterable[Attribution]) -> Mapping[str, Sequence[Attribution]]:
    found: dict[str, list[Attribution]] = defaultdict(list)
    for done in attributions:
        found[done.sighting.session].append(done)
    return found


def _name(bearer: Bearer) -> str:
    """The editor's name, else the fullest printed one, the latest of several."""
    if bearer.profile.entry is not None:
        return bearer.profile.entry.name
    printed = [s.name for s in bearer.sightings if s.kind is not Kind.LISTED and len(s.name.split()) > 1]
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
    for bearer in sorted(bearers, key=lambda b: (min(s.order for s in b.sightings), b.key, first[id(b)])):
        entry = bearer.profile.entry
        if entry is not None and entry.slug:
            found[id(bearer)] = entry.slug
            continue
        name = _name(bearer)
        base = slug(without_place(without_titles(name)))
        marks = [place_of(name), *(s.group for s in bearer.sightings)]
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


def _people(
    bearers: Sequence[Bearer], slugs: Mapping[int, str], names: Mapping[str, str], refs: Refs
) -> tuple[Person, ...]:
    """In alphabetical order of surnames."""
    speeches, acts, received = refs.speeches.done(), refs.acts.done(), refs.received.done()
    absences, ballots, namings = refs.absences.done(), refs.ballots.done(), refs.namings.done()
    people = []
    for bearer in bearers:
        own = slugs[id(bearer)]
        printed: Counter[tuple[str, str | None, str | None, str]] = Counter()
        for s, rule in zip(bearer.sightings, bearer.rules, strict=True):
            if s.kind is not Kind.LISTED:
                printed[s.name, s.role, s.group, rule] += s.count
        people.append(
            Person(
                own,
                names[own],
                _latest_first([s.group for s in bearer.sightings if s.group]),
                _latest_first([s.role for s in bearer.sightings if s.role and s.kind is not Kind.ACT and not s.media]),
                external_ids(bearer),
                speeches.get(own, ()),
                acts.get(own, ()),
                received.get(own, ()),
                absences.get(own, ()),
                ballots.get(own, ()),
                namings.get(own, ()),
                tuple(PrintedName(*form, count) for form, count in printed.items()),
                refs.sums[own].tally(tenures_of(bearer.sightings)),
            )
        )
    return tuple(sorted(people, key=lambda p: (*sort_key(p.name), p.slug)))


def _latest_first(values: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reversed(values)))

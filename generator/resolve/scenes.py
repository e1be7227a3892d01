"""Each session as the stage on which names in running text are understood."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model.corpus import Digest
from generator.resolve.attribution import Bearer
from generator.resolve.bearers import Bearers, Known
from generator.resolve.names import titles_of, words_of
from generator.resolve.namings import Scene
from generator.resolve.sightings import Kind
from generator.resolve.traces import Traces


@dataclass(frozen=True, slots=True)
class Scenes:
    """A scene for each session, made anew whenever they are gone through; sessions of one term share its people."""

    sessions: Sequence[Digest]
    """In order of time."""
    people: Sequence[tuple[str, Bearer]]
    """By slug."""
    traces: Callable[[Digest], Traces]

    def __iter__(self) -> Iterator[Scene]:
        everyone = Bearers.of(_known(self.people, None))
        for term, sessions in groupby(enumerate(self.sessions), key=lambda placed: placed[1].legislature):
            bearers = Bearers.of(_known(self.people, term))
            for order, session in sessions:
                yield _scene(order, session, self.traces(session), bearers, everyone)


def _scene(order: int, session: Digest, traces: Traces, bearers: Bearers, everyone: Bearers) -> Scene:
    links = traces.links(session)
    speaker = {speech: trace.person for speech, trace in links.speakers.items() if trace.person}
    labelled = {printed: trace.person for printed, trace in links.named.items() if trace.person}
    return Scene(
        order=order,
        digest=session,
        traces=traces,
        links=links,
        speaker=speaker,
        labelled=labelled,
        unlabelled=frozenset(links.named.keys() - labelled.keys()),
        bearers=bearers,
        everyone=everyone,
        taking_part=_taking_part(session, speaker, labelled),
        neighbours=_neighbours(session, speaker),
    )


def _known(people: Sequence[tuple[str, Bearer]], term: int | None) -> Iterator[Known]:
    """The people of a term, of all terms for None; one with a second source's word alone is not among them."""
    for slug, bearer in people:
        if term is not None and term not in bearer.terms:
            continue
        seen = [s for s in bearer.sightings if term is None or s.term == term]
        if not any(s.kind is not Kind.LISTED for s in seen):
            continue
        entry = bearer.profile.entry
        names = {words_of(s.name) for s in bearer.sightings}
        names |= {words_of(name) for name in ((entry.name, *entry.aliases) if entry else ())}
        yield Known(
            slug,
            frozenset(words for words in names if len(words) > 1),
            frozenset(s.group for s in seen if s.group),
            frozenset(s.role for s in seen if s.role),
            frozenset().union(*(titles_of(s.name) for s in bearer.sightings)),
        )


def _taking_part(
    session: Digest, speaker: Mapping[str, str], labelled: Mapping[tuple[str, str | None], str]
) -> dict[str | None, frozenset[str]]:
    found: dict[str | None, set[str]] = defaultdict(set)
    for speech in session.speeches:
        if who := speaker.get(speech.id):
            found[speech.agenda_item].add(who)
    for act in session.acts:
        if who := labelled.get((act.name, act.group)):
            found[act.agenda_item].add(who)
    return {item: frozenset(slugs) for item, slugs in found.items()}


def _neighbours(session: Digest, speaker: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """To each speech of the chair who spoke last before it and who speaks next, the chair left aside."""
    found: dict[str, frozenset[str]] = {}
    speeches = tuple(session.speeches)
    for number, speech in enumerate(speeches):
        if speech.chair:
            beside = [*speeches[max(0, number - 1) : number], *speeches[number + 1 : number + 2]]
            slugs = (speaker.get(other.id) for other in beside if not other.chair)
            found[speech.id] = frozenset(who for who in slugs if who)
    return found

"""Who applauds, heckles and laughs while who speaks, with every place it was counted from.

Counted is an act of a group, or of a member printed with the group, once for each group. Whom
it met is taken from the speech it stands in; what is done while the chair speaks is left out,
and so is what no group is printed with. Both are told as numbers of their own.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.corpus import ActRef, Corpus, Digest, Floor, SpeechDigest
from generator.model.session import EventType

OFFICE = "office"
"""Whom an act met: somebody whose label has an office in place of a group, as the government's have."""
NO_GROUP = "no-group"


@dataclass(frozen=True, slots=True)
class Passage:
    """An act in its place."""

    session: str
    speech: int
    """Which speech of the session, counted from 0."""
    paragraph: int
    page: int | None


@dataclass(frozen=True, slots=True)
class Exchange:
    """All acts of one kind in a term, by who acted and who spoke."""

    type: EventType
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    """Groups, then OFFICE and NO_GROUP, where something met them."""
    cells: Mapping[tuple[str, str], tuple[Passage, ...]]
    """In order of time."""
    unnamed: int
    """Acts no group is printed with."""
    chair: int
    """Acts of groups while the chair spoke."""

    def count(self, actor: str, target: str) -> int:
        return len(self.cells.get((actor, target), ()))

    @property
    def total(self) -> int:
        return sum(len(found) for found in self.cells.values())


def exchanges(sessions: Iterable[Digest], groups: Sequence[str]) -> Mapping[EventType, Exchange]:
    """The acts in these sessions by their kind; the groups are ordered as given, others are left out."""
    cells: defaultdict[EventType, defaultdict[tuple[str, str], list[Passage]]] = defaultdict(lambda: defaultdict(list))
    unnamed, chair = Counter[EventType](), Counter[EventType]()
    for digest in sessions:
        speeches = tuple(digest.speeches)
        for act in digest.group_acts:
            actors = [group for group in act.groups if group in groups]
            speech = speeches[act.speech]
            if not actors:
                unnamed[act.type] += 1
            elif speech.chair:
                chair[act.type] += 1
            else:
                passage = Passage(digest.id, act.speech, act.paragraph, act.page)
                for actor in actors:
                    cells[act.type][actor, target_of(speech)].append(passage)
    return {kind: _exchange(kind, groups, cells[kind], unnamed[kind], chair[kind]) for kind in EventType}


def _exchange(
    kind: EventType,
    groups: Sequence[str],
    cells: Mapping[tuple[str, str], Sequence[Passage]],
    unnamed: int,
    chair: int,
) -> Exchange:
    acted = {actor for actor, _ in cells}
    met = {target for _, target in cells}
    return Exchange(
        kind,
        tuple(group for group in groups if group in acted),
        tuple(target for target in (*groups, OFFICE, NO_GROUP) if target in met),
        {key: tuple(found) for key, found in cells.items()},
        unnamed,
        chair,
    )


def met(sessions: Iterable[Digest], groups: Sequence[str]) -> Mapping[tuple[EventType, str, str], int]:
    """(kind, who acted, who spoke) to the number of acts, of all kinds and without their places."""
    found = exchanges(sessions, groups)
    return {(kind, *cell): len(places) for kind, one in found.items() for cell, places in one.cells.items()}


def target_of(speech: SpeechDigest) -> str:
    """The group of a label, else what stands there in its place."""
    return speech.speaker.group or (OFFICE if speech.speaker.role else NO_GROUP)


@dataclass(frozen=True, slots=True)
class Calls:
    """Everything that one person called out while another spoke."""

    caller: str
    """Slugs."""
    speaker: str
    acts: tuple[ActRef, ...]
    """In order of time."""


def most_calls(corpus: Corpus, sessions: Sequence[Digest], limit: int) -> tuple[Calls, ...]:
    """The pairs of people with the most heckles, two at least; never those that the chair heard, or of the speaker."""
    counted: Counter[tuple[str, str]] = Counter()
    for pair, _ in _calls(corpus, sessions):
        counted[pair] += 1
    ranked = sorted((-count, pair) for pair, count in counted.items() if count > 1)
    wanted = {pair for _, pair in ranked[:limit]}
    acts: defaultdict[tuple[str, str], list[ActRef]] = defaultdict(list)
    for pair, ref in _calls(corpus, sessions):
        if pair in wanted:
            acts[pair].append(ref)
    found = (Calls(caller, speaker, tuple(refs)) for (caller, speaker), refs in acts.items())
    return tuple(sorted(found, key=lambda calls: (-len(calls.acts), calls.caller, calls.speaker)))


def _calls(corpus: Corpus, sessions: Sequence[Digest]) -> Iterable[tuple[tuple[str, str], ActRef]]:
    for digest in sessions:
        met = {speech.id: speech.speaker for speech in digest.speeches if not speech.chair}
        for act in digest.acts:
            if act.type is not EventType.HECKLE or act.speech not in met:
                continue
            caller = corpus.named(digest.id, act.name, act.group)
            speaker = corpus.speaker(digest.id, act.speech)
            if caller and speaker and caller != speaker:
                who = met[act.speech]
                yield (caller, speaker), ActRef(digest.id, act, caller, Floor(who.name, speaker, who.group))

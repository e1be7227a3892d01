"""Votes in which people are named: those without a group, and the lists of roll calls.

Everybody else votes as a group, by show of hands: how a single member of it voted, no protocol
tells, and nothing here guesses it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.corpus import Corpus, Digest
from generator.model.session import Vote


@dataclass(frozen=True, slots=True)
class NamedVote:
    """How one person voted."""

    session: str
    vote: Vote
    side: str
    """"yes", "no", "abstain" or "absent"."""
    roll_call: bool


def named_votes(corpus: Corpus, is_group: Callable[[str], bool]) -> Mapping[str, tuple[NamedVote, ...]]:
    """Person slug to the votes that name them, in order of time.

    A name that several people bear is given to the one whose group is printed with it, or
    who is printed in that session; to nobody where that does not decide.
    """
    bearers = _bearers(corpus)
    found: defaultdict[str, list[NamedVote]] = defaultdict(list)
    for digest in corpus.sessions:
        present = _present(corpus, digest) if any(True for _ in _named(digest, is_group)) else frozenset()
        for vote, name, group, side, roll_call in _named(digest, is_group):
            slug = _meant(name, group, bearers, present)
            if slug is not None:
                found[slug].append(NamedVote(digest.id, vote, side, roll_call))
    return {slug: tuple(votes) for slug, votes in found.items()}


def _named(digest: Digest, is_group: Callable[[str], bool]) -> Iterator[tuple[Vote, str, str | None, str, bool]]:
    """Vote, name, group as printed, side, and whether a roll call names them."""
    for vote in digest.votes:
        for side, names in (("yes", vote.yes), ("no", vote.no), ("abstain", vote.abstain)):
            for name in names:
                if not is_group(name):
                    yield vote, name, None, side, False
        for member in vote.roll_call.members if vote.roll_call else ():
            yield vote, member.name, member.group, member.side, True


def _bearers(corpus: Corpus) -> Mapping[str, Sequence[tuple[str, frozenset[str]]]]:
    """Printed name to the people it was printed for: slug and groups."""
    bearers: defaultdict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for person in corpus.people:
        for name in dict.fromkeys((person.name, *(form.name for form in person.printed))):
            bearers[name].append((person.slug, frozenset(person.groups)))
    return bearers


def _present(corpus: Corpus, digest: Digest) -> frozenset[str]:
    """Who spoke in a session, called out or was excused."""
    spoke = (corpus.speaker_of.get((digest.id, speech.id)) for speech in digest.speeches)
    named = (corpus.person_named.get((digest.id, act.name, act.group)) for act in digest.acts)
    return frozenset(slug for slug in (*spoke, *named) if slug)


def _meant(
    name: str, group: str | None, bearers: Mapping[str, Sequence[tuple[str, frozenset[str]]]], present: frozenset[str]
) -> str | None:
    among = [(slug, groups) for slug, groups in bearers.get(name, ()) if group is None or group in groups]
    if len(among) > 1:
        among = [(slug, groups) for slug, groups in among if slug in present]
    return among[0][0] if len(among) == 1 else None

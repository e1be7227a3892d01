"""Votes in which people are named: those without a group, and the lists of roll calls.

Everybody else votes as a group, by show of hands: how a single member of it voted, no protocol
tells, and nothing here guesses it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

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

    Whose a line of a roll call is, the corpus knows. A member without a group stands in a vote
    without anything that tells two of one name apart: such a name is given to who is printed in
    that session, and to nobody where that does not decide.
    """
    bearers = _bearers(corpus)
    found: defaultdict[str, list[tuple[int, int, NamedVote]]] = defaultdict(list)
    order = {digest.id: place for place, digest in enumerate(corpus.sessions)}
    for place, digest in enumerate(corpus.sessions):
        named = list(_named(digest, is_group))
        present = _present(corpus, digest) if named else frozenset()
        for number, name, side in named:
            slug = _meant(name, bearers, present)
            if slug is not None:
                vote = NamedVote(digest.id, digest.votes[number], side, roll_call=False)
                found[slug].append((place, number, vote))
    for person in corpus.people:
        for ref in person.ballots:
            place = order[ref.session]
            vote = NamedVote(ref.session, corpus.sessions[place].votes[ref.vote], ref.member.side, roll_call=True)
            found[person.slug].append((place, ref.vote, vote))
    return {slug: tuple(vote for *_, vote in sorted(votes, key=itemgetter(0, 1))) for slug, votes in found.items()}


def _named(digest: Digest, is_group: Callable[[str], bool]) -> Iterator[tuple[int, str, str]]:
    """The place of a vote, a member without a group that it names, and their side."""
    for number, vote in enumerate(digest.votes):
        for side, names in (("yes", vote.yes), ("no", vote.no), ("abstain", vote.abstain)):
            for name in names:
                if not is_group(name):
                    yield number, name, side


def _bearers(corpus: Corpus) -> Mapping[str, Sequence[str]]:
    """Printed name to the slugs of the people it was printed for."""
    bearers: defaultdict[str, list[str]] = defaultdict(list)
    for person in corpus.people:
        for name in dict.fromkeys((person.name, *(form.name for form in person.printed))):
            bearers[name].append(person.slug)
    return bearers


def _present(corpus: Corpus, digest: Digest) -> frozenset[str]:
    """Who spoke in a session, called out or was excused."""
    spoke = (corpus.speaker(digest.id, speech.id) for speech in digest.speeches)
    named = (corpus.named(digest.id, act.name, act.group) for act in digest.acts)
    return frozenset(slug for slug in (*spoke, *named) if slug)


def _meant(name: str, bearers: Mapping[str, Sequence[str]], present: frozenset[str]) -> str | None:
    among = bearers.get(name, ())
    if len(among) > 1:
        among = [slug for slug in among if slug in present]
    return among[0] if len(among) == 1 else None

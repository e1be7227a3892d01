"""The part of the corpus that one session's pages and data are made from.

It is all they can know of other sessions. So where it stays the same they do too, whatever else is
published.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from generator.model.corpus import Corpus, Digest, Links, Paper, Person
from generator.model.mentions import MentionType


class Narrow:
    """Takes from a corpus what single sessions need of it."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._places = {digest.id: place for place, digest in enumerate(corpus.sessions)}

    @cached_property
    def _people(self) -> dict[str, Person]:
        """Of each person who it is and nothing of what it did."""
        return {p.slug: Person(p.slug, p.name, p.groups, (), {}) for p in self._corpus.people}

    @cached_property
    def _papers(self) -> dict[str, Paper]:
        return {paper.id: paper for paper in self._corpus.papers}

    def to(self, session_id: str) -> Corpus:
        """A session with its links, and the people, papers and sessions they lead to; raises KeyError."""
        corpus, place = self._corpus, self._places[session_id]
        links = corpus.linked(session_id)
        people = {slug: self._people[slug] for slug in sorted(_slugs(links))}
        papers = {
            paper: replace(self._papers[paper], mentions=())
            for paper in sorted(_papers(corpus.sessions[place], links) & self._papers.keys())
        }
        return Corpus(
            sessions=tuple(self._sessions(place, links)),
            people=tuple(people.values()),
            papers=tuple(papers.values()),
            groups=corpus.groups,
            group_of={slug: corpus.group_of[slug] for slug in people if slug in corpus.group_of},
            links={session_id: links},
        )

    def _sessions(self, place: int, links: Links) -> Iterator[Digest]:
        """The session, those before and after it, and those it names, in order of time."""
        sessions = self._corpus.sessions
        named = {self._places.get(target) for target in _targets(links, MentionType.SESSION)}
        for other in sorted({place - 1, place, place + 1, *(at for at in named if at is not None)}):
            if 0 <= other < len(sessions):
                yield sessions[place] if other == place else _name_of(sessions[other])


def _name_of(digest: Digest) -> Digest:
    return Digest(
        digest.id, digest.legislature, digest.number, None, None, None, None, None, "", "", (), (), (), (), (), (), 0
    )


def _targets(links: Links, kind: MentionType) -> Iterator[str]:
    return (one.target for mentions in links.mentions.values() for one in mentions if one.type is kind)


def _slugs(links: Links) -> set[str]:
    """Everybody who spoke or is named."""
    traces = (*links.speakers.values(), *links.named.values())
    return {trace.person for trace in traces if trace.person} | set(_targets(links, MentionType.PERSON))


def _papers(digest: Digest, links: Links) -> set[str]:
    headed = {paper for item in digest.agenda_items for paper in item.documents}
    voted = {paper for vote in digest.votes for paper in vote.documents}
    return headed | voted | set(_targets(links, MentionType.PAPER))

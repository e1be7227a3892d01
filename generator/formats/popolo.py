"""People, groups, memberships and votes as Popolo (https://www.popoloproject.com/specs/)."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from generator import addresses
from generator.formats.places import Places
from generator.formats.rows import BallotRow, VoteRow
from generator.model.corpus import Corpus, Person
from generator.model.parliament import Parliament

_PARLIAMENT = "parlament"
_RESULTS = {"adopted": "pass", "rejected": "fail", "referred": "pass"}
_OPTIONS = ("yes", "no", "abstain")
VoteOf = tuple[VoteRow, tuple[BallotRow, ...]]
"""A vote, and how members voted in it by name."""


def write_popolo(
    stream: TextIO, corpus: Corpus, parliament: Parliament, votes: Iterable[VoteOf], places: Places
) -> None:
    """One object with a list for each class; votes come one by one, for an archive has many."""
    parts = (
        ("organizations", _organizations(parliament)),
        ("persons", (_person(person, places) for person in corpus.people)),
        ("memberships", _memberships(corpus, parliament)),
        ("vote_events", (_vote_event(vote, ballots, parliament) for vote, ballots in votes)),
    )
    stream.write("{")
    for number, (name, values) in enumerate(parts):
        stream.write(f'{"," if number else ""}\n"{name}": [')
        for place, value in enumerate(values):
            stream.write(("," if place else "") + "\n" + json.dumps(value, ensure_ascii=False))
        stream.write("\n]")
    stream.write("\n}\n")


def _organizations(parliament: Parliament) -> Iterator[dict[str, Any]]:
    yield {"id": _PARLIAMENT, "name": parliament.name, "classification": "legislature"}
    for group in parliament.groups:
        yield {
            "id": group.slug,
            "name": group.name,
            "other_names": [{"name": group.short, "note": "short"}],
            "classification": "parliamentary group",
            "parent_id": _PARLIAMENT,
        }


def _person(person: Person, places: Places) -> dict[str, Any]:
    others = dict.fromkeys(form.name for form in person.printed if form.name != person.name)
    return {
        "id": person.slug,
        "name": person.name,
        "other_names": [{"name": name} for name in others],
        "identifiers": [{"scheme": name, "identifier": value} for name, value in sorted(person.external.items())],
        "links": [{"url": places.url(addresses.person(person.slug)), "note": "Plenarwerk"}],
    }


def _memberships(corpus: Corpus, parliament: Parliament) -> Iterator[dict[str, Any]]:
    """Who is printed with which group in which term; protocols do not tell since when."""
    for person in corpus.people:
        printed = [(ref.session, ref.speech.speaker.group) for ref in person.speeches]
        printed += [(ref.session, ref.act.group) for ref in person.acts]
        printed += [(ref.session, ref.absence.group) for ref in person.absences]
        terms = {(int(session.partition("/")[0]), name) for session, name in printed if name}
        known = {(term, group.slug) for term, name in terms if (group := parliament.group(name))}
        for term, own in sorted(known):
            yield {"person_id": person.slug, "organization_id": own, "legislative_period": term, "role": "member"}


def _vote_event(vote: VoteRow, ballots: Iterable[BallotRow], parliament: Parliament) -> dict[str, Any]:
    own = f"{addresses.dashed(vote.session)}-{vote.vote}"
    counted = ((option, count) for option, count in zip(_OPTIONS, _counts(vote), strict=True) if count is not None)
    return {
        "id": own,
        "identifier": f"{vote.session}, {vote.vote}",
        "organization_id": _PARLIAMENT,
        "start_date": vote.date.isoformat() if vote.date else None,
        "result": _RESULTS.get(vote.outcome),
        "motion": {"classification": vote.kind, "result": vote.outcome, "documents": list(vote.documents)},
        "counts": [{"option": option, "value": count} for option, count in counted],
        "group_results": list(_group_results(vote, parliament)),
        "votes": [
            {
                "voter_id": ballot.person,
                "voter_name": ballot.name,
                "option": ballot.side,
                "group_id": _group_id(ballot.group_name, parliament),
            }
            for ballot in ballots
        ],
        "sources": [{"url": vote.url}],
    }


def _counts(vote: VoteRow) -> tuple[int | None, int | None, int | None]:
    return vote.count_yes, vote.count_no, vote.count_abstain


def _group_results(vote: VoteRow, parliament: Parliament) -> Iterator[dict[str, Any]]:
    """How a group voted as a whole; how many they were is not printed."""
    for option, names in zip(_OPTIONS, (vote.yes, vote.no, vote.abstain), strict=True):
        for name in names:
            own = _group_id(name, parliament)
            yield {"group_id": own, "group_name": name, "counts": [{"option": option, "value": None}]}


def _group_id(name: str | None, parliament: Parliament) -> str | None:
    group = parliament.group(name) if name else None
    return group.slug if group else None

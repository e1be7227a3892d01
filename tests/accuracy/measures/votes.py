"""Votes: subject, papers, kind, who voted how, outcome, committees; a vote is right when all of it is."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.pages import Document
from generator.model.parsed import Parsed
from generator.model.session import Vote
from tests.accuracy.matching import pairs
from tests.accuracy.score import Score

WAYS = ("yes", "no", "abstain")


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    meant = annotation["vote"]
    faults: list[str] = []
    right = expected = invented = 0
    for vote, found in pairs(meant, parsed.session.votes, _subject, _parsed_subject):
        if vote is None:
            assert found is not None
            invented += 1
            faults.append(
                f"p. {found.page}: no such vote: item {found.agenda_item}, papers {', '.join(found.documents)}"
            )
        elif found is None:
            expected += not vote.get("silent")
            if not vote.get("silent"):
                faults.append(
                    f"p. {vote.get('page')}: missed: item {vote.get('item')}, papers {', '.join(vote['papers'])}"
                )
        else:
            expected += 1
            wrong = list(_differences(vote, found))
            right += not wrong
            faults.extend(
                f"p. {vote.get('page')}: item {vote.get('item')}, papers {', '.join(vote['papers'])}: {w}"
                for w in wrong
            )
    return Score("votes", right, expected, invented, 1.0, tuple(faults))


def _subject(vote: Mapping[str, Any]) -> tuple[object, ...]:
    """What brings an annotated and a parsed vote together; what else differs is told as such."""
    return (vote.get("item"), tuple(vote["papers"]))


def _parsed_subject(vote: Vote) -> tuple[object, ...]:
    return (_number(vote), vote.documents)


def _number(vote: Vote) -> str | None:
    return vote.agenda_item.removeprefix("top-") if vote.agenda_item else None


def _differences(vote: Mapping[str, Any], found: Vote) -> Iterator[str]:
    committees = found.committees
    compared: dict[str, tuple[object, object]] = {
        "page": (vote.get("page"), found.page),
        "papers": (sorted(vote["papers"]), sorted(found.documents)),
        "kind": (vote["kind"], found.kind.value),
        **{way: (sorted(vote.get(way, ())), sorted(getattr(found, way))) for way in WAYS},
        "outcome": (vote["outcome"], found.outcome.value),
        "lead": (vote.get("lead"), committees and committees.lead),
        "further": (vote.get("further", []), list(committees.further) if committees else []),
        "final": ("committee" if vote.get("final") else None, committees and committees.final),
        "single": (
            [(one["group"], one["side"], one["count"]) for one in vote.get("single", ())],
            [(one.group, one.side, one.count) for one in found.single],
        ),
        "roll call": (None, found.roll_call),
        "recommendation": (vote.get("recommendation"), found.recommendation),
    }
    for name, (said, read) in compared.items():
        if said != read:
            yield f"{name} is {said!r}, parsed {read!r}"

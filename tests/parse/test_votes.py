import pytest

from generator.model.session import Paragraph, ParagraphKind, Speaker, Speech, Vote
from generator.parliaments import find
from generator.parse.votes import votes_of
from tests.cases import Case, cases

NRW = find("nrw")


def shown(vote: Vote) -> str:
    sides = (
        f"{name} {', '.join(side)}" for name, side in (("yes", vote.yes), ("no", vote.no), ("abstain", vote.abstain))
    )
    text = " | ".join((vote.kind, ", ".join(vote.documents), *sides, vote.outcome))
    if vote.committees:
        text += f" | lead {vote.committees.lead} | {', '.join(vote.committees.further)}"
    if vote.roll_call:
        count = vote.roll_call
        text += f" | count {count.yes} {count.no} {count.abstain}{' secret' if count.secret else ''}"
    for single in vote.single:
        text += f" | single {single.side} {single.group} {single.count}"
    return text.rstrip()


HOUSE = [
    Speech(f"s0-{n}", 1, 1, None, False, False, False, Speaker("Erika Muster", None, group), ())
    for n, group in enumerate(("SPD", "CDU", "GRÜNE", "AfD", "FDP"), 1)
]


@pytest.mark.parametrize("case", [*cases("parse/cases/votes.txt"), *cases("parse/cases/votes_forms.txt")], ids=str)
def test_votes_of_a_chairs_speech(case: Case) -> None:
    paragraph = Paragraph(ParagraphKind.SPEECH, case.printed, 1, 1)
    speech = Speech("s1-1", 1, 1, None, True, False, False, Speaker("Max Muster", "Präsident"), (paragraph,))
    assert [shown(vote) for vote in votes_of([*HOUSE, speech], [], NRW)] == [
        line.rstrip() for line in case.meant if line
    ]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.session import Event
from generator.parliaments import find
from generator.parse.interjections import events_of, split_acts
from tests.cases import Case, cases

NRW = find("nrw")
HOUSE = ("CDU", "SPD", "GRÜNE", "FDP", "AfD")


def shown(event: Event) -> str:
    by = ", ".join(f"{a.name} [{a.group}]" if a.group else a.name for a in event.by)
    text = f"{event.type} | by: {by} | groups: {', '.join(event.groups)}{' | partial' if event.partial else ''}"
    return text.replace(":  |", ": |").rstrip()


@pytest.mark.parametrize(
    "case", [*cases("parse/cases/interjections.txt"), *cases("parse/cases/interjections_forms.txt")], ids=str
)
def test_events_of_an_interjection(case: Case) -> None:
    expected = tuple(line.replace("by: |", "by: |").rstrip() for line in case.meant)
    assert tuple(shown(event) for event in events_of(case.printed, NRW, HOUSE)) == expected


@given(st.text())
def test_no_letter_of_an_interjection_is_lost(text: str) -> None:
    letters = [char for char in text if char.isalnum()]
    assert [char for act in split_acts(text, NRW) for char in act if char.isalnum()] == letters


@given(st.text())
def test_every_parenthesis_is_at_least_one_event(text: str) -> None:
    assert events_of(f"({text})", NRW)

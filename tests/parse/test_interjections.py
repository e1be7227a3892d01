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


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("(Abg. Dr. Erika Muster FDP/DVP: Nein!)", ["heckle | by: Dr. Erika Muster [FDP/DVP] | groups:"]),
        (
            "(Beifall bei den Grünen sowie der Abg. Erika Muster CDU und Otto Probe SPD)",
            ["applause | by: Erika Muster [CDU], Otto Probe [SPD] | groups: GRÜNE"],
        ),
        (
            "(Lachen der Abg. Erika Muster, Otto Probe und Dr. Ida von Beispiel AfD – Zuruf: Oh!)",
            [
                "laughter | by: Erika Muster [AfD], Otto Probe [AfD], Dr. Ida von Beispiel [AfD] | groups:",
                "heckle | by: | groups:",
            ],
        ),
        ("(Beifall bei der SPD, Abgeordneten der CDU und der FDP/DVP)", ["applause | by: | groups: SPD, CDU, FDP/DVP"]),
    ],
)
def test_a_group_may_stand_behind_a_name_without_brackets(text: str, events: list[str]) -> None:
    found = events_of(text, find("bw"), ("GRÜNE", "CDU", "SPD", "FDP/DVP", "AfD"))
    assert [shown(event).replace("by:  |", "by: |") for event in found] == events

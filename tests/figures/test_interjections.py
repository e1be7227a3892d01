"""Who applauds and heckles whom: counts, their places, and what is left out."""

from hypothesis import given
from hypothesis import strategies as st

from generator.figures.interjections import NO_GROUP, OFFICE, exchanges, met, most_calls
from generator.model.session import EventType
from tests.resolve.stage import MUSTERLAND, corpus, digested

GROUPS = [group.short for group in MUSTERLAND.groups]
SITTING = """
TOP 1
Präsidentin Ada Vorn: Das Wort hat Herr Muster.
(Beifall von der FL)
Max Muster (FL): Danke.
(Beifall von der FL und der REG – Ida Beispiel [REG]: Hört, hört!)
(Zuruf – Ida Beispiel [REG]: Ach!)
Minister Otto Fern: Ich antworte.
(Ida Beispiel [REG]: Wann denn? – Lachen von der BfA)
Kim Wohlgemuth (fraktionslos): Auch ich.
(Max Muster [FL]: Gut!)
"""


def test_the_row_acts_and_the_column_speaks() -> None:
    found = exchanges([digested(SITTING)], GROUPS)[EventType.HECKLE]
    assert {cell: len(passages) for cell, passages in found.cells.items()} == {
        ("REG", "FL"): 2,
        ("REG", OFFICE): 1,
        ("FL", NO_GROUP): 1,
    }
    assert found.actors == ("FL", "REG") and found.targets == ("FL", OFFICE, NO_GROUP)
    assert (found.unnamed, found.chair, found.total) == (1, 0, 4)
    assert found.count("BfA", "FL") == 0


def test_applause_of_two_groups_counts_for_both_and_none_for_the_chair() -> None:
    found = exchanges([digested(SITTING)], GROUPS)[EventType.APPLAUSE]
    assert {cell: len(passages) for cell, passages in found.cells.items()} == {("FL", "FL"): 1, ("REG", "FL"): 1}
    assert found.chair == 1


def test_places_lead_to_the_paragraph() -> None:
    digest = digested(SITTING)
    (passage,) = exchanges([digest], GROUPS)[EventType.LAUGHTER].cells["BfA", OFFICE]
    speech = digest.speeches[passage.speech]
    assert (speech.speaker.role, passage.paragraph, passage.page) == ("Minister", 2, 1)


@given(st.lists(st.sampled_from(["Beifall von der FL", "Zuruf", "Ida Beispiel [REG]: Ja!", "Lachen von der BfA"])))
def test_every_act_is_in_a_cell_or_among_those_left_out(acts: list[str]) -> None:
    lines = "".join(f"({act})\n" for act in acts)
    digest = digested(f"TOP 1\nPräsidentin Ada Vorn: Bitte.\n{lines}Max Muster (FL): Danke.\n{lines}")
    for kind in (EventType.APPLAUSE, EventType.HECKLE, EventType.LAUGHTER):
        found = exchanges([digest], GROUPS)[kind]
        assert found.total + found.unnamed + found.chair == sum(act.type is kind for act in digest.group_acts)


def test_bare_counts_are_those_of_the_places() -> None:
    digest = digested(SITTING)
    counts = met([digest], GROUPS)
    assert counts[EventType.HECKLE, "REG", "FL"] == 2
    for kind in (EventType.APPLAUSE, EventType.HECKLE, EventType.LAUGHTER):
        cells = exchanges([digest], GROUPS)[kind].cells
        found = {(actor, target): number for (of, actor, target), number in counts.items() if of is kind}
        assert found == {cell: len(passages) for cell, passages in cells.items()}


def test_the_ranking_has_people_and_leaves_the_chair_and_ones_own_speech_out() -> None:
    whole = corpus(
        """
        TOP 1
        Präsidentin Ada Vorn: Bitte.
        (Ida Beispiel [REG]: Zur Sache! – Ida Beispiel [REG]: Bitte!)
        Max Muster (FL): Danke.
        (Ida Beispiel [REG]: Hört, hört! – Ida Beispiel [REG]: Ach! – Max Muster [FL]: Doch! – Beifall von Ida Beispiel [REG])
        Ida Beispiel (REG): Auch ich.
        (Max Muster [FL]: So? – Otto Fern [BfA]: Ach! – Max Muster [FL]: Wirklich? – Max Muster [FL]: Ja!)
        """
    )
    found = [(calls.caller, calls.speaker, len(calls.acts)) for calls in most_calls(whole, whole.sessions, 5)]
    assert found == [("max-muster", "ida-beispiel", 3), ("ida-beispiel", "max-muster", 2)]
    assert len(most_calls(whole, whole.sessions, 1)) == 1

"""What is gathered of a person comes to what the lists hold."""

from collections import Counter

from tests.figures.demonstration import demonstration
from tests.resolve.stage import corpus


def test_a_tally_is_what_the_lists_come_to() -> None:
    whole, _ = demonstration()
    places = {digest.id: place for place, digest in enumerate(whole.sessions)}
    for person in whole.people:
        tally = person.tally
        turns = [ref.speech for ref in person.speeches if not ref.speech.chair]
        assert tally.turns == len(turns)
        assert tally.words == sum(speech.words for speech in turns)
        assert tally.chaired == len(person.speeches) - len(turns)
        assert tally.acts == Counter(ref.act.type for ref in person.acts)
        part = {ref.session for refs in (person.speeches, person.acts, person.absences) for ref in refs}
        told = part | {ref.session for refs in (person.ballots, person.namings) for ref in refs}
        assert list(tally.sessions) == sorted(told, key=places.__getitem__)
        assert tally.last == max(part, key=places.__getitem__, default=None)
    assert any(person.tally.chaired for person in whole.people) and any(p.tally.acts for p in whole.people)


def test_sessions_that_only_name_a_person_are_in_order_too() -> None:
    whole = corpus(
        "TOP 1\nMax Muster (FL): Ich danke dem Kollegen Otto Fern.",
        "TOP 1\nOtto Fern (BfA): Ja.",
        "TOP 1\nMax Muster (FL): Der Kollege Otto Fern hat recht.",
    )
    (fern,) = (person for person in whole.people if person.slug == "otto-fern")
    assert fern.tally.sessions == ("4/1", "4/2", "4/3")
    assert fern.tally.last == "4/2"

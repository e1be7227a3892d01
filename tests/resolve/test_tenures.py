"""Offices and groups over time."""

from dataclasses import replace

from generator.model.corpus import Corpus
from generator.resolve import resolve
from tests.resolve.stage import MUSTERLAND, corpus, digested


def held(whole: Corpus, slug: str) -> list[tuple[str, str, str, int]]:
    (person,) = (person for person in whole.people if person.slug == slug)
    return [(t.name, t.first, t.last, t.sessions) for t in person.tally.tenures]


def test_groups_and_offices_have_their_first_and_last_session() -> None:
    whole = corpus(
        "TOP 1\nMax Muster (FL): Ja.\nIda Beispiel (BfA): Nein.\n(Max Muster [FL]: Doch!)",
        "TOP 1\nMax Muster (FL): Ja.",
        "TOP 1\nVizepräsident Max Muster: Ich rufe auf.",
    )
    assert held(whole, "max-muster") == [("FL", "4/1", "4/2", 2), ("Vizepräsident", "4/3", "4/3", 1)]


def offices(*roles: tuple[str, ...]) -> Corpus:
    """Sessions in which one person speaks under these offices, one after the other."""
    digests = []
    for number, names in enumerate(roles, start=1):
        told = digested("TOP 1\n" + "\n".join("Ministerin Ida Beispiel: Ja." for _ in names), number)
        speeches = tuple(
            replace(speech, speaker=replace(speech.speaker, role=role))
            for speech, role in zip(told.speeches, names, strict=True)
        )
        digests.append(replace(told, speeches=speeches))
    return resolve(digests, (), MUSTERLAND)


def test_an_office_cut_short_is_the_one_printed_in_full() -> None:
    whole = offices(("Ministerin für Wald", "Ministerin"), ("Ministerin",))
    assert held(whole, "ida-beispiel") == [("Ministerin für Wald", "4/1", "4/2", 2)]


def test_an_office_cut_short_is_the_one_held_at_that_time() -> None:
    whole = offices(("Ministerin für Wald",), ("Ministerin",), ("Ministerin für Wald",), ("Ministerin für Wasser",))
    assert held(whole, "ida-beispiel") == [
        ("Ministerin für Wasser", "4/4", "4/4", 1), ("Ministerin für Wald", "4/1", "4/3", 3)
    ]  # fmt: skip


def test_an_office_cut_short_stays_where_it_might_be_either_of_two() -> None:
    whole = offices(("Ministerin für Wald",), ("Ministerin",), ("Ministerin für Wasser",))
    assert ("Ministerin", "4/2", "4/2", 1) in held(whole, "ida-beispiel")

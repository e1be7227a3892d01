"""Headings that are one sentence, as Baden-Württemberg and Bavaria print them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.pages import Above, Line, Span
from generator.model.parliament import AnnouncedWords
from generator.parliaments import find
from generator.parse.announced import parts_of
from generator.parse.blocks import blocks_of
from generator.parse.speeches import Walk
from tests.parse.test_agenda import NONE

BW, BY = find("bw"), find("by")


def words(code: str) -> AnnouncedWords:
    announced = find(code).words.announced
    assert announced is not None
    return announced


@pytest.mark.parametrize(
    ("code", "sentence", "title", "details"),
    [
        (
            "bw",
            "Erste Beratung des Gesetzentwurfs der Landesregierung – Gesetz über Muster – Drucksache 9/12",
            "Gesetz über Muster",
            ["Erste Beratung", "Gesetzentwurfs der Landesregierung", "Drucksache 9/12"],
        ),
        (
            "bw",
            "Aktuelle Debatte – Zug um Zug – wohin die Bahn fährt – beantragt von der Fraktion der SPD",
            "Zug um Zug – wohin die Bahn fährt",
            ["Aktuelle Debatte", "der Fraktion der SPD"],
        ),
        (
            "bw",
            "Antrag der Fraktion der CDU und Stellungnahme des Ministeriums für Verkehr – Brücken – Drucksache 9/3",
            "Brücken",
            ["Antrag der Fraktion der CDU", "Drucksache 9/3"],
        ),
        ("bw", "Fragestunde – Drucksache 9/40", "Fragestunde", ["Fragestunde", "Drucksache 9/40"]),
        (
            "by",
            "Gesetzentwurf der Staatsregierung zur Änderung des Mustergesetzes (Drs. 9/12) - Zweite Lesung -",
            "Gesetzentwurf zur Änderung des Mustergesetzes",
            ["Gesetzentwurf der Staatsregierung", "Drs. 9/12", "Zweite Lesung"],
        ),
        (
            "by",
            "Antrag der Abgeordneten Erika Muster, Max Beispiel u. a. (SPD) Mehr Bänke (Ruhe) im Park (Drs. 9/3)",
            "Mehr Bänke (Ruhe) im Park",
            ["Antrag der Abgeordneten Erika Muster, Max Beispiel u. a. (SPD)", "Drs. 9/3"],
        ),
        (
            "by",
            "Gesetzentwurf der Abgeordneten Erika Muster (CSU), Max Beispiel u. a. und Fraktion (CSU), Otto Probe und "
            "Fraktion (FREIE WÄHLER) Gesetz über Muster (Drs. 9/4)",
            "Gesetz über Muster",
            [
                "Gesetzentwurf der Abgeordneten Erika Muster (CSU), Max Beispiel u. a. und Fraktion (CSU), Otto Probe und "
                "Fraktion (FREIE WÄHLER)",
                "Drs. 9/4",
            ],
        ),
        (
            "by",
            "Wahl einer Vizepräsidentin des Bayerischen Landtags",
            "Wahl einer Vizepräsidentin des Bayerischen Landtags",
            ["Wahl"],
        ),
    ],
)
def test_a_sentence_has_a_title_and_details(code: str, sentence: str, title: str, details: list[str]) -> None:
    assert parts_of(sentence, words(code)) == (title, details)


TITLES = st.lists(st.from_regex(r"[A-ZÄÖÜ][a-zäöüß]{2,9}", fullmatch=True), min_size=1, max_size=6).map(" ".join)


@given(TITLES, st.sampled_from(["Erste", "Zweite", "Dritte"]), st.integers(1, 9999))
def test_a_title_comes_out_as_it_was_put_in(title: str, reading: str, number: int) -> None:
    of_bw = f"{reading} Beratung des Gesetzentwurfs der Fraktion der SPD – {title} – Drucksache 9/{number}"
    of_by = f"Gesetzentwurf der Staatsregierung Neues: {title} (Drs. 9/{number}) - {reading} Lesung -"
    assert parts_of(of_bw, words("bw"))[0] == title
    assert parts_of(of_by, words("by"))[0] == f"Neues: {title}"


@given(st.text(max_size=80), st.sampled_from(["bw", "by"]))
def test_nothing_is_made_up_of_any_sentence(sentence: str, code: str) -> None:
    title, details = parts_of(sentence, words(code))
    assert all(detail in sentence for detail in details)
    assert set(title.split()) <= set(sentence.split()) or not sentence.strip()


def lines(*rows: tuple[str, bool, Above]) -> list[Line]:
    return [Line(n, 9, (Span(text, bold),), above, 0.0) for n, (text, bold, above) in enumerate(rows)]


def walked(code: str, *rows: tuple[str, bool, Above]) -> Walk:
    parliament = find(code)
    walk = Walk(parliament, NONE, {9: 77}, typeset=True)
    walk.body(blocks_of(lines(*rows), parliament, NONE, typeset=True))
    return walk


def test_a_call_makes_the_bold_sentence_below_it_an_item() -> None:
    walk = walked(
        "bw",
        ("Präsidentin Erika Muster: ", True, Above.SECTION),
        ("Ich rufe Tagesordnungspunkt 4 auf:", False, Above.PARAGRAPH),
        ("(Unruhe)", False, Above.PARAGRAPH),
        ("Zweite Beratung des Gesetzentwurfs der Fraktion GRÜNE –", True, Above.PARAGRAPH),
        ("Gesetz über Muster – Drucksache 9/1; Bericht des Ständigen Ausschusses – Drucksache 9/2", True, Above.NONE),
        ("Wir beginnen.", False, Above.PARAGRAPH),
    )
    (item,) = walk.items
    assert (item.id, item.title, item.kind, item.reading) == ("top-4", "Gesetz über Muster", "Gesetzentwurf", 2)
    assert (item.movers, item.documents) == (("GRÜNE",), ("9/1", "9/2"))


def test_bold_words_without_a_call_are_no_item() -> None:
    rows = (("Präsidentin Erika Muster: Guten Morgen.", True, Above.SECTION), ("Antrag", True, Above.PARAGRAPH))
    assert walked("bw", *rows).items == []


def test_one_call_may_have_several_headings() -> None:
    walk = walked(
        "by",
        ("Präsident Max Muster: ", True, Above.SECTION),
        ("Ich rufe die Tagesordnungspunkte 7 bis 9 auf:", False, Above.PARAGRAPH),
        ("Antrag der Abgeordneten Erika Muster u. a. (SPD)", True, Above.PARAGRAPH),
        ("Mehr Bänke (Drs. 9/1)", True, Above.NONE),
        ("und", False, Above.PARAGRAPH),
        ("Antrag der Abgeordneten Erika Muster u. a. (SPD)", True, Above.PARAGRAPH),
        ("Mehr Bäume (Drs. 9/2)", True, Above.NONE),
        ("Wir beginnen.", False, Above.PARAGRAPH),
    )
    (item,) = walk.items
    assert (item.id, item.number, item.title) == ("top-7-9", "7 bis 9", "Mehr Bänke")
    assert (item.joined_titles, item.movers, item.documents) == (("Mehr Bäume",), ("SPD",), ("9/1", "9/2"))

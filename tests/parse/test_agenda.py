from collections import Counter

import pytest

from generator.model.pages import Above, Line, Span
from generator.parliaments import find
from generator.parse.agenda import heading, is_detail, movers_of
from generator.parse.blocks import blocks_of
from generator.parse.hyphens import Evidence
from generator.parse.speeches import Walk
from tests.cases import Case, cases

NRW = find("nrw")
NONE = Evidence(Counter())


def line(text: str, *, bold: bool = False, indent: float = 14.2, above: Above = Above.NONE) -> Line:
    return Line(0, 7, (Span(text, bold),), above, indent)


def test_a_heading_with_two_joined_items() -> None:
    item = heading(
        "1",
        [
            line("1 Schulen schlagen Alarm: Rechts-", bold=True, indent=0),
            line("anspruch in Gefahr?", bold=True),
            line("Aktuelle Stunde"),
            line("auf Antrag"),
            line("der Fraktion der FDP"),
            line("Drucksache 18/101"),
            line("In Verbindung mit:"),
            line("Ganztag ohne Plan", bold=True),
            line("Antrag"),
            line("der Fraktion der SPD und"),
            line("der Fraktion BÜNDNIS 90/DIE GRÜNEN"),
            line("Drucksache 18/102 – Neudruck"),
        ],
        7,
        NRW,
        NONE,
    )
    assert (item.id, item.title) == ("top-1", "Schulen schlagen Alarm: Rechtsanspruch in Gefahr?")
    assert item.joined_titles == ("Ganztag ohne Plan",)
    assert item.kind == "Aktuelle Stunde"
    assert item.movers == ("FDP", "SPD", "GRÜNE")
    assert item.documents == ("18/101", "18/102")


def test_a_committee_that_reports_and_who_would_amend_are_no_movers() -> None:
    texts = ("Gesetzentwurf", "der Landesregierung", "Drucksache 18/1", "Beschlussempfehlung", "des Innenausschusses",
             "Drucksache 18/2", "zweite Lesung", "Änderungsantrag", "der Fraktion der CDU", "Drucksache 18/3")  # fmt: skip
    item = heading("6", [line("6 Ein Gesetz", bold=True, indent=0), *map(line, texts)], 48, NRW, NONE)
    assert (item.kind, item.reading, item.movers) == ("Gesetzentwurf", 2, ("Landesregierung",))
    assert item.documents == ("18/1", "18/2", "18/3")


def test_a_number_in_the_title_is_not_the_items() -> None:
    item = heading("7", [line("7 300.000 Arbeitsplätze", bold=True, indent=0), line("Antrag")], 53, NRW, NONE)
    assert (item.id, item.title) == ("top-7", "300.000 Arbeitsplätze")


def test_an_item_without_a_number_gets_a_speaking_address() -> None:
    lines = [
        line("Nachwahl zum Präsidium", bold=True, indent=0, above=Above.SECTION),
        line("Wahlvorschlag", above=Above.PARAGRAPH),
        line("der Fraktion der CDU"),
        line("Drucksache 18/9"),
        line("Wir kommen zur Wahl.", indent=0, above=Above.SECTION),
    ]
    walk = Walk(NRW, NONE, {7: 7}, typeset=True)
    walk.body(blocks_of(lines, NRW, NONE, typeset=True))
    assert [(i.id, i.number, i.movers) for i in walk.items] == [("nachwahl-zum-praesidium", None, ("CDU",))]


@pytest.mark.parametrize(
    ("text", "movers"),
    [
        ("der Fraktion BÜNDNIS 90/DIE GRÜNEN und", ["GRÜNE"]),
        ("der Landesregierung", ["Landesregierung"]),
        ("des Ausschusses für Kultur und Medien", ["Ausschuss für Kultur und Medien"]),
        ("des Haushalts- und Finanzausschusses", ["Haushalts- und Finanzausschuss"]),
        ("auf Antrag", []),
        ("gemäß § 82 Abs. 2 GO", []),
    ],
)
def test_movers(text: str, movers: list[str]) -> None:
    assert movers_of(text, NRW) == movers


@pytest.mark.parametrize(
    "text",
    [
        "der Fraktion der FDP Drucksache 18/1669",
        "Antrag der Fraktion der SPD Drucksache 18/1",
        "Antrag der Fraktion der CDU und der Fraktion BÜNDNIS 90/DIE GRÜNEN Drucksache 18/1 – Neudruck",
        "Gesetzentwurf der Landesregierung Drucksache 18/1 Beschlussempfehlung des Haushalts- und Finanzausschusses "
        "Drucksache 18/2 zweite Lesung",
        "Beschlussempfehlung und Bericht des Ausschusses für Kultur und Medien Drucksache 18/3",
        "Unterrichtung durch den Präsidenten Drucksache 18/4",
        "Große Anfrage 12 der Fraktion der SPD Drucksache 18/5 Antwort der Landesregierung Drucksache 18/6",
    ],
)
def test_pieces_of_a_heading_in_one_line(text: str) -> None:
    assert is_detail(text, NRW)


def test_a_heading_that_a_conversion_put_into_one_line() -> None:
    text = (
        "Gesetzentwurf der Landesregierung Drucksache 18/1 Beschlussempfehlung des Rechtsausschusses "
        "Drucksache 18/2 zweite Lesung"
    )
    item = heading("6", [line("6 Sechstes Gesetz"), line(text)], None, NRW, NONE, titled=1)
    assert (item.title, item.kind, item.reading) == ("Sechstes Gesetz", "Gesetzentwurf", 2)
    assert (item.movers, item.documents) == (("Landesregierung",), ("18/1", "18/2"))


def test_speech_is_no_detail_of_a_heading() -> None:
    assert not is_detail("der Staatskanzlei ausschließen, dass etwas fehlt?", NRW)
    assert not is_detail("der Landesregierung ist das nicht gelungen.", NRW)
    assert not is_detail("Ich eröffne die Aussprache.", NRW)
    assert not is_detail("Der Antrag der Fraktion ist gut.", NRW)


@pytest.mark.parametrize("case", cases("parse/cases/headings.txt"), ids=str)
def test_what_a_heading_says(case: Case) -> None:
    """Bold lines begin with "# "; meant are kind, reading, movers, papers and the titles joined."""
    printed = [
        line(text.removeprefix("# "), bold=text.startswith("# "), indent=14.2 if n else 0)
        for n, text in enumerate(case.printed.split("\n"))
    ]
    number = printed[0].text.split()[0]
    item = heading(number, printed, 7, NRW, NONE)
    said = (item.kind, item.reading, "; ".join(item.movers), ", ".join(item.documents), "; ".join(item.joined_titles))
    assert " | ".join(map(str, said)).rstrip() == case.meant[0]


def test_papers_know_what_they_are_and_whose() -> None:
    texts = ("Antrag", "der Fraktion der SPD", "Drucksache 18/1", "Beschlussempfehlung und Bericht", "des Rechts-",
             "ausschusses", "Drucksache 18/2", "Änderungsantrag", "der Fraktion der CDU und",
             "der Fraktion BÜNDNIS 90/", "DIE GRÜNEN", "Drucksache 18/3")  # fmt: skip
    item = heading("6", [line("6 Brücken", bold=True, indent=0), *map(line, texts)], 48, NRW, NONE)
    assert [(paper.number, paper.kind, paper.movers) for paper in item.papers] == [
        ("18/1", "Antrag", ("SPD",)),
        ("18/2", "Beschlussempfehlung und Bericht", ("Rechtsausschuss",)),
        ("18/3", "Änderungsantrag", ("CDU", "GRÜNE")),
    ]

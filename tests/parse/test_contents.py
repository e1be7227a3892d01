"""The printed table of contents."""

from collections import Counter

from generator.model.contents import Contents
from generator.model.pages import Above, Line, Span
from generator.parliaments import find
from generator.parse.contents import read_absences, read_contents
from generator.parse.hyphens import Evidence

NRW = find("nrw")


def contents(*entries: str) -> Contents:
    """Entries as printed; `*` begins a bold one at the edge, `+` the second line of an entry."""
    lines = []
    for index, entry in enumerate(entries):
        bold, goes_on = entry.startswith("*"), entry.startswith("+")
        text = entry.lstrip("*+")
        indent = 0.0 if bold else NRW.geometry.item_indent if text[0].islower() or goes_on else 28.0
        above = Above.NONE if goes_on else Above.PARAGRAPH
        lines.append(Line(index, 1, (Span(text, bold),), above, indent))
    return read_contents(lines, (), NRW, Evidence(Counter()))


def test_turns_with_their_pages() -> None:
    item = contents("*1 Ein Titel", "Anna Muster (CDU) ........ 7", "Ministerin Bea Beispiel .... 9").items[0]
    assert [(turn.speaker.name, turn.page) for turn in item.speakers] == [("Anna Muster", 7), ("Bea Beispiel", 9)]


def test_a_note_on_a_line_of_its_own_has_the_page_of_the_turn() -> None:
    item = contents("*2 Ein Titel", "Anna Muster (GRÜNE)", "(zur GeschO) ......... 8").items[0]
    assert [(turn.speaker.name, turn.page) for turn in item.speakers] == [("Anna Muster", 8)]


def test_an_office_on_a_line_of_its_own() -> None:
    found = contents("Geschäftsführender Präsident", "+Max Mann ........ 5")
    assert [(turn.speaker.role, turn.page) for turn in found.before] == [("Geschäftsführender Präsident", 5)]


def test_several_results() -> None:
    assert contents("*4 Wahl", "Ergebnisse ....... 11, 15, 16").items[0].result_pages == (11, 15, 16)


def test_measures_of_order_are_no_turns() -> None:
    found = contents("*3 Ein Titel", "Formlose Rüge", "+des Abgeordneten", "+Bert Beispiel (SPD) ..... 60")
    assert [(m.kind.value, m.speaker.name, m.page) for m in found.measures] == [("reprimand", "Bert Beispiel", 60)]
    assert found.items[0].speakers == ()


def test_a_speech_handed_in_has_no_page_of_its_own() -> None:
    item = contents("*5 Ein Titel", "Anna Muster (CDU)", "zu Protokoll (siehe Anlage 1)").items[0]
    assert [(turn.page, turn.in_appendix) for turn in item.speakers] == [(None, True)]


def absences(*entries: str) -> list[tuple[str, str | None, str | None, str | None]]:
    """Entries as printed; `+` begins the second line of one."""
    lines = [
        Line(index, 1, (Span(entry.lstrip("+")),), Above.NONE if entry.startswith("+") else Above.PARAGRAPH)
        for index, entry in enumerate(entries)
    ]
    found = read_absences(lines, NRW, Evidence(Counter()))
    return [(a.name, a.group, a.start, a.end) for a in found]


def test_hours_of_members_excused() -> None:
    assert absences(
        "Entschuldigt waren:", "Anna Muster (CDU)", "(bis 12:30 Uhr)", "Bert Beispiel (SPD) (ab 15 Uhr)"
    ) == [
        ("Anna Muster", "CDU", None, "12:30"),
        ("Bert Beispiel", "SPD", "15:00", None),
    ]


def test_a_name_or_its_hours_over_two_lines() -> None:
    assert absences(
        "Dr. Dr. h. c. Franz-Josef zu", "+Lauenberg (GRÜNE) (von 10:00 bis", "+12:00 Uhr)", "Anna Berg (SPD)"
    ) == [
        ("Dr. Dr. h. c. Franz-Josef zu Lauenberg", "GRÜNE", "10:00", "12:00"),
        ("Anna Berg", "SPD", None, None),
    ]
    assert absences("Anna Muster-", "+Lauenberg (CDU)") == [("Anna Muster-Lauenberg", "CDU", None, None)]

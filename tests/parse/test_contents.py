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


def test_a_note_behind_the_name_does_not_hide_the_turn() -> None:
    item = contents(
        "*2 Ein Titel", "Anna Muster (GRÜNE) (zur GeschO) .... 8", "Ida Beispiel (CDU) (Kurzintervention) .. 9"
    ).items[0]
    assert [(turn.speaker.name, turn.page) for turn in item.speakers] == [("Anna Muster", 8), ("Ida Beispiel", 9)]


def test_an_office_behind_the_name_or_on_a_line_of_its_own() -> None:
    item = contents(
        "*2 Ein Titel", "Prof. Dr. Ida Beispiel, Präsidentin des Landesrechnungshofs .... 8",
        "Parlamentarischer Staatssekretär", "+Max Muster .... 9",
    ).items[0]  # fmt: skip
    assert [(turn.speaker.name, turn.speaker.role, turn.page) for turn in item.speakers] == [
        ("Prof. Dr. Ida Beispiel", "Präsidentin des Landesrechnungshofs", 8),
        ("Max Muster", "Parlamentarischer Staatssekretär", 9),
    ]


def test_a_name_over_two_lines() -> None:
    item = contents("*2 Ein Titel", "Minister Dr. Max", "+Muster .... 9", "Anna Muster (CDU) .... 10").items[0]
    assert [(turn.speaker.name, turn.page) for turn in item.speakers] == [("Dr. Max Muster", 9), ("Anna Muster", 10)]


def test_a_speech_handed_in_told_on_the_same_line() -> None:
    item = contents("*5 Ein Titel", "Minister Max Muster zu Protokoll (siehe Anlage 2)", "Ergebnis .... 5").items[0]
    assert [(turn.speaker.name, turn.in_appendix) for turn in item.speakers] == [("Max Muster", True)]


def test_measures_of_order_in_other_words() -> None:
    found = contents(
        "*3 Ein Titel", "Zweiter Ordnungsruf", "+des Abgeordneten Max Muster (AfD) .... 7",
        "Nicht förmliche Rüge des Abgeordneten Max Muster (AfD) .... 9", "Ordnungsruf an Max Muster (AfD) .... 12",
        "Rüge", "+der Ministerin Anna Muster ... 14",
    )  # fmt: skip
    assert [(m.kind.value, m.speaker.name, m.page) for m in found.measures] == [
        ("call_to_order", "Max Muster", 7),
        ("reprimand", "Max Muster", 9),
        ("call_to_order", "Max Muster", 12),
        ("reprimand", "Anna Muster", 14),
    ]
    assert found.items[0].speakers == ()


def test_parts_of_an_item_are_not_its_title() -> None:
    item = contents("*5 Wahl", "*a) Zahl der Plätze ..... 9", "Ergebnis .... 9", "*b) Wahl selbst .... 10").items[0]
    assert (item.title, item.page, item.result_pages) == ("Wahl", 9, (9,))


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


def test_hours_in_other_words() -> None:
    assert absences(
        "Anna Berg (GRÜNE) (12:00 bis 14:00 Uhr)", "Ida Berg (SPD)", "(12:00 – 14:00 Uhr)", "Eva Berg (SPD)",
        "(von 9.30 bis 11 Uhr)", "Uwe Berg (SPD) ab 14 Uhr", "Jan Berg (SPD)", "(bis ca. 15 Uhr)",
    ) == [
        ("Anna Berg", "GRÜNE", "12:00", "14:00"),
        ("Ida Berg", "SPD", "12:00", "14:00"),
        ("Eva Berg", "SPD", "09:30", "11:00"),
        ("Uwe Berg", "SPD", "14:00", None),
        ("Jan Berg", "SPD", None, "15:00"),
    ]  # fmt: skip


def test_away_at_both_ends_of_the_day() -> None:
    assert absences("Anna Berg (SPD)", "(bis 13:00 Uhr und ab 16 Uhr)") == [("Anna Berg", "SPD", "16:00", "13:00")]


def test_a_note_without_hours_leaves_the_name() -> None:
    assert absences("Anna Berg (SPD) (ganztägig)", "Ida Berg (SPD) (am Nachmittag)", "Eva Berg (SPD)", "(abends)") == [
        ("Anna Berg", "SPD", None, None),
        ("Ida Berg", "SPD", None, None),
        ("Eva Berg", "SPD", None, None),
    ]


def test_two_times_of_one_day_are_not_made_one() -> None:
    printed = ("Anna Berg (SPD)", "(14:00 bis 15:00 Uhr und", "+17:00 bis 18:00 Uhr)", "Ida Berg (CDU)")
    assert absences(*printed) == [("Anna Berg", "SPD", "14:00", "15:00"), ("Ida Berg", "CDU", None, None)]


def test_of_several_spans_the_first_is_kept() -> None:
    assert absences(
        "Anna Berg (SPD)", "(10:00 bis 11:00 Uhr)", "(von 14:00 bis 15:00 Uhr)", "Ida Berg (CDU)",
        "(bis 10 Uhr, von 12 bis 13 Uhr und ab 15 Uhr)", "Eva Berg (FDP)", "(bis 13:00 Uhr)", "(ab 16 Uhr)",
    ) == [
        ("Anna Berg", "SPD", "10:00", "11:00"),
        ("Ida Berg", "CDU", None, "10:00"),
        ("Eva Berg", "FDP", "16:00", "13:00"),
    ]  # fmt: skip


def test_an_office_or_form_of_address_in_the_list() -> None:
    assert absences("Dr. Max Berg, Minister der Justiz", "Abgeordnete Ida Berg (SPD)", "Staatssekretär Jan Berg") == [
        ("Dr. Max Berg", None, None, None),
        ("Ida Berg", "SPD", None, None),
        ("Jan Berg", None, None, None),
    ]


def sentences(code: str, *rows: tuple[str, str, float]) -> Contents:
    """Entries of contents whose headings are sentences: what stands above, the text (`*` bold), the indent."""
    above = {"": Above.NONE, "p": Above.PARAGRAPH, "s": Above.SECTION}
    lines = [
        Line(n, 1, (Span(text.lstrip("*"), text.startswith("*")),), above[gap], indent)
        for n, (gap, text, indent) in enumerate(rows)
    ]
    return read_contents(lines, (), find(code), Evidence(Counter()))


def test_a_numbered_sentence_goes_up_to_its_page() -> None:
    found = sentences(
        "bw",
        ("p", "Eintritt des Abg. Max Muster . . . . . 7177", 0.0),
        ("p", "3. Erste Beratung des Gesetzentwurfs der Landesre-", 6.3),
        ("", "gierung – Gesetz über Muster – Drucksache 9/12 . 7194", 17.0),
        ("p", "Ministerin Erika Muster . . . . 7194, 7196", 17.0),
        ("", "Abg. Otto Probe FDP/DVP . . . .7195", 17.0),
        ("p", "Beschluss . . . . . 7198", 17.0),
    )
    (item,) = found.items
    assert (item.number, item.title, item.documents, item.page) == ("3", "Gesetz über Muster", ("9/12",), 7194)
    assert [(turn.speaker.name, turn.page) for turn in item.speakers] == [
        ("Erika Muster", 7194), ("Erika Muster", 7196), ("Otto Probe", 7195),
    ]  # fmt: skip
    assert item.result_pages == (7198,)


def test_sentences_without_numbers_are_told_by_the_space_above() -> None:
    found = sentences(
        "by",
        ("s", "*Geburtstagswünsche für Max Muster.......... 6021", 0.0),
        ("s", "*Antrag der Abgeordneten Erika Muster u. a. (SPD)", 0.0),
        ("", "*Mehr Bänke (Drs. 9/1)", 0.0),
        ("p", "Beschlussempfehlung des Bauausschusses (Drs. 9/7)", 0.0),
        ("p", "und", 0.0),
        ("p", "*Antrag der Abgeordneten Erika Muster u. a. (SPD)", 0.0),
        ("", "*Mehr Bäume (Drs. 9/2)", 0.0),
        ("p", "Erika Muster (SPD).......... 6022 6025 6025", 10.0),
        ("p", "Beschluss.......... 6027", 0.0),
        ("s", "*Abstimmung", 0.0),
        ("", "*Antrag auf Aussprache", 0.0),
        ("p", "Beschluss.......... 6028", 0.0),
    )
    (item,) = found.items
    assert (item.number, item.title, item.documents) == (None, "Mehr Bänke Mehr Bäume", ("9/1", "9/2"))
    assert [turn.page for turn in item.speakers] == [6022, 6025, 6025]
    assert item.result_pages == (6027,)

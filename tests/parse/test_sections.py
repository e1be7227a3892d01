"""Where the parts of a document begin."""

from generator.model.ledger import Reason
from generator.model.pages import Above, Line, Span
from generator.parliaments import find
from generator.parse.sections import cut

WORDS = find("nrw").words


def left_out(*texts: str) -> list[str]:
    lines = [Line(index, 1, (Span(text),), Above.PARAGRAPH) for index, text in enumerate(texts)]
    found = cut(lines, WORDS).left_out
    return [texts[index] for index, reason in sorted(found.items()) if reason is Reason.RUNNING_HEAD]


def test_a_running_head_in_the_middle_of_a_text() -> None:
    head = "24.11.2022 88 Nordrhein-Westfalen Plenarprotokoll 18/15"
    assert left_out("Eins.", "Zwei.", "Drei.", "wie die", head, "landesweite Einführung") == [head]


def test_a_running_head_that_a_conversion_took_apart() -> None:
    pieces = ["Landtag", "24.11.2022", "Nordrhein-Westfalen", "87", "Plenarprotokoll 18/15"]
    assert left_out("Eins.", "Zwei.", "Drei.", "wie die", *pieces, "landesweite Einführung") == pieces


def test_a_number_or_a_name_alone_is_text() -> None:
    assert left_out("Eins.", "Zwei.", "Drei.", "87", "Text.", "Plenarprotokoll 18/15", "Text.", "24.11.2022") == []


def test_a_running_head_over_two_lines() -> None:
    pieces = ["28.01.2026 101 Nordrhein-Westfalen Plenarprotokoll", "18/115"]
    assert left_out("Eins.", "Zwei.", "Drei.", "wie die", *pieces, "landesweite Einführung") == pieces


def test_a_title_page_may_tell_the_hours_too() -> None:
    texts = ("Plenarprotokoll 9 / 1", "Beginn: 9:03 Uhr", "Schluss: 12:39 Uhr", "Inhalt", "Beginn: 9:04 Uhr",
             "Präsidentin Erika Muster: Guten Tag.", "Beginn: 11:00 Uhr", "Schluss: 12:39 Uhr")  # fmt: skip
    sections = cut(
        [Line(n, 1 + n // 4, (Span(text),), Above.PARAGRAPH) for n, text in enumerate(texts)], find("bw").words
    )
    assert [line.text for line in sections.body] == ["Präsidentin Erika Muster: Guten Tag.", "Beginn: 11:00 Uhr"]
    assert (sections.start, sections.end) == ("9:04", "12:39")


def test_the_title_of_an_annex_may_stand_in_the_right_corner() -> None:
    rows = (("Beginn: 9:00 Uhr", 1, 50.0), ("Präsident Max Muster: Ja.", 1, 60.0), ("Schluss: 9:30 Uhr", 1, 70.0),
            ("Vorschlag", 2, 130.0), ("der Fraktion", 2, 140.0), ("Anlage 1", 2, 92.0), ("Mitglied", 2, 150.0))  # fmt: skip
    lines = [
        Line(n, page, (Span(text),), Above.PARAGRAPH, baseline=baseline)
        for n, (text, page, baseline) in enumerate(rows)
    ]
    found = cut(lines, find("bw").words).appendix
    assert [line.text for line in found] == ["Anlage 1", "Vorschlag", "der Fraktion", "Mitglied"]

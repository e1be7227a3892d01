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

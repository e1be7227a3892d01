"""What the title page says of the protocol, above all whether it is a reprint."""

import pytest

from generator.model.pages import Line, Span
from generator.parliaments import find
from generator.parse.head import head_of, running_head

WORDS = find("nrw").words
TITLE = ("Landtag Plenarprotokoll", "Nordrhein-Westfalen", "18. Wahlperiode", "18/9", "2.11.2022", "9. Sitzung")
PLACE = "Düsseldorf, Mittwoch, 2. November 2022"
HEAD = "Nordrhein-Westfalen 4 Plenarprotokoll 18/9"


def lines(*texts: str) -> list[Line]:
    return [Line(index, 1, (Span(text, False),)) for index, text in enumerate(texts)]


@pytest.mark.parametrize(
    "texts",
    [
        (*TITLE[:3], "18/9 (Neudruck)", *TITLE[4:], PLACE),
        (*TITLE[:4], "Neudruck", *TITLE[4:], PLACE),
        (*TITLE[:4], "– Neudruck –", *TITLE[4:], PLACE),
        (*TITLE[:4], "2. Neudruck", *TITLE[4:], PLACE),
        (*TITLE, PLACE, "Neudruck"),
        (*TITLE, PLACE, "Inhalt", f"{HEAD} (Neudruck)"),
        ("Landtag Nordrhein-Westfalen Plenarprotokoll 18/9 – Neudruck", "Erika Muster: Ja."),
    ],
)
def test_a_reprint_says_so_above_its_contents_or_in_its_running_heads(texts: tuple[str, ...]) -> None:
    head = head_of(lines(*texts, HEAD), WORDS)
    assert (head.legislature, head.number, head.reprint) == (18, 9, True)


@pytest.mark.parametrize(
    "texts",
    [
        (*TITLE, PLACE, "1 Antrag", "Drucksache 18/1 (Neudruck)", "Neudruck"),
        (*TITLE, PLACE, "Drucksache 18/1 – Neudruck"),
        (*TITLE, PLACE, HEAD, "Nordrhein-Westfalen 4 Plenarprotokoll 18/8 (Neudruck)"),
        ("Landtag Nordrhein-Westfalen Plenarprotokoll 18/9", "Erika Muster: Der Neudruck liegt vor."),
    ],
)
def test_a_reprinted_paper_makes_no_reprint_of_the_protocol(texts: tuple[str, ...]) -> None:
    assert head_of(lines(*texts, HEAD), WORDS).reprint is False


@pytest.mark.parametrize("mark", ["", " (Neudruck)", " – Neudruck", " 2. Neudruck"])
def test_a_running_head_is_known_with_the_mark_of_a_reprint(mark: str) -> None:
    for text, page in ((HEAD, "4"), ("02.11.2022 5 Nordrhein-Westfalen Plenarprotokoll 18/9", "5")):
        found = running_head(text + mark, WORDS)
        assert found is not None and (found["page"], found["number"]) == (page, "9")

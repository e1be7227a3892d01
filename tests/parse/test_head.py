"""What the title page says of the protocol, above all whether it is a reprint."""

import datetime

import pytest

from generator.model.pages import Document, Line, Span, Zone
from generator.parliaments import find
from generator.parse.head import head_of, printed_pages, running_head

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


def feet(*numbers: str) -> Document:
    """Pages with a number in the foot, from the first on."""
    return Document(
        tuple(
            Line(n, n + 1, (Span(number),), zone=Zone.FOOT if number else Zone.BODY) for n, number in enumerate(numbers)
        ),
        page_count=len(numbers),
        typeset=True,
    )


@pytest.mark.parametrize(
    ("numbers", "pages"),
    [
        (("", "II", "7177", "7178"), [None, None, 7177, 7178]),
        (("", "", "7177", ""), [7175, 7176, 7177, 7178]),
        (("", "2", "3"), [1, 2, 3]),
    ],
)
def test_pages_may_have_their_numbers_in_the_foot(numbers: tuple[str, ...], pages: list[int | None]) -> None:
    assert list(printed_pages(feet(*numbers), find("bw").words).values()) == pages


def test_a_month_may_be_written_as_a_word() -> None:
    title = lines(
        "19. Wahlperiode Protokoll 9/53", "53. Sitzung", "München, Dienstag, 24. März 2025, 14:00 bis 21:40 Uhr"
    )
    assert head_of(title, find("by").words).date == datetime.date(2025, 3, 24)

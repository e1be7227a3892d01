"""The printed page: where things stand, and that the contents name the right ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.model.errors import Place
from generator.model.pages import RawPage, Run
from generator.read import reader
from tests.typeset import Style, compose, contents_of, draw, print_manuscript
from tests.typeset.contents import name_in_contents
from tests.typeset.manuscript import Heading, Label
from tests.typeset.test_text import SOURCE
from tests.typeset.text import manuscript_of_text

LONG = Path(__file__).parent / "sources" / "4-12.md"


def pages(data: bytes) -> list[RawPage]:
    return list(reader("pdfium")(data, Place("set.pdf")))


@pytest.fixture(scope="module")
def printed() -> list[RawPage]:
    return pages(print_manuscript(manuscript_of_text(LONG.read_text(encoding="utf-8"))))


def find(page: RawPage, text: str) -> Run:
    return next(run for run in page.runs if run.text.startswith(text))


def test_the_same_bytes_every_time() -> None:
    manuscript = manuscript_of_text(SOURCE)
    assert print_manuscript(manuscript) == print_manuscript(manuscript)


def test_the_page_has_the_official_measures(printed: list[RawPage]) -> None:
    """Points from the top left corner, as on 18/115, p. 7."""
    page = printed[2]
    assert (page.width, page.height) == pytest.approx((595.22, 841), abs=0.1)
    for text, x0, baseline in (
        ("Landtag", 56.64, 51.8),
        ("Musterland", 56.64, 65.3),
        ("Beginn: 10:01 Uhr", 56.64, 101.17),
        ("Präsidentin Hanne Lindqvist:", 56.64, 130.67),
    ):
        run = find(page, text)
        assert (run.x0, run.baseline) == pytest.approx((x0, baseline), abs=0.2)
    assert find(page, "14.05.2031").x1 == pytest.approx(537.5, abs=1.2)
    assert find(page, "Plenarprotokoll 4/12").x1 == pytest.approx(537.5, abs=1.2)
    assert find(page, "„Die Mitglieder").x0 == pytest.approx(56.64 + 14.16, abs=0.2)
    assert find(page, "(Die Anwesenden").x0 == pytest.approx(56.64 + 28.32, abs=0.2)
    mark = next(run for run in page.runs if run.text.startswith("*)"))
    assert mark.size == pytest.approx(6.48)
    assert mark.bold


def test_columns_are_flush_on_both_sides(printed: list[RawPage]) -> None:
    for page in printed[2:8]:
        body = [run for run in page.runs if 100 < run.baseline < 784 and run.text.strip()]
        lefts = {round(run.x0) for run in body if run.x0 < 60 or 300 < run.x0 < 313}
        assert lefts <= {57, 312}
        assert max(run.x1 for run in body if run.x0 < 290) < 285.5
        assert max(run.x1 for run in body) < 541


def labels() -> Iterator[tuple[str, int]]:
    """Entry and page of every turn the contents must list, as the body has them."""
    proof = compose(manuscript_of_text(LONG.read_text(encoding="utf-8")))
    for number, element in enumerate(proof.manuscript.body):
        if isinstance(element, Label) and element.listed:
            yield name_in_contents(element), proof.page(f"body:{number}")


def test_the_contents_name_the_pages_of_the_body(printed: list[RawPage]) -> None:
    proof = compose(manuscript_of_text(LONG.read_text(encoding="utf-8")))
    entries = contents_of(proof)
    for entry, page in labels():
        assert f"{entry} … {page}" in entries
        name = entry.partition(" (")[0].removeprefix("Ministerin ").removeprefix("Minister ")
        assert any(run.bold and run.text.strip(" ,").endswith(name) for run in printed[page - 1].runs), entry
    for number, element in enumerate(proof.manuscript.body):
        if isinstance(element, Heading):
            page = proof.page(f"body:{number}")
            title = element.parts[0].title.split()[0]
            assert any(run.bold and run.text.startswith(title) for run in printed[page - 1].runs)


def test_the_contents_of_a_short_protocol() -> None:
    assert contents_of(compose(manuscript_of_text(SOURCE))) == [
        "Mitteilungen des Präsidenten … 2",
        "1 Brücken",
        "Antrag",
        "der Fraktion der FL",
        "Drucksache 4/1",
        "In Verbindung mit:",
        "Straßen",
        "Antrag",
        "der Fraktion der BfA",
        "Drucksache 4/2 … 2",
        "Erika Anders (FL) … 2",
        "Jan Bunt (BfA) … 2",
        "Ordnungsruf",
        "gerichtet an den",
        "Abgeordneten Jan Bunt (BfA) … 2",
        "Ida Dorn (fraktionslos)",
        "zu Protokoll (siehe Anlage 1)",
        "Ergebnis … 2",
        "2 Fragestunde",
        "Mündliche Anfrage",
        "Drucksache 4/3 … 2",
        "Mündliche Anfrage 7",
        "Ministerin Dr. Ute Cremer … 2",
        "Anlage 1 … 3",
        "Zu TOP 1 – Brücken – zu Protokoll ge-",
        "gebene Rede",
        "Ida Dorn (fraktionslos) … 3",
        "Entschuldigt waren:",
        "Ministerin Dr. Ute Cremer",
        "(von 9:30 Uhr bis 10 Uhr)",
        "Ida Dorn (fraktionslos)",
    ]


def test_a_resumption_is_listed_where_the_style_says_so() -> None:
    style = Style(list_resumptions=True)
    entries = contents_of(compose(manuscript_of_text(SOURCE), style))
    assert entries.count("Jan Bunt (BfA) … 2") == 2


def test_letters_without_a_font_are_refused() -> None:
    with pytest.raises(ValueError, match="lack a letter"):
        draw(compose(manuscript_of_text(SOURCE.replace("Jan Bunt", "Jan Bınt"))))

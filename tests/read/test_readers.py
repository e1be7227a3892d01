"""What holds of both readers of PDFs, on small files set here."""

import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from reportlab.pdfgen.canvas import Canvas

from generator.model.errors import Place, ProtocolError
from generator.model.pages import Doubt, RawPage
from generator.read import page_count, reader

READERS = ("pdfium", "pdfplumber")
PLACE = Place("klein.pdf")


def pdf(pages: int = 1) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 600), invariant=True)
    for number in range(1, pages + 1):
        canvas.setFont("Helvetica", 10)
        canvas.drawString(50, 500, f"Seite {number}")
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(50, 480, "Erika Muster")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def read(data: bytes, name: str, first: int = 0, end: int | None = None) -> tuple[RawPage, ...]:
    return tuple(reader(name)(data, PLACE, first=first, end=end))


@pytest.mark.parametrize("name", READERS)
def test_ranges_read_apart_are_the_whole_file(name: str) -> None:
    data = pdf(7)
    whole = read(data, name)
    assert page_count(data, PLACE) == len(whole) == 7
    assert [page.position for page in whole] == [1, 2, 3, 4, 5, 6, 7]
    assert read(data, name, 0, 3) + read(data, name, 3, 5) + read(data, name, 5) == whole


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize(("first", "end", "positions"), [(5, 99, [6, 7]), (7, None, []), (3, 3, [])])
def test_a_range_beyond_the_file_ends_with_it(name: str, first: int, end: int | None, positions: list[int]) -> None:
    assert [page.position for page in read(pdf(7), name, first, end)] == positions


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize(
    "matrix",
    [(1, 0, 0, 1, 0, 0), (2, 0, 0, 2, -40, -500), (0, 1, -1, 0, 560, 60), (0, -1, 1, 0, -200, 450)],
    ids=["as it is", "enlarged", "turned left", "turned right"],
)
def test_text_in_nested_forms_stands_where_it_is_drawn(name: str, matrix: tuple[float, ...]) -> None:
    """Drawn in a form within a form, and drawn at the same place by the page itself."""
    direct, nested = io.BytesIO(), io.BytesIO()
    for buffer, forms in ((direct, False), (nested, True)):
        canvas = Canvas(buffer, pagesize=(600, 600), invariant=True)
        if forms:
            canvas.beginForm("inner")
            canvas.setFont("Helvetica-Bold", 10)
            canvas.drawString(50, 300, "Erika Muster")
            canvas.endForm()
            canvas.beginForm("outer")
            canvas.translate(10, 20)
            canvas.doForm("inner")
            canvas.endForm()
        canvas.transform(*matrix)
        if forms:
            canvas.doForm("outer")
        else:
            canvas.translate(10, 20)
            canvas.setFont("Helvetica-Bold", 10)
            canvas.drawString(50, 300, "Erika Muster")
        canvas.showPage()
        canvas.save()
    (one,), (two,) = read(direct.getvalue(), name), read(nested.getvalue(), name)
    assert one.runs
    for a, b in zip(one.runs, two.runs, strict=True):
        assert (a.text, a.bold) == (b.text, b.bold)
        assert (b.x0, b.x1, b.baseline, b.size) == pytest.approx((a.x0, a.x1, a.baseline, a.size), abs=0.05)


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("data", [b"kein PDF", b"%PDF-1.7\n", pdf()[:200]], ids=["text", "head alone", "cut off"])
def test_what_is_no_pdf_is_refused_in_one_sentence(name: str, data: bytes) -> None:
    with pytest.raises(ProtocolError, match=r"^klein\.pdf: [^\n]+; [^\n]+\.$"):
        read(data, name)


def drawn(draw: Callable[[Canvas], None]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 600), invariant=True)
    canvas.setFont("Helvetica", 10)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def leaders(canvas: Canvas) -> None:
    """As Word and Acrobat write leaders: their text is said to be nothing."""
    canvas.drawString(50, 500, "Mitteilungen")
    canvas._code.append("/Span <</ActualText <FEFF0008FFFDFFFD>>> BDC")
    canvas.drawString(120, 500, ". . . . .")
    canvas._code.append("EMC")
    canvas.drawString(180, 500, "7177")


def test_a_page_with_letters_that_have_no_text_is_read_character_by_character() -> None:
    (page,) = read(drawn(leaders), "pdfium")
    assert page.doubt is Doubt.DRAWN
    assert replace(page, doubt=None) == read(drawn(leaders), "pdfplumber")[0]
    assert [run.text for run in page.runs] == ["Mitteilungen", ". . . . .", "7177"]


def test_what_the_other_reader_cannot_open_stays_as_it_was_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> None:
        raise ProtocolError(PLACE, "the file is damaged", "download it again")

    monkeypatch.setattr("generator.read.plumber.opened", refuses)
    (page,) = read(drawn(leaders), "pdfium")
    assert page.doubt is Doubt.DRAWN
    assert [run.text.strip() for run in page.runs] == ["Mitteilungen", "7177"]


def test_only_such_a_page_is() -> None:
    def both(canvas: Canvas) -> None:
        canvas.drawString(50, 500, "Seite 1")
        canvas.showPage()
        canvas.setFont("Helvetica", 10)
        leaders(canvas)

    assert [page.doubt for page in read(drawn(both), "pdfium")] == [None, Doubt.DRAWN]


def test_what_is_drawn_twice_to_be_bolder_is_read_once() -> None:
    def twice(canvas: Canvas) -> None:
        canvas.drawString(50, 500, "Mitteilungen")
        canvas.drawString(50.2, 500, "Mitteilungen")
        canvas.drawString(180, 500, "7177")

    (page,) = read(drawn(twice), "pdfium")
    assert page.doubt is None
    assert [run.text.strip() for run in page.runs] == ["Mitteilungen", "7177"]


def test_spaces_are_no_doubt() -> None:
    (page,) = read(
        drawn(lambda canvas: [canvas.drawString(x, 500, text) for x, text in ((50, "  "), (90, "A"))]), "pdfium"
    )
    assert page.doubt is None


def test_a_space_that_is_set_over_is_none() -> None:
    """PDFium is told so by /ActualText."""

    def set_over(canvas: Canvas) -> None:
        canvas.drawString(50, 500, "sexu")
        canvas._code.append("/Span <</ActualText <FEFF00AD>>> BDC")
        canvas.drawString(50 + canvas.stringWidth("sexu"), 500, " ")
        canvas._code.append("EMC")
        canvas.drawString(50 + canvas.stringWidth("sexu") + 0.01, 500, "alisierte")

    for name in READERS:
        (page,) = read(drawn(set_over), name)
        assert "".join(run.text for run in page.runs).strip() == "sexualisierte"

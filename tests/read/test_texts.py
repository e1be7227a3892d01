"""The texts of a page's objects, told from one look at all its characters, are those PDFium tells of each."""

import io
from collections.abc import Iterator
from contextlib import closing

import pypdfium2 as pdfium
import pypdfium2.raw as c
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from generator.model.errors import Place
from generator.read import handles, reader
from generator.read.handles import Handle, handle_of
from generator.read.texts import InOrder, OneByOne

Drawn = tuple[int, int, str]
"""Left, baseline and text of an object."""
TEXTS = st.text(alphabet="aB -\xad\n\ufffd.é€", max_size=6)
PAGES = st.lists(st.tuples(st.integers(0, 12).map(lambda n: 25 * n), st.integers(0, 4).map(lambda n: 9 * n), TEXTS))


def page_of(drawn: list[Drawn]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 600), invariant=True)
    canvas.setFont("Helvetica", 10)
    for left, baseline, text in drawn:
        canvas.drawString(50 + left, 500 - baseline, text)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def objects_of(page: Handle) -> Iterator[Handle]:
    for index in range(handles.count_objects(page)):
        item = handles.object_at(page, index)
        if handles.type_of(item) == c.FPDF_PAGEOBJ_TEXT:
            yield item


def told(data: bytes) -> tuple[list[str], list[str], bool]:
    """The texts in order and one by one, and whether the former told all."""
    with closing(pdfium.PdfDocument(data)) as pdf, closing(pdf[0]) as page:
        text_page = page.get_textpage()
        in_order, each = (kind(handle_of(text_page.raw)) for kind in (InOrder, OneByOne))
        items = list(objects_of(handle_of(page.raw)))
        return [in_order.of(item) for item in items], [each.of(item) for item in items], in_order.told_all()


@given(PAGES)
@example([(0, 0, "rechts"), (0, 9, "und weiter")])
@example([(0, 0, "Rechtsan-"), (0, 9, "spruch")])
@example([(0, 0, "fett"), (0, 0, "fett")])
def test_where_all_was_told_it_was_told_right(drawn: list[Drawn]) -> None:
    in_order, each, all_told = told(page_of(drawn))
    assert not all_told or in_order == each


@given(PAGES)
def test_a_page_is_read_as_one_by_one_whatever_its_order(drawn: list[Drawn]) -> None:
    data = page_of(drawn)
    _, each, _ = told(data)
    (page,) = reader("pdfium")(data, Place("klein.pdf"))
    if page.doubt is None:
        assert len([text for text in each if text]) >= len(page.runs)
        read = "".join("".join(run.text.split()) for run in page.runs)
        assert read == "".join("".join(text.replace("\xad", "").split()) for text in each)


def test_objects_that_stand_in_another_order_than_they_are_drawn_are_noticed() -> None:
    _, each, all_told = told(page_of([(100, 0, "rechts"), (0, 0, "links")]))
    assert [text.strip() for text in each] == ["rechts", "links"]
    assert not all_told


@pytest.mark.parametrize("columns", [1, 3])
def test_a_page_in_the_order_of_reading_is_told_at_once(columns: int) -> None:
    words = [(120 * n, 20 * line, f"Wort {n}.{line}") for line in range(20) for n in range(columns)]
    in_order, each, all_told = told(page_of(words))
    assert all_told
    assert in_order == each
    assert len(in_order) == 20 * columns

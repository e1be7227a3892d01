"""Pages shared out among processes are the pages of the file."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from generator.build import pages as shared
from generator.build.pages import read_pages
from generator.build.workers import Lost
from generator.model.errors import Place, ProtocolError

PDF = Path(__file__).parents[2] / "content" / "protocols" / "4-12.pdf"
PLACE = Place("4-12.pdf")


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shared, "RANGE", 2)


@pytest.mark.parametrize("name", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize("jobs", [2, 3, 50])
def test_the_same_whatever_the_number_of_processes(name: str, jobs: int) -> None:
    data = PDF.read_bytes()
    whole = read_pages(data, PLACE, name, 1)
    assert len(whole) > 4
    assert read_pages(data, PLACE, name, jobs) == whole


@pytest.mark.parametrize("data", [b"no PDF", b""])
def test_what_is_no_pdf_is_told(data: bytes) -> None:
    with pytest.raises(ProtocolError, match=r"4-12\.pdf: the file is damaged or no PDF"):
        read_pages(data, PLACE, "pdfium", 2)


def test_a_process_that_dies_is_told_with_its_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    def second_dies(
        function: Callable[[object], object], tasks: Sequence[object], _jobs: int
    ) -> Iterator[tuple[int, object]]:
        yield from ((number, Lost() if number == 1 else function(task)) for number, task in enumerate(tasks))

    monkeypatch.setattr(shared, "each", second_dies)
    with pytest.raises(ProtocolError, match="a process that read pages 3 to 4 died"):
        read_pages(PDF.read_bytes(), PLACE, "pdfium", 9)

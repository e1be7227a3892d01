"""The real protocols as text conversions leave them are read as the PDFs are."""

from pathlib import Path

import pytest

from generator.model.errors import Place
from generator.model.parsed import Parsed
from generator.model.session import Session, Source
from generator.parliaments import find
from generator.parse import parse
from generator.read import read_text
from tests.real.conversion import Habits, converted
from tests.real.test_real import PDFS, parsed_pdf

pytestmark = pytest.mark.real
NRW = find("nrw")


@pytest.fixture(scope="module", params=PDFS)
def parsed(request: pytest.FixtureRequest, real_data: Path) -> Parsed:
    return parsed_pdf(real_data / "nrw" / f"{request.param}.pdf")


@pytest.mark.parametrize(
    ("habits", "seed"),
    [(Habits(), 1), (Habits(bold_labels=True, headings_in_one_line=False), 2), (Habits(wrapped=True), 3)],
    ids=["plain", "bold labels", "wrapped"],
)
def test_a_conversion_is_read_as_the_print(parsed: Parsed, habits: Habits, seed: int) -> None:
    text = converted(parsed.session, NRW, habits, seed)
    session = parse(read_text(text.encode(), Place("x.md")), NRW, Source("x.md", "0" * 64), Place("x.md")).session
    assert _labels(session) == _labels(parsed.session)
    assert [item.documents for item in session.agenda_items] == [item.documents for item in parsed.session.agenda_items]
    assert _acts(session) == _acts(parsed.session)
    assert [(v.agenda_item, v.kind, v.documents, v.yes, v.no, v.abstain, v.outcome) for v in session.votes] == [
        (v.agenda_item, v.kind, v.documents, v.yes, v.no, v.abstain, v.outcome) for v in parsed.session.votes
    ]
    assert _letters(session) == _letters(parsed.session)


def _labels(session: Session) -> list[object]:
    return [(s.speaker, s.unrevised, s.agenda_item) for s in session.speeches if not s.in_appendix]


def _acts(session: Session) -> list[object]:
    return [
        (event.type, event.by, event.groups)
        for speech in session.speeches
        if not speech.in_appendix
        for paragraph in speech.paragraphs
        for event in paragraph.events
    ]


def _letters(session: Session) -> list[str]:
    """Speech by speech, whatever the paragraphs: a page head between two sentences parts them."""
    return [
        "".join(char for paragraph in speech.paragraphs for char in paragraph.text if char.isalnum())
        for speech in session.speeches
        if not speech.in_appendix
    ]

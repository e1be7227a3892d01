from pathlib import Path

import pytest

from generator.layout import layout
from generator.model.errors import Place
from generator.model.pages import Document, RawPage
from generator.model.parsed import Parsed
from generator.model.session import Source
from generator.parliaments import recognise_pages
from generator.parse import parse
from generator.read import reader
from tests.typeset import typeset
from tests.typeset.sources import parsed_source

ROOT = Path(__file__).parent.parent.parent
SOURCES = [
    Path(__file__).parent / "sources" / "4-12.md",
    ROOT / "content" / "protocols" / "4-11.md",
    ROOT / "content" / "protocols" / "4-13.md",
]


def read_back(data: bytes, name: str = "pdfium") -> tuple[Parsed, tuple[RawPage, ...], Document]:
    raw = tuple(reader(name)(data, Place("set.pdf")))
    parliament = recognise_pages(raw)
    assert parliament is not None
    document = layout(raw, parliament.geometry)
    return parse(document, parliament, Source("set.pdf", "0" * 64), Place("set.pdf")), raw, document


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_protocol_set_as_pdf_reads_as_its_text_does(path: Path) -> None:
    source, parliament = parsed_source(path)
    parsed, _, _ = read_back(typeset(source, parliament))
    one, two = source.session, parsed.session
    assert [
        (i.number, i.title, i.kind, i.reading, i.joined_titles, i.movers, i.documents) for i in one.agenda_items
    ] == [(i.number, i.title, i.kind, i.reading, i.joined_titles, i.movers, i.documents) for i in two.agenda_items]
    for ours, theirs in zip(one.speeches, two.speeches, strict=True):
        assert (ours.speaker, ours.unrevised, ours.chair, ours.in_appendix, ours.agenda_item) == (
            theirs.speaker, theirs.unrevised, theirs.chair, theirs.in_appendix, theirs.agenda_item,
        )  # fmt: skip
        assert [(p.kind, p.text, p.continues, p.events) for p in ours.paragraphs] == [
            (p.kind, p.text, p.continues, p.events) for p in theirs.paragraphs
        ]
    assert [(v.agenda_item, v.documents, v.kind, v.yes, v.no, v.abstain, v.outcome) for v in one.votes] == [
        (v.agenda_item, v.documents, v.kind, v.yes, v.no, v.abstain, v.outcome) for v in two.votes
    ]
    assert one.absent == two.absent
    assert (one.date, one.start, one.end, one.place) == (two.date, two.start, two.end, two.place)
    assert not parsed.ledger.unaccounted


def test_the_demonstration_pdf_is_what_the_typesetter_makes_of_its_source() -> None:
    source, parliament = parsed_source(SOURCES[0])
    assert typeset(source, parliament) == (ROOT / "content" / "protocols" / "4-12.pdf").read_bytes()


def test_both_readers_give_the_same_lines() -> None:
    source, parliament = parsed_source(SOURCES[0])
    data = typeset(source, parliament)
    fast, thorough = read_back(data, "pdfium")[2], read_back(data, "pdfplumber")[2]
    assert [(line.text, line.above, line.zone, [s.bold for s in line.spans]) for line in fast.lines] == [
        (line.text, line.above, line.zone, [s.bold for s in line.spans]) for line in thorough.lines
    ]

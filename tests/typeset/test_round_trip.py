"""What is set as a PDF reads as its text does: same speeches, same paragraphs, same votes."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from generator.layout import layout
from generator.model.errors import Place
from generator.model.pages import Document, RawPage
from generator.model.parsed import Parsed
from generator.model.session import Session, Source
from generator.parliaments import recognise_pages
from generator.parse import parse
from generator.read import reader
from tests.typeset import Extras, Style, print_manuscript, typeset, typeset_text
from tests.typeset.manuscript import Heading, Text
from tests.typeset.sources import parsed_source
from tests.typeset.text import manuscript_of_text

ROOT = Path(__file__).parent.parent.parent
PROTOCOLS = ROOT / "content" / "protocols"
DEMONSTRATION = Path(__file__).parent / "sources" / "4-12.md"
SOURCES = [DEMONSTRATION, PROTOCOLS / "4-11.md", PROTOCOLS / "4-13.md"]

STYLES = {
    "label alone on its line": Style(label_alone=True),
    "comma set with the office": Style(comma_bold=False),
    "office bold": Style(office_bold=True),
    "bold space before the group": Style(bold_space_before_group=True),
    "bold colon": Style(bold_colon=True),
    "mark on the line": Style(mark_rise=0.0),
    "mark high above the line": Style(mark_rise=4.6),
    "space before the mark": Style(mark_spaced=True),
    "dash at the beginning of a line": Style(dash_may_lead=True),
    "every word drawn by itself": Style(draw_words=True),
    "no spaces at line ends": Style(trailing_spaces=False),
    "single lines at column ends": Style(orphans=1),
    "interjections whole": Style(interjections_whole=True),
    "no gap behind a heading": Style(call_follows_heading=False),
    "resumptions listed": Style(list_resumptions=True),
    "hours beside the name": Style(hours_beside=True),
    "no bold results": Style(bold_results=False),
    "no hyphens": Style(hyphenate=False),
}


def read_back(data: bytes, name: str = "pdfium") -> tuple[Parsed, tuple[RawPage, ...], Document]:
    raw = tuple(reader(name)(data, Place("set.pdf")))
    parliament = recognise_pages(raw)
    assert parliament is not None
    document = layout(raw, parliament.geometry)
    return parse(document, parliament, Source("set.pdf", "0" * 64), Place("set.pdf")), raw, document


def same(one: Session, two: Session) -> None:
    """Equal but for pages and ids, which a text does not print."""
    assert [replace(i, page=None, position=1) for i in one.agenda_items] == [
        replace(i, page=None, position=1) for i in two.agenda_items
    ]
    for ours, theirs in zip(one.speeches, two.speeches, strict=True):
        assert (ours.speaker, ours.unrevised, ours.chair, ours.in_appendix, ours.agenda_item) == (
            theirs.speaker, theirs.unrevised, theirs.chair, theirs.in_appendix, theirs.agenda_item,
        )  # fmt: skip
        assert [(p.kind, p.text, p.continues, p.events, p.agenda_item) for p in ours.paragraphs] == [
            (p.kind, p.text, p.continues, p.events, p.agenda_item) for p in theirs.paragraphs
        ]
    assert [replace(v, page=None) for v in one.votes] == [replace(v, page=None) for v in two.votes]
    assert one.absent == two.absent
    assert (one.legislature, one.number, one.date, one.start, one.end, one.place) == (
        two.legislature, two.number, two.date, two.start, two.end, two.place,
    )  # fmt: skip


def headings(path: Path) -> Extras:
    """The printed lines of the headings, which the model does not hold."""
    body = manuscript_of_text(path.read_text(encoding="utf-8")).body
    return Extras({f"top-{e.number}": e.parts for e in body if isinstance(e, Heading)})


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_text_set_as_pdf_reads_as_the_text_does(path: Path) -> None:
    parsed, _, _ = read_back(typeset_text(path.read_text(encoding="utf-8")))
    same(parsed_source(path)[0].session, parsed.session)
    assert not parsed.ledger.unaccounted


@pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)
def test_a_session_set_in_any_style_reads_the_same(style: Style) -> None:
    path = DEMONSTRATION
    source, parliament = parsed_source(path)
    parsed, _, _ = read_back(typeset(source.session, parliament, style, headings(path)))
    same(source.session, parsed.session)
    assert not parsed.ledger.unaccounted


def test_a_session_and_its_text_give_one_manuscript() -> None:
    """But for bold words in running text, which the model does not keep."""
    source, parliament = parsed_source(DEMONSTRATION)
    text = manuscript_of_text(DEMONSTRATION.read_text(encoding="utf-8"))
    assert typeset(source.session, parliament, Style(), headings(DEMONSTRATION)) == print_manuscript(
        replace(text, body=tuple(replace(e, bold=()) if isinstance(e, Text) else e for e in text.body))
    )


def test_the_demonstration_pdf_is_what_the_typesetter_makes_of_its_source() -> None:
    """`python -m tests.typeset tests/typeset/sources/4-12.md content/protocols/4-12.pdf` sets it anew."""
    assert typeset_text(DEMONSTRATION.read_text(encoding="utf-8")) == (PROTOCOLS / "4-12.pdf").read_bytes()


def test_both_readers_give_the_same_lines() -> None:
    data = (PROTOCOLS / "4-12.pdf").read_bytes()
    fast, thorough = read_back(data, "pdfium")[2], read_back(data, "pdfplumber")[2]
    assert [(line.text, line.above, line.zone, [s.bold for s in line.spans]) for line in fast.lines] == [
        (line.text, line.above, line.zone, [s.bold for s in line.spans]) for line in thorough.lines
    ]


def test_the_media_file_names_the_speakers_of_the_protocol() -> None:
    media = json.loads((PROTOCOLS / "4-12.media.json").read_text(encoding="utf-8"))
    session = read_back((PROTOCOLS / "4-12.pdf").read_bytes())[0].session
    assert (media["wp"], media["sitzung"], media["date"]) == (4, 12, str(session.date))
    spoken = {(speech.speaker.name, speech.agenda_item) for speech in session.speeches}
    for speech in media["speeches"]:
        assert (speech["name"], f"top-{speech['top_nr']}" if speech["top_nr"] else None) in spoken
    starts = [speech["start_offset"] for speech in media["speeches"]]
    assert starts == sorted(starts)

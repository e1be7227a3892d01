"""What only the setting put into a text is taken out again."""

from xml.etree import ElementTree
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.layout.rows import rows_of
from generator.model.errors import Place
from generator.model.pages import Run
from generator.read import read_text
from generator.read.characters import plain

SOFT = "\N{SOFT HYPHEN}"


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("P\ufb02ege und Erö\ufb00nung", "Pflege und Eröffnung"),
        ("CDU\u2011Fraktion", "CDU-Fraktion"),
        ("Nordrhein\u2010Westfalen", "Nordrhein-Westfalen"),
        ("ein\u200bWort\ufeff", "einWort"),
        (f"Ver{SOFT}wal{SOFT}tung", "Verwaltung"),
        (f"Ver{SOFT}wal{SOFT}", f"Verwal{SOFT}"),
        (f"Ver{SOFT}wal{SOFT} ", f"Verwal{SOFT} "),
        ("Greta \u202eTSILAER\u202c Muster", "Greta TSILAER Muster"),
        ("a\x00b\x07c\x1b[31md\x7f", "abc[31md"),
        ("Punkt\x0cEins\x85Zwei", "Punkt Eins Zwei"),
        ("halb \udc80\ud83d", "halb \ufffd\ufffd"),
        ("D’Amico – „Ja“ …", "D’Amico – „Ja“ …"),
    ],
)
def test_as_a_reader_would_type_it(printed: str, meant: str) -> None:
    assert plain(printed) == meant


@given(st.text(alphabet=st.sampled_from(f"aß -{SOFT}\ufb01\u2011\u200b\n"), max_size=20))
def test_twice_is_once(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(st.text(st.characters(exclude_categories=())))
def test_whatever_comes_can_be_written_as_xml(text: str) -> None:
    ElementTree.fromstring(b"<x>" + escape(plain(text)).encode() + b"</x>")


def test_a_soft_hyphen_inside_a_row_divides_nothing_wherever_the_file_cuts_its_runs() -> None:
    for bold in (True, False):
        first = [Run(f"Ver{SOFT}", 0, 14, 10, 10), Run(f"wal{SOFT}", 14, 30, 10, 10)]
        (row,) = rows_of([*first, Run(f"tungs{SOFT} ", 30, 50, 10, 10, bold=bold)])
        assert "".join(span.text for span in row.spans) == f"Verwaltungs{SOFT}"


def test_a_text_with_spaces_that_do_not_break() -> None:
    text = f"Herr\u00a0Pr{SOFT}äsident, P\ufb02ege{SOFT}\ngesetz"
    lines = read_text(text.encode(), Place("a.md")).lines
    assert [line.text for line in lines] == ["Herr Präsident, Pflege" + SOFT, "gesetz"]

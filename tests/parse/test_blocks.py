"""Lines of a text without geometry to paragraphs."""

from collections import Counter

from generator.model.pages import Above, Line, Span
from generator.parliaments import find
from generator.parse.blocks import block_of, blocks_of
from generator.parse.hyphens import Evidence

NRW = find("nrw")
LONG = "Die von Ihnen geforderten und seit vielen Jahren schon erwarteten Aspekte wie die"


def blocks(*texts: str | None) -> list[str]:
    """None stands for a line that was left out, such as a running head."""
    lines = [Line(index, 1, (Span(text),), Above.PARAGRAPH) for index, text in enumerate(texts) if text is not None]
    return [block.text for block in blocks_of(lines, NRW, Evidence(Counter()), typeset=False)]


def test_a_sentence_that_goes_on_with_a_small_letter() -> None:
    assert blocks("Es ist eine", "schwierige Aufgabe.") == ["Es ist eine schwierige Aufgabe."]
    assert blocks("der gesam-", "ten Verwaltung.") == ["der gesamten Verwaltung."]


def test_a_sentence_that_goes_on_behind_a_page_head_with_any_word() -> None:
    assert blocks(LONG, None, "Landesweite Einführung.") == [f"{LONG} Landesweite Einführung."]
    assert blocks(LONG, "Landesweite Einführung.") == [LONG, "Landesweite Einführung."]


def test_what_begins_behind_a_page_head() -> None:
    assert len(blocks(LONG, None, "(Beifall von der CDU)")) == 2
    assert len(blocks(LONG, None, "Anna Muster (SPD): Nein.")) == 2
    assert len(blocks("Ein Satz, der lang genug ist, um keine Überschrift zu sein, endet hier.", None, "Neu.")) == 2
    assert len(blocks("Eine Überschrift", None, "Neu beginnt der Text.")) == 2


def test_an_interjection_without_its_end_before_one_at_the_top_of_a_column() -> None:
    step = NRW.geometry.interjection_indent
    lines = [
        Line(0, 1, (Span("(Anna Muster [SPD]: Das stimmt nicht!"),), Above.PARAGRAPH, step),
        Line(1, 2, (Span("(Beifall von der SPD)"),), Above.COLUMN, step),
    ]
    assert len(blocks_of(lines, NRW, Evidence(Counter()), typeset=True)) == 2


def test_the_line_on_which_the_text_behind_a_label_begins() -> None:
    """A label may be broken at its hyphen, and may stand alone at the foot of a page."""
    lines = [
        Line(0, 3, (Span("Anna Muster-", bold=True),), Above.SECTION),
        Line(1, 3, (Span("Schulze (SPD):", bold=True),), Above.NONE),
        Line(2, 4, (Span("Herr Präsident! Das"),), Above.COLUMN),
        Line(3, 4, (Span("geht so nicht."),), Above.NONE),
    ]
    block = block_of(lines, Evidence(Counter()))
    label = len("Anna Muster-Schulze (SPD):")
    assert block.text[:label] == "Anna Muster-Schulze (SPD):"
    assert [block.line_after(length).index for length in (0, 5, label, label + 1, label + 22)] == [0, 0, 2, 2, 3]
    same_line = block_of([Line(0, 3, (Span("Anna Muster (SPD): Ja."),), Above.SECTION)], Evidence(Counter()))
    assert same_line.line_after(len("Anna Muster (SPD):")).index == 0

"""The body against the paragraphs."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check import check
from generator.check.difference import spots
from generator.model.ledger import Reason
from generator.model.parsed import Parsed
from tests.check.sample import (
    LINES,
    PARLIAMENT,
    SOUND,
    SPEECHES,
    ledger,
    measure,
    said,
    told,
    with_session,
    with_speech,
)


def rate(parsed: Parsed, name: str = "text") -> tuple[int, int]:
    found = measure(check(parsed, PARLIAMENT), name)
    return found.found, found.expected


WHOLE = rate(SOUND)


def test_a_lost_word_is_told_with_page_paragraph_and_context() -> None:
    parsed = with_speech("s4-1", paragraphs=(said("Straßen.", 4),))
    assert rate(parsed) == (WHOLE[0] - 4, WHOLE[1])
    (finding,) = told(check(parsed, PARLIAMENT), "text")
    assert (finding.page, finding.position, finding.anchor) == (4, 4, "s4-1.1")
    assert finding.message == "Gedruckt ist „Straßen auch.“, hier steht „Straßen.“."


def test_an_invented_word_counts_against_the_measure() -> None:
    parsed = with_speech("s4-1", paragraphs=(said("Straßen und auch.", 4),))
    assert rate(parsed) == (WHOLE[0] - 3, WHOLE[1])


def test_a_paragraph_that_stands_twice_counts_against_it() -> None:
    parsed = with_speech("s4-1", paragraphs=(said("Straßen auch.", 4), said("Straßen auch.", 4)))
    assert rate(parsed) == (WHOLE[0] - 11, WHOLE[1])
    assert "gedruckt ist es nicht" in told(check(parsed, PARLIAMENT), "text")[0].message


def test_a_paragraph_that_only_the_print_has_is_lost() -> None:
    parsed = with_speech("s3-2", paragraphs=SPEECHES[1].paragraphs[:2])
    assert rate(parsed) == (WHOLE[0] - 5, WHOLE[1])
    (finding,) = told(check(parsed, PARLIAMENT), "text")
    assert finding.page == 3 and "hier fehlt es" in finding.message


def test_paragraphs_in_another_order_count_against_it() -> None:
    first, heckle, last = SPEECHES[1].paragraphs
    lines = tuple(
        (page, text, {"s3-2.2": "s3-2.3", "s3-2.3": "s3-2.2"}.get(str(taken), taken)) for page, text, taken in LINES
    )
    parsed = replace(with_speech("s3-2", paragraphs=(first, last, heckle)), ledger=ledger(lines))
    assert rate(parsed) == (WHOLE[0] - len("Danke"), WHOLE[1])
    assert "anderer Stelle" in told(check(parsed, PARLIAMENT), "text")[0].message


def test_a_line_that_ends_one_paragraph_and_begins_the_next_loses_nothing() -> None:
    first, heckle, last = SPEECHES[1].paragraphs
    moved = (replace(first, text="Frau Präsidentin! Brücken ver"), replace(heckle, text="binden. " + heckle.text), last)
    assert rate(with_speech("s3-2", paragraphs=moved)) == WHOLE


@pytest.mark.parametrize("printed", ["Landtag 13.05.2031 und dann sprach er", "verrutscht"])
def test_words_taken_for_a_running_head_are_told(printed: str) -> None:
    parsed = replace(SOUND, ledger=ledger((*LINES, (4, printed, Reason.RUNNING_HEAD))))
    found, expected = rate(parsed)
    assert found == WHOLE[0] and expected > WHOLE[1]
    assert told(check(parsed, PARLIAMENT), "text")[0].page == 4


def test_words_behind_the_end_are_no_footnote() -> None:
    at = next(index for index, line in enumerate(LINES) if line[2] is Reason.FOOTNOTE)
    parsed = replace(SOUND, ledger=ledger((*LINES[:at], (4, "Noch ein Satz.", Reason.FOOTNOTE), *LINES[at:])))
    assert rate(parsed) == (WHOLE[0], WHOLE[1] + len("NocheinSatz"))


def test_a_hyphen_of_the_line_end_is_no_difference_but_a_comma_is() -> None:
    parsed = with_speech("s3-1", paragraphs=(said("Ich eröffne, die Aussprache."),))
    assert rate(parsed) == WHOLE
    found, expected = rate(parsed, "punctuation")
    assert found == expected - 1
    assert told(check(parsed, PARLIAMENT), "punctuation")[0].anchor == "s3-1.1"


def test_the_sign_for_a_gap_in_the_source_is_not_invented() -> None:
    quality = check(with_speech("s4-1", paragraphs=(said("Straßen auch. […]", 4),)), PARLIAMENT)
    assert measure(quality, "text").rate == measure(quality, "punctuation").rate == 1


def test_what_of_a_label_is_in_no_field_is_told() -> None:
    lines = tuple((page, text.replace("Dr. Ida Falk", "Dr. Ida Falk (Musterau)"), taken) for page, text, taken in LINES)
    quality = check(replace(SOUND, ledger=ledger(lines)), PARLIAMENT)
    assert measure(quality, "labels").found == 3
    assert [f.anchor for f in told(quality, "labels")] == ["s4-1"]
    assert measure(quality, "text").rate == 1


@pytest.mark.parametrize("change", [{"name": "Ida Falke"}, {"group": "BfA"}, {"group": None}, {"role": "Ministerin"}])
def test_a_label_that_is_not_what_is_printed_is_told(change: dict[str, str | None]) -> None:
    speaker = replace(SPEECHES[2].speaker, **change)
    assert [f.anchor for f in told(check(with_speech("s4-1", speaker=speaker), PARLIAMENT), "labels")] == ["s4-1"]


def test_a_fault_in_every_paragraph_is_counted_in_each() -> None:
    """As one text they would be too long to compare, and all of it would count as wrong."""
    words = "Brücken verbinden Menschen und Orte im ganzen Land"
    many = tuple(f"{words} {number}" for number in range(60))
    lines = tuple((3, text + ".", f"s9-1.{number}") for number, text in enumerate(many, 1))
    held = replace(SPEECHES[1], id="s9-1", speaker=replace(SPEECHES[1].speaker, name=None))
    parsed = replace(
        with_session(speeches=(replace(held, paragraphs=tuple(said(f"{text}!") for text in many)),), votes=()),
        ledger=ledger(lines),
    )
    assert rate(parsed, "text") == rate(parsed, "text")[1:] * 2
    assert rate(parsed, "punctuation") == (0, 60)


def test_so_many_places_that_nobody_would_read_them_are_counted() -> None:
    many = tuple(said(f"Erfunden {'x' * number}") for number in range(99))
    speeches = tuple(
        replace(SPEECHES[0], id=f"s5-{number}", paragraphs=(paragraph,)) for number, paragraph in enumerate(many)
    )
    findings = told(check(with_session(speeches=(*SPEECHES, *speeches)), PARLIAMENT), "text")
    assert len(findings) <= 41


@given(st.text("abc", max_size=12), st.text("abc", max_size=12))
def test_the_spots_of_two_texts_turn_one_into_the_other(one: str, two: str) -> None:
    made, last = "", 0
    for spot in spots(one, two):
        made += one[last : spot.start] + two[spot.out_start : spot.out_end]
        last = spot.end
    assert made + one[last:] == two


def test_long_texts_without_a_word_in_common_are_not_compared_letter_by_letter() -> None:
    assert len(spots("a" * 9000, "b" * 9000)) == 1

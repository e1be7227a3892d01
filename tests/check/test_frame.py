"""Pages, beginning and end, members excused."""

from dataclasses import replace

import pytest

from generator.check import check
from generator.model.ledger import Reason
from generator.model.parsed import Parsed
from generator.model.session import Absence
from generator.parliaments import find
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

HEAD = "Musterland {} Plenarprotokoll {}"


def heads(position: int, printed: str) -> tuple[tuple[int, str, str | Reason], ...]:
    """The lines of the sample with another running head on one page."""
    return tuple(
        (page, printed if page == position and "Plenarprotokoll" in text else text, taken)
        for page, text, taken in LINES
    )


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        (HEAD.format(6, "4/11"), "Auf die Seite 3 folgt die Seite 6"),
        (HEAD.format(4, "4/12"), "Kopfzeile der Sitzung 4/12"),
        ("Musterland", "keine lesbare Seitenzahl"),
    ],
)
def test_a_page_that_does_not_follow_is_told(printed: str, words: str) -> None:
    quality = check(replace(SOUND, ledger=ledger(heads(4, printed))), PARLIAMENT)
    assert measure(quality, "pages").found < 5
    assert any(words in f.message and f.position == 4 for f in told(quality, "pages"))


def test_a_page_whose_text_was_not_found_is_told_and_a_blank_one_before_the_body_is_not() -> None:
    blank = tuple(line for line in LINES if line[0] != 2 or line[2] is Reason.ABSENCES)
    blank = tuple((1 if page == 2 else page, text, taken) for page, text, taken in blank)
    assert not told(check(replace(SOUND, ledger=ledger(blank)), PARLIAMENT), "pages")
    behind = (*LINES, (6, HEAD.format(6, "4/11"), Reason.RUNNING_HEAD), (6, "Nachtrag", "s6-1.1"))
    quality = check(replace(with_session(page_count=6), ledger=ledger(behind)), PARLIAMENT)
    assert [f.position for f in told(quality, "pages")] == [5]


def test_speeches_go_forward_and_end_behind_their_beginning() -> None:
    assert told(check(with_speech("s4-1", page=2), PARLIAMENT), "pages")[0].anchor == "s4-1"
    assert told(check(with_speech("s4-1", page_end=3), PARLIAMENT), "pages")[0].anchor == "s4-1"


@pytest.mark.parametrize("change", [{"start": None}, {"end": None}, {"end": "09:00"}])
def test_beginning_and_end_are_printed_and_in_order(change: dict[str, str | None]) -> None:
    quality = check(with_session(**change), PARLIAMENT)
    assert (measure(quality, "sitting").found, len(told(quality, "sitting"))) == (3, 1)


def test_a_sitting_may_end_after_midnight() -> None:
    assert not told(check(with_session(end="00:45"), PARLIAMENT), "sitting")


def test_the_chair_has_the_first_and_the_last_word() -> None:
    quality = check(with_session(speeches=SPEECHES[1:3], votes=()), PARLIAMENT)
    assert [f.anchor for f in told(quality, "sitting")] == ["s3-2", "s4-1"]


def test_a_line_of_the_excused_that_became_nobody_is_told() -> None:
    quality = check(with_session(absent=SOUND.session.absent[:1]), PARLIAMENT)
    assert (measure(quality, "absences").found, measure(quality, "absences").expected) == (2, 3)
    assert "Vera Holm (REG)" in told(quality, "absences")[0].message


def test_nobody_is_excused_whom_the_list_does_not_print() -> None:
    quality = check(with_session(absent=(*SOUND.session.absent, Absence("Ida Falk", "FL", None))), PARLIAMENT)
    assert (measure(quality, "absences").found, measure(quality, "absences").expected) == (3, 4)
    none = ledger(tuple(line for line in LINES if line[2] is not Reason.ABSENCES))
    assert measure(check(replace(SOUND, ledger=none), PARLIAMENT), "absences").rate == 0


@pytest.mark.parametrize("printed", ["(ab 14 Uhr)", "(nachmittags)"])
def test_hours_that_nobody_has_are_told(printed: str) -> None:
    lines = tuple((page, printed if text == "(ab 14 Uhr)" else text, taken) for page, text, taken in LINES)
    absent = tuple(replace(a, start=None) for a in SOUND.session.absent)
    assert told(check(replace(with_session(absent=absent), ledger=ledger(lines)), PARLIAMENT), "absences")


@pytest.mark.parametrize("printed", [("(ab 14 Uhr)", "(18 bis 19 Uhr)"), ("(14 bis 15 Uhr und 18 bis 19 Uhr)",)])
def test_a_second_span_of_hours_is_noted_and_no_fault(printed: tuple[str, ...]) -> None:
    lines = [
        row for row in LINES for row in ([(row[0], p, row[2]) for p in printed] if row[1] == "(ab 14 Uhr)" else [row])
    ]
    absent = (replace(SOUND.session.absent[0], end=None if len(printed) > 1 else "15:00"), *SOUND.session.absent[1:])
    quality = check(replace(with_session(absent=absent), ledger=ledger(tuple(lines))), PARLIAMENT)
    (finding,) = told(quality, "absences")
    assert finding.note and printed[-1] in finding.message and measure(quality, "absences").rate == 1


def test_who_is_excused_all_day_and_speaks_is_noted_and_no_fault() -> None:
    lines = tuple((page, text.replace("Vera Holm (REG)", "Thorben Maler (BfA)"), taken) for page, text, taken in LINES)
    absent = (SOUND.session.absent[0], Absence("Thorben Maler", "BfA", None))
    quality = check(replace(with_session(absent=absent), ledger=ledger(lines)), PARLIAMENT)
    assert [(f.anchor, f.note) for f in told(quality, "absences")] == [("s3-2", True)]
    assert measure(quality, "absences").rate == 1 and quality.open == () and len(quality.notes) == 1


BW = find("bw")


def opened_with(text: str, *absent: Absence) -> Parsed:
    """A sitting whose chair says something before the first item; no list of the excused is printed."""
    opening = replace(SPEECHES[0], agenda_item=None, paragraphs=(replace(said(text), agenda_item=None),))
    none = ledger(tuple(line for line in LINES if line[2] is not Reason.ABSENCES))
    return replace(with_session(speeches=(opening, *SPEECHES[1:]), absent=absent), ledger=none)


def test_each_paragraph_that_excuses_somebody_gave_a_name() -> None:
    text = "Entschuldigt ist Herr Abg. Fern."
    whole = check(opened_with(text, Absence("Fern", None, None)), BW)
    assert measure(whole, "absences").rate == 1 and not told(whole, "absences")
    unread = check(opened_with(text), BW)
    assert measure(unread, "absences").rate == 0
    assert [f.anchor for f in told(unread, "absences")] == ["s3-1.1"]
    invented = check(opened_with(text, Absence("Fern", None, None), Absence("Holm", None, None)), BW)
    assert (measure(invented, "absences").found, measure(invented, "absences").expected) == (1, 2)
    assert "Holm" in told(invented, "absences")[0].message

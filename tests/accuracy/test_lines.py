"""What the measures of single lines rest on: a paragraph's text cut where its lines ended."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.contents import Contents
from generator.model.ledger import Entry, Ledger
from generator.model.pages import Above, Document, Line, Span
from generator.model.parsed import Parsed
from generator.model.session import Actor, Event, EventType, Paragraph, ParagraphKind, Session, Source, Speaker, Speech
from tests.accuracy import measures
from tests.accuracy.lines import Piece, marks, paragraphs, pieces, places
from tests.accuracy.measures.hyphens import decision
from tests.accuracy.score import Score

LABEL = "Erika Muster (LUH): "


def entries(lines: Sequence[str]) -> list[Entry]:
    return [Entry(number, 3, line, "s3-1.1") for number, line in enumerate(lines)]


def sitting(*read: tuple[ParagraphKind, str, Sequence[str], tuple[Event, ...]]) -> tuple[Parsed, Document]:
    """One speech of paragraphs, each with its text, the printed lines and its acts; all in one column of page 3."""
    made = tuple(Paragraph(kind, text, 3, 3, events=events) for kind, text, _, events in read)
    whole = Speech("s3-1", 3, 3, None, False, False, False, Speaker("Erika Muster", None, "LUH"), made)
    taken: list[Entry] = []
    lines: list[Line] = []
    for number, (_, _, printed, _) in enumerate(read, start=1):
        for text in printed:
            above = Above.NONE if lines else Above.COLUMN
            taken.append(Entry(len(lines), 3, text, f"s3-1.{number}"))
            lines.append(Line(len(lines), 3, (Span(text),), above))
    source = Source("4-11.pdf", "0" * 64)
    session = Session("musterland", 4, 11, None, None, None, None, None, source, (), (whole,), (), ())
    return Parsed(session, Ledger(tuple(taken)), Contents()), Document(tuple(lines), 3, True)


def measured(name: str, held: tuple[Parsed, Document], annotation: Mapping[str, object]) -> Score:
    return measures.named(name).measure(*held, annotation)


def spoken(text: str, *lines: str) -> tuple[Parsed, Document]:
    return sitting((ParagraphKind.SPEECH, text, lines, ()))


def test_pieces_leave_the_label_out() -> None:
    found = pieces("Ich danke der Verwaltung sehr.", entries([LABEL + "Ich", "danke der Verwal-", "tung sehr."]))
    assert [(piece.text, piece.joint) for piece in found] == [
        ("Ich", " "),
        ("danke der Verwal", ""),
        ("tung sehr.", None),
    ]


def test_a_label_longer_than_its_line_has_no_piece() -> None:
    found = pieces("Ja.", entries(["Erika Muster, Ministerin für Wis-", "senschaft: Ja."]))
    assert [(piece.line, piece.text) for piece in found] == [(1, "Ja.")]


@given(st.lists(st.text("abc.,–", min_size=1, max_size=8), min_size=1, max_size=6))
def test_pieces_and_joints_are_the_text(lines: list[str]) -> None:
    text = " ".join(lines)
    assert "".join(piece.text + (piece.joint or "") for piece in pieces(text, entries(lines))) == text


@pytest.mark.parametrize(
    ("text", "lines", "read"),
    [
        ("die Verwaltung", ("die Verwal-", "tung"), "joined"),
        ("die LUH-Fraktion", ("die LUH-", "Fraktion"), "kept"),
        ("Rad- und Fußwege", ("Rad-", "und Fußwege"), "suspended"),
        ("die Verwal tung", ("die Verwal-", "tung"), "lost"),
        ("die Verwal-", ("die Verwal-",), "lost"),
        ("die Verwal[…]", ("die Verwal-",), "gap"),
        ("die Verwal- […]", ("die Verwal-",), "gap"),
    ],
)
def test_what_became_of_a_hyphen(text: str, lines: tuple[str, ...], read: str) -> None:
    assert decision(pieces(text, entries(lines))[0], text) == read


@pytest.mark.parametrize(
    ("annotation", "right", "expected"),
    [
        ({"kept": ["3.1.1"], "suspended": []}, 2, 2),
        ({"kept": [], "suspended": []}, 1, 2),
        ({"kept": ["3.1.1", "3.1.2"], "suspended": []}, 1, 2),
        ({"kept": ["3.1.1", "3.1.9"], "suspended": []}, 2, 3),
    ],
    ids=["right", "joined is meant", "kept is meant", "no such line"],
)
def test_hyphens(annotation: Mapping[str, object], right: int, expected: int) -> None:
    held = spoken("LUH-Fraktion und Verwaltung", "LUH-", "Fraktion und Verwal-", "tung")
    score = measured("hyphens", held, annotation)
    assert (score.right, score.expected, bool(score.faults)) == (right, expected, right < expected)


@pytest.mark.parametrize(
    ("text", "right", "invented"),
    [
        ("Gut – so: „Ja“.", 7, 0),
        ("Gut - so: „Ja“.", 6, 1),
        ("Gut – so: Ja.", 5, 0),
        ("Gut – so: „Ja“..", 7, 1),
    ],
    ids=["same", "hyphen for a dash", "no quotation marks", "a full stop too many"],
)
def test_punctuation(text: str, right: int, invented: int) -> None:
    noted = {"columns": {"3.1": {"starts": "1s", "marks": "·–·:„“."}}}
    score = measured("punctuation", spoken(text, text), noted)
    assert (score.right, score.expected, score.invented) == (right, 7, invented)


@pytest.mark.parametrize(
    ("annotation", "right", "invented"),
    [
        ({"starts": "1s 3i"}, 2, 0),
        ({"starts": "1s 2s 3i"}, 2, 0),
        ({"starts": "1s"}, 1, 1),
        ({"starts": "1s", "either": ["3"]}, 1, 0),
        ({"starts": "1q 3i"}, 1, 0),
    ],
    ids=["same", "missed", "invented", "open", "kind"],
)
def test_breaks(annotation: Mapping[str, object], right: int, invented: int) -> None:
    held = sitting(
        (ParagraphKind.SPEECH, "Ich danke.", ("Ich", "danke."), ()),
        (ParagraphKind.INTERJECTION, "(Glocke)", ("(Glocke)",), ()),
    )
    score = measured("breaks", held, {"columns": {"3.1": annotation}})
    assert (score.right, score.invented) == (right, invented)


APPLAUSE = Event(
    EventType.APPLAUSE, "Vereinzelt Beifall", (Actor("Max Muster", "BfA"), Actor("Eva Muster")), ("LUH",), True
)


@pytest.mark.parametrize(
    ("noted", "right"),
    [
        ("applause~: LUH, Max Muster [BfA], Eva Muster | interruption", 1),
        ("applause: LUH, Max Muster [BfA], Eva Muster | interruption", 0),
        ("applause~: LUH, Max Muster [BfA] | interruption", 0),
        ("applause~: LUH, Max Muster [BfA], Eva Muster", 0),
    ],
    ids=["same", "partial", "actor", "act"],
)
def test_interjections(noted: str, right: int) -> None:
    acts = (APPLAUSE, Event(EventType.INTERRUPTION, "Glocke"))
    held = sitting((ParagraphKind.INTERJECTION, "(…)", ("(…)",), acts))
    score = measured("interjections", held, {"pages": {"3": [noted]}})
    assert (score.right, score.expected, score.invented) == (right, 1, 0)


def test_an_interjection_too_many_is_invented() -> None:
    held = sitting((ParagraphKind.INTERJECTION, "(…)", ("(…)",), (APPLAUSE,)))
    assert measured("interjections", held, {"pages": {}}).invented == 1


def test_places_count_columns_and_their_lines() -> None:
    above = [Above.COLUMN, Above.NONE, Above.COLUMN, Above.NONE]
    lines = tuple(Line(i, 3 if i < 3 else 4, (Span("x"),), a) for i, a in enumerate(above))
    assert places(Document(lines, 4, True)) == {0: "3.1.1", 1: "3.1.2", 2: "3.2.1", 3: "4.1.1"}


def test_marks_tell_the_spaces_of_a_dash() -> None:
    assert marks("Ja – so, „gut“ 1–2 …") == "·–·,„“–…"


def test_every_paragraph_has_its_lines() -> None:
    parsed, _ = spoken("Ich danke.", "Ich", "danke.")
    assert [[entry.text for entry in lines] for _, lines in paragraphs(parsed)] == [["Ich", "danke."]]
    assert isinstance(pieces("Ich", entries(["Ich"]))[0], Piece)

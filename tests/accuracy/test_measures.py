"""The measures themselves: each can tell a fault from its absence, on an invented sitting."""

from dataclasses import replace

import pytest

from generator.model.contents import Contents
from generator.model.ledger import Ledger
from generator.model.pages import Document
from generator.model.parsed import Parsed
from generator.model.session import Paragraph, ParagraphKind, Session, Source, Speaker, Speech
from tests.accuracy import measures
from tests.accuracy.fingerprint import fingerprint, pieces
from tests.accuracy.matching import pairs
from tests.accuracy.score import Score

NOTHING = Document((), None, False)
TEXT = "Ich danke Ihnen herzlich für Ihre Aufmerksamkeit und schließe mich dem Vorschlag meiner Vorrednerin an."


def speech(place: str, name: str, text: str, **other: object) -> Speech:
    page = int(place.partition("-")[0])
    paragraph = Paragraph(ParagraphKind.SPEECH, text, page, page)
    whole = Speech(f"s{place}", page, page, "top-1", False, False, False, Speaker(name, None, "LUH"), (paragraph,))
    return replace(whole, **other)  # type: ignore[arg-type]


def sitting(*speeches: Speech) -> Parsed:
    source = Source("4-11.md", "0" * 64)
    session = Session("musterland", 4, 11, None, None, None, None, None, source, (), speeches, (), ())
    return Parsed(session, Ledger(()), Contents())


def taken(name: str, parsed: Parsed, annotation: dict[str, object]) -> Score:
    return measures.named(name).measure(parsed, NOTHING, annotation)


def letters_of(text: str) -> dict[str, object]:
    found = pieces(text)
    return {"letters": {"3-1": [sum(map(len, found)), "".join(map(fingerprint, found))]}}


@pytest.mark.parametrize(
    ("parsed", "missed", "invented"),
    [
        (TEXT, False, False),
        (TEXT.replace("herzlich ", "herz- lich "), False, False),
        (TEXT.replace("Aufmerksamkeit", "Aufmerksamkit"), True, False),
        (TEXT.replace("Vorrednerin", "Vorrednerin Vorrednerin"), False, True),
        ("", True, False),
    ],
    ids=["same", "other line end", "a letter lost", "a word twice", "nothing"],
)
def test_letters_lost_and_invented(parsed: str, missed: bool, invented: bool) -> None:
    score = taken("letters", sitting(speech("3-1", "Erika Muster", parsed)), letters_of(TEXT))
    assert (score.right < score.expected) == (missed or invented)
    assert (score.invented > 0) == invented
    assert bool(score.faults) == (missed or invented)


def test_letters_under_another_label_are_lost_and_invented() -> None:
    score = taken("letters", sitting(speech("3-2", "Erika Muster", TEXT)), letters_of(TEXT))
    assert (score.right, score.invented) == (0, score.expected)


@pytest.mark.parametrize(
    ("change", "right", "invented"),
    [
        ({}, 1, 0),
        ({"unrevised": True}, 0, 0),
        ({"speaker": Speaker("Erika Muster", None, "BfA")}, 0, 0),
        ({"speaker": Speaker("Max Muster", None, "LUH")}, 0, 1),
        ({"id": "s3-2"}, 0, 0),
    ],
    ids=["same", "mark", "group", "name", "place"],
)
def test_labels(change: dict[str, object], right: int, invented: int) -> None:
    annotation: dict[str, object] = {"labels": [["3-1", "Erika Muster", "LUH", None, "", "1"]]}
    score = taken("labels", sitting(speech("3-1", "Erika Muster", TEXT, **change)), annotation)
    assert (score.right, score.expected, score.invented) == (right, 1, invented)


def test_the_chair_may_stand_under_the_item_it_closes_or_calls() -> None:
    labels = [["3-1", "Erika Muster", None, "Präsidentin", "c", "1"], ["3-2", "Max Muster", "LUH", None, "", "3"]]
    for item, right in (("top-1", 2), ("top-2", 2), ("top-3", 2), ("top-4", 1), (None, 1)):
        first = speech("3-1", "Erika Muster", TEXT, agenda_item=item, chair=True)
        parsed = sitting(first, speech("3-2", "Max Muster", TEXT, agenda_item="top-3"))
        assert taken("speech_items", parsed, {"labels": labels}).right == right


def itself(key: tuple[str, str]) -> tuple[str, str]:
    return key


def test_a_value_with_one_wrong_field_is_one_fault() -> None:
    meant, parsed = [("6", "a"), ("6", "b"), ("7", "c")], [("6", "x"), ("6", "b")]
    assert [*pairs(meant, parsed, itself, itself)] == [
        (("6", "a"), ("6", "x")),
        (("6", "b"), ("6", "b")),
        (("7", "c"), None),
    ]


def test_what_is_invented_lowers_the_rate() -> None:
    assert Score("votes", 9, 9, 1, 1.0).rate == 0.9
    assert not Score("votes", 9, 9, 1, 1.0).met
    assert Score("votes", 0, 0, 0, 1.0).met

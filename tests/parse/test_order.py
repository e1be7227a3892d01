"""Calls to order and reprimands."""

import pytest

from generator.model.contents import Contents, ContentsMeasure
from generator.model.session import MeasureKind, Paragraph, ParagraphKind, Speaker, Speech
from generator.parliaments import find
from generator.parse.order import measures_of

WORDS = find("nrw").words.turns
ANNA, BERT = Speaker("Anna Muster", None, "FDP"), Speaker("Dr. Bert Beispiel", None, "SPD")


def speech(number: int, speaker: Speaker, text: str, page: int = 3) -> Speech:
    chair = speaker.role is not None
    return Speech(
        f"s{page}-{number}", page, page, None, chair, False, False, speaker,
        (Paragraph(ParagraphKind.SPEECH, text, page, page),),
    )  # fmt: skip


CHAIR = Speaker("Max Mann", "Präsident")
NO_CONTENTS = Contents()


def found(*speeches: Speech, contents: Contents = NO_CONTENTS) -> list[tuple[str, str | None, str]]:
    return [(m.kind.value, m.name, m.speech) for m in measures_of(speeches, contents, WORDS)]


def test_whom_the_chair_addresses() -> None:
    assert found(
        speech(1, ANNA, "Ja."),
        speech(2, BERT, "Nein."),
        speech(3, CHAIR, "Frau Muster, das geht nicht. Ich rufe Sie zur Ordnung."),
        speech(4, CHAIR, "Dafür erteile ich Ihnen eine Rüge."),
    ) == [("call_to_order", "Anna Muster", "s3-3"), ("reprimand", "Dr. Bert Beispiel", "s3-4")]


def test_a_surname_of_two_is_nobodys() -> None:
    other = Speaker("Carl Muster", None, "CDU")
    chair = speech(3, CHAIR, "Frau Muster, ich erteile Ihnen einen Ordnungsruf.")
    assert found(speech(1, ANNA, "Ja."), speech(2, other, "Ja."), chair) == [("call_to_order", None, "s3-3")]


def test_an_order_of_the_past_is_none() -> None:
    assert found(speech(1, ANNA, "Ja."), speech(2, CHAIR, "Ich hatte Sie zur Ordnung gerufen.")) == []


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("Für diesen Zwischenruf muss ich Sie zur Ordnung rufen.", ["call_to_order"]),
        ("Das ist ein Ordnungsruf.", ["call_to_order"]),
        ("Dafür gibt es einen Ordnungsruf.", ["call_to_order"]),
        ("Ich spreche Ihnen dafür eine nichtförmliche Rüge aus.", ["reprimand"]),
        ("Ich rüge diesen Ausdruck als unparlamentarisch.", ["reprimand"]),
        ("Ihren Zwischenruf muss ich rügen.", ["reprimand"]),
        ("Dieser Ausdruck wird von mir gerügt.", ["reprimand"]),
        ("Ich möchte dafür eine nicht förmliche Rüge aussprechen.", ["reprimand"]),
        ("Daher erteile ich ihm nachträglich eine Rüge.", ["reprimand"]),
        ("Wenn Sie das wiederholen, rufe ich Sie zur Ordnung.", []),
        ("Beim nächsten Mal gibt es einen Ordnungsruf.", []),
        ("Ich behalte mir einen Ordnungsruf vor.", []),
        ("Gegen den Ordnungsruf ist Einspruch eingelegt; wir erteilen dazu morgen das Wort.", []),
        ("Der Rechnungshof rügt das.", []),
    ],
)
def test_what_is_a_measure_and_what_is_only_held_out(said: str, kinds: list[str]) -> None:
    assert [kind for kind, _, _ in found(speech(1, ANNA, "Ja."), speech(2, CHAIR, said))] == kinds


def test_the_contents_name_whom_it_met_and_what_the_chair_put_otherwise() -> None:
    listed = (
        ContentsMeasure(MeasureKind.CALL_TO_ORDER, BERT, 3),
        ContentsMeasure(MeasureKind.REPRIMAND, ANNA, 4),
    )
    assert found(
        speech(1, ANNA, "Ja."),
        speech(2, CHAIR, "Der Zwischenrufer bekommt einen Ordnungsruf."),
        speech(1, ANNA, "Nein.", page=4),
        speech(2, CHAIR, "Achten Sie auf Ihre Worte!", page=4),
        contents=Contents(measures=listed),
    ) == [("call_to_order", "Dr. Bert Beispiel", "s3-2"), ("reprimand", "Anna Muster", "s4-2")]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Das bringt Ihnen einen Ordnungsruf ein.", "call_to_order"),
        ("Das hat einen Ordnungsruf zur Folge.", "call_to_order"),
        ("Ich muss Ihnen leider einen Ordnungsruf aussprechen.", "call_to_order"),
        ("Ich sehe mich gezwungen, Ihnen einen Ordnungsruf zu erteilen.", "call_to_order"),
        ("Ich muss Sie zur Ordnung rufen.", "call_to_order"),
        ("Das ist Ihr zweiter Ordnungsruf.", "call_to_order"),
        ("Das nehme ich nicht hin und rüge Sie.", "reprimand"),
        ("Diesen Ausdruck muss ich rügen.", "reprimand"),
        ("Ich rüge ausdrücklich den Zwischenruf.", "reprimand"),
        ("Sie sind hiermit gerügt.", "reprimand"),
        ("Dafür spreche ich Ihnen eine nicht förmliche Rüge aus.", "reprimand"),
        ("Wenn Sie so weitermachen, erteile ich Ihnen einen Ordnungsruf.", None),
        ("Sonst rufe ich Sie zur Ordnung.", None),
        ("Beim nächsten Mal bekommen Sie einen Ordnungsruf.", None),
        ("Gestern ist dafür ein Ordnungsruf erteilt worden.", None),
        ("Ich rüge das jetzt nicht.", None),
    ],
)
def test_words_of_a_measure_and_of_none(said: str, kind: str | None) -> None:
    assert [measure[0] for measure in found(speech(1, BERT, "Ja."), speech(2, CHAIR, said))] == ([kind] if kind else [])

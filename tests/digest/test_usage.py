"""Which words are counted as a speaker's own."""

from dataclasses import replace

import pytest

from generator.digest.opening import opening
from generator.digest.usage import nouns, usage_of
from generator.model.session import Paragraph, ParagraphKind
from tests.resolve.stage import session


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heute bauen wir eine Brücke und die Klima-Wende.", ["Brücke", "Klima-Wende"]),
        ("Brücken sind alt. Brücken bleiben.", []),
        ("– Brücken sind alt.", []),
        ("Wir sagen: Brücken – Straßen – Wege.", ["Straßen", "Wege"]),
        ("wie „Brücken sind alt“ gemeint war", []),
        ("Wir danken Ihnen, Herr Kollege, für Ihre Brücke.", ["Brücke"]),
        ("mit OZG, KI, Ufo und Kita im Jahr 2031", ["OZG", "Kita", "Jahr"]),
        ("die 18-jährige Schülerin", ["Schülerin"]),
    ],
)
def test_nouns_stand_within_a_sentence(text: str, expected: list[str]) -> None:
    assert list(nouns(text)) == expected


def test_a_sentence_that_an_interjection_split_goes_on() -> None:
    assert list(nouns("Brücken, die halten", begun=True)) == ["Brücken"]


def test_only_repeated_words_of_a_speaker_are_kept() -> None:
    told = session(
        "TOP 1\nPräsidentin Ada Vorn: Zur Brücke, zur Brücke.\nMax Muster (FL): Die Brücke.\n"
        "(Ida Beispiel [REG]: Die Brücke! Die Brücke!)\nIda Beispiel (REG): Der Wald, der Wald und die Brücke.\n"
        "Max Muster (FL): Die Brücke und der Wald."
    )
    assert [(usage.speech, usage.group, dict(usage)) for usage in usage_of(told)] == [
        ("s1-2", "FL", {"Brücke": 2}),
        ("s1-3", "REG", {"Wald": 2}),
    ]


def test_what_is_quoted_is_somebody_elses() -> None:
    told = session("Max Muster (FL): Die Brücke.")
    (speech,) = told.speeches
    quote = Paragraph(ParagraphKind.QUOTE, "die Brücke und die Brücke", 1, 1)
    assert usage_of(replace(told, speeches=(replace(speech, paragraphs=(*speech.paragraphs, quote)),))) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Frau Präsidentin! Meine Damen und Herren! Es regnet.", "Es regnet."),
        ("Vielen Dank, Herr Präsident. – Liebe Kolleginnen und Kollegen! Es regnet.", "Es regnet."),
        ("Danke. – Es regnet.", "Es regnet."),
        ("Herr Muster, Sie irren sich. Es regnet.", "Herr Muster, Sie irren sich. Es regnet."),
        ("Herr Präsident!", "Herr Präsident!"),
        ("Es regnet. Vielen Dank.", "Es regnet. Vielen Dank."),
    ],
)
def test_a_speech_begins_after_the_words_of_address(text: str, expected: str) -> None:
    assert opening(text) == expected

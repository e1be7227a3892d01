"""What part a speech has in the debate, from what the chair says before it."""

from generator.model.session import Form, Paragraph, ParagraphKind, Speaker, Speech
from generator.parliaments import find
from generator.parse.turns import with_forms

WORDS = find("nrw").words.turns


def debate(*turns: tuple[str, str]) -> list[tuple[str, str, str | None]]:
    """(who, text) to (who, form, refers to); "P" presides, names ending in "M" are of the government."""
    speeches = [
        Speech(
            f"s1-{number}",
            1,
            1,
            "top-1",
            who == "P",
            False,
            False,
            Speaker(who, "Präsident" if who == "P" else "Ministerin" if who.endswith("M") else None),
            (Paragraph(ParagraphKind.SPEECH, text, 1, 1),),
        )
        for number, (who, text) in enumerate(turns, 1)
    ]
    found = with_forms(speeches, (), WORDS)
    return [(s.speaker.name or "", s.form.value, s.refers_to) for s in found if s.form is not Form.CHAIR]


def test_a_question_its_answer_and_the_next_speaker() -> None:
    assert debate(
        ("Anna", "Ich meine."),
        ("P", "Es gibt den Wunsch nach einer Zwischenfrage von Herrn Bert. Lassen Sie die zu?"),
        ("Anna", "Ja, bitte."),
        ("P", "Bitte schön."),
        ("Bert", "Wissen Sie das?"),
        ("Anna", "Ich weiß es. Und weiter."),
        ("P", "Vielen Dank. – Für die Fraktion der SPD spricht jetzt Herr Bert."),
        ("Bert", "Ich meine auch."),
    ) == [
        ("Anna", "speech", None),
        ("Anna", "speech", None),
        ("Bert", "intermediate_question", "s1-3"),
        ("Anna", "answer", "s1-5"),
        ("Bert", "speech", None),
    ]


def test_a_question_refused_is_none() -> None:
    assert debate(
        ("Anna", "Ich meine."),
        ("P", "Gestatten Sie eine Zwischenfrage?"),
        ("Anna", "Nein."),
        ("P", "Danke. – Als Nächster spricht Herr Bert."),
        ("Bert", "Ich meine auch."),
    ) == [("Anna", "speech", None), ("Anna", "speech", None), ("Bert", "speech", None)]


def test_a_short_intervention_interrupted_and_its_reply() -> None:
    assert debate(
        ("Anna", "Ich meine."),
        ("P", "Es ist eine Kurzintervention angemeldet. Herr Bert hat das Wort."),
        ("Bert", "Ich sehe das …"),
        ("P", "Ihre Redezeit!"),
        ("Bert", "… anders."),
        ("P", "Zur Entgegnung hat Frau Anna das Wort."),
        ("Anna", "Das dachte ich mir."),
        ("P", "Die Kurzintervention ist damit beendet. Als Nächste spricht Clara."),
        ("Clara", "Nun ich."),
    ) == [
        ("Anna", "speech", None),
        ("Bert", "short_intervention", "s1-1"),
        ("Bert", "short_intervention", "s1-1"),
        ("Anna", "reply", "s1-5"),
        ("Clara", "speech", None),
    ]


def test_a_kind_that_is_named_only_to_say_that_this_is_none() -> None:
    assert debate(
        ("Anna", "Ich meine."),
        ("P", "Sie gestatten die Zwischenfrage."),
        ("Bert", "Ich finde …"),
        ("P", "Wir sind bei einer Frage und nicht bei einer Kurzintervention."),
        ("Bert", "Stimmen Sie mir zu?"),
    )[1:] == [("Bert", "intermediate_question", "s1-1"), ("Bert", "intermediate_question", "s1-1")]


def test_explanations_and_points_of_order() -> None:
    assert debate(
        ("P", "Zur Geschäftsordnung hat Anna das Wort."),
        ("Anna", "Ich beantrage."),
        ("P", "Bert möchte eine Erklärung zur Abstimmung abgeben."),
        ("Bert", "Ich erkläre."),
        ("P", "Clara hat um eine persönliche Bemerkung gebeten."),
        ("Clara", "Ich bemerke."),
    ) == [
        ("Anna", "point_of_order", None),
        ("Bert", "explanation_of_vote", None),
        ("Clara", "personal_remark", None),
    ]

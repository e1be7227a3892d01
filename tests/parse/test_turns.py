"""What part a speech has in the debate, from what the chair says before it."""

import pytest

from generator.model.session import AgendaItem, Form, Paragraph, ParagraphKind, Speaker, Speech
from generator.parliaments import find
from generator.parse.turns import with_forms

WORDS = find("nrw").words.turns


def debate(*turns: tuple[str, str], title: str = "") -> list[tuple[str, str, str | None]]:
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
    item = AgendaItem("top-1", "1", title, None, None, (), (), (), 1, 1)
    found = with_forms(speeches, (item,), WORDS)
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


def test_the_first_answer_of_a_question_time_belongs_to_the_call() -> None:
    assert debate(
        ("P", "Ich rufe die Mündliche Anfrage 3 des Abgeordneten Bert auf. Für die Landesregierung antwortet Frau CM."),
        ("CM", "Das ist so."),
        ("P", "Herr Bert hat eine Zusatzfrage."),
        ("Bert", "Wirklich?"),
        ("P", "Frau Ministerin, Sie haben das Wort. Die Landesregierung spricht."),
        ("CM", "Ja."),
        ("P", "Wir kommen zur Mündlichen Anfrage 4 der Abgeordneten Anna (SPD)."),
        ("CM", "Auch das ist so."),
        title="Fragestunde",
    ) == [
        ("CM", "answer", "s1-1"),
        ("Bert", "question", None),
        ("CM", "answer", "s1-4"),
        ("CM", "answer", "s1-7"),
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
        ("Anna", "Nein."),
    )[1:3] == [("Bert", "intermediate_question", "s1-1"), ("Bert", "intermediate_question", "s1-1")]


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


LONG = "Ich sage nun noch einiges dazu. " * 15


@pytest.mark.parametrize(
    "announced",
    [
        "Frau Kollegin, erlauben Sie eine Zwischenfrage von Herrn Bert?",
        "Es gibt eine Frage, und zwar von dem Abgeordneten Bert. Lassen Sie diese zu?",
        "Frau Anna, der Abgeordnete Bert würde Sie gern etwas fragen.",
        "Herr Bert hat eine Frage an Sie. Wollen Sie sie annehmen?",
        "Es gibt eine Wortmeldung von Herrn Bert. Wollen Sie die zulassen?",
        "Frau Kollegin!",
    ],
)
@pytest.mark.parametrize("next_", ["Herr Carl, bitte.", "Das Wort hat Herr Carl."])
def test_who_goes_on_without_being_called_was_asked_something(announced: str, next_: str) -> None:
    forms = debate(
        ("Anna", LONG), ("P", announced), ("Anna", "Ja."), ("P", "Bitte!"), ("Bert", "Ist das so?"), ("Anna", LONG),
        ("P", f"Vielen Dank. – {next_}"), ("Carl", LONG),
    )  # fmt: skip
    assert [form for _, form, _ in forms] == ["speech", "speech", "intermediate_question", "answer", "speech"]


@pytest.mark.parametrize(
    "next_",
    [
        "Frau Kollegin Carl von den Grünen, bitte schön.",
        "Jetzt hat Herr Minister Carl für die Landesregierung wieder das Wort.",
        "Zu Wort gemeldet hat sich noch Herr Carl.",
        "Wir fahren fort mit Herrn Carl.",
        "Dann kommt Herr Carl dran.",
    ],
)
def test_who_speaks_behind_a_refused_question_does_not_ask_it(next_: str) -> None:
    forms = debate(
        ("Anna", LONG), ("P", "Gestatten Sie eine Zwischenfrage von Herrn Bert?"), ("Anna", f"Nein. {LONG}"),
        ("P", f"Vielen Dank. – {next_}"), ("Carl", LONG), ("P", "Nun Dora."), ("Dora", LONG),
    )  # fmt: skip
    assert [form for _, form, _ in forms] == ["speech"] * 4


@pytest.mark.parametrize(
    "announced",
    [
        "Es gibt eine Kurzintervention von Herrn Bert. Für die Fraktion der CDU hat Herr Bert das Wort.",
        "Sie müssen noch hierbleiben. Herr Bert möchte intervenieren.",
        "Es gibt den Wunsch nach einer Zwischenbemerkung nach § 35 der Geschäftsordnung. Herr Bert, bitte.",
    ],
)
@pytest.mark.parametrize(
    "next_",
    [
        "So weit die Kurzintervention und die Entgegnung. Herr Carl, bitte.",
        "Das waren die Kurzintervention und die Antwort. Nun hat Herr Carl das Wort.",
        "Danke für die Kurzintervention. – Herr Carl für die Grünen.",
    ],
)
def test_a_short_intervention_and_who_speaks_behind_it(announced: str, next_: str) -> None:
    forms = debate(
        ("Anna", LONG), ("P", announced), ("Bert", "Ich sehe das anders."), ("P", "Bitte, Frau Anna."),
        ("Anna", "Ich nicht."), ("P", next_), ("Carl", LONG),
    )  # fmt: skip
    assert [form for _, form, _ in forms] == ["speech", "short_intervention", "reply", "speech"]


def test_a_debate_on_the_order_of_business_and_its_end() -> None:
    assert debate(
        ("P", "Mir liegen Wortmeldungen zur Geschäftsordnung vor. Zunächst hat Herr Bert das Wort."),
        ("Bert", LONG),
        ("P", "Frau Carl hat das Wort zu einer Gegenrede."),
        ("Carl", LONG),
        ("P", "Weitere Wortmeldungen zur Geschäftsordnung sehe ich keine. Ich rufe Punkt 1 auf. Herr Dora."),
        ("Dora", LONG),
    ) == [("Bert", "point_of_order", None), ("Carl", "point_of_order", None), ("Dora", "speech", None)]


def test_a_member_of_the_government_who_is_called_again_does_not_answer() -> None:
    forms = debate(
        ("AnnaM", LONG), ("P", "Gestatten Sie eine Zwischenfrage?"), ("AnnaM", f"Nein. {LONG}"),
        ("P", "Vielen Dank. – Herr Carl."), ("Carl", LONG),
        ("P", "Danke. – Frau Ministerin hat noch einmal das Wort."), ("AnnaM", LONG),
    )  # fmt: skip
    assert [form for _, form, _ in forms] == ["speech"] * 4


def test_question_time_is_known_by_its_title_alone() -> None:
    assert debate(
        ("P", "Ich rufe die Mündliche Anfrage 12 auf und bitte Frau AnnaM um die Antwort."),
        ("AnnaM", "Die Landesregierung tut alles."),
        ("P", "Eine Zusatzfrage des Kollegen Bert."),
        ("Bert", "Warum?"),
        ("AnnaM", "Darum."),
        ("P", "Herr Carl hat sich zur Geschäftsordnung gemeldet."),
        ("Carl", "Ich beantrage."),
        title="Fragestunde",
    ) == [
        ("AnnaM", "answer", "s1-1"),
        ("Bert", "question", None),
        ("AnnaM", "answer", "s1-4"),
        ("Carl", "point_of_order", None),
    ]


def test_an_explanation_announced_of_nobody_is_of_whom_the_next_sentence_calls() -> None:
    assert debate(
        ("Anna", LONG),
        ("P", "Es gibt den Wunsch nach einer persönlichen Erklärung. Für die CDU-Fraktion hat Herr Bert das Wort."),
        ("Bert", LONG),
        (
            "P",
            "Bei der Kurzintervention gilt auch für Sie 1 Minute. Für die FDP-Fraktion spricht noch einmal Herr Carl.",
        ),
        ("Carl", LONG),
    ) == [("Anna", "speech", None), ("Bert", "explanation_of_vote", None), ("Carl", "speech", None)]

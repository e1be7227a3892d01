"""Members excused whom the chair names in running text."""

import pytest

from generator.model.session import Absence, Paragraph, ParagraphKind, Speaker, Speech
from generator.parliaments import find
from generator.parse.excused import excused_in

BW = find("bw")
CHAIR = Speaker("Ada Vorn", "Präsidentin")


def speech(*texts: str, item: str | None = None, chair: bool = True) -> Speech:
    paragraphs = tuple(Paragraph(ParagraphKind.SPEECH, text, 1, 1, agenda_item=item) for text in texts)
    return Speech("s1-1", 1, 1, item, chair, False, False, CHAIR, paragraphs)


def found(*texts: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(a.name, a.role, a.start, a.end) for a in excused_in([speech(*texts)], BW)]


def names(*texts: str) -> list[str]:
    return [name for name, *_ in found(*texts)]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Von der Teilnahmepflicht befreit sind Frau Abg. Muster-Mann und Herr Abg. Beispiel.", ["Muster-Mann", "Beispiel"]),
        ("Krankgemeldet ist Herr Abg. Dr. Beispiel.", ["Dr. Beispiel"]),
        ("Herr Abg. Beispiel hat sich entschuldigt.", ["Beispiel"]),
        ("Urlaub für heute habe ich der Kollegin Muster und dem Kollegen Fern erteilt.", ["Muster", "Fern"]),
        ("Entschuldigt sind die Abgeordneten Muster, Fern und von Beispiel.", ["Muster", "Fern", "von Beispiel"]),
        ("Dienstlich verhindert sind Frau Abg. Ida Muster sowie Herr Abg. Fern.", ["Ida Muster", "Fern"]),
        # whom a clause names behind the list is not excused by it
        ("Entschuldigt ist Herr Abg. Fern, der Frau Muster auf einer Reise begleitet.", ["Fern"]),
        ("Entschuldigt ist Herr Abg. Fern. Ich begrüße Frau Abg. Muster.", ["Fern"]),
        ("Meine Damen und Herren, ich bitte um Ruhe. Herr Kollege Fern!", []),
        ("Niemand hat sich entschuldigt.", []),
    ],
)  # fmt: skip
def test_whom_the_chair_excuses(said: str, meant: list[str]) -> None:
    assert names(said) == meant


def test_offices_stand_beside_the_names() -> None:
    said = (
        "Seitens der Regierung haben sich entschuldigt: Frau Ministerin Muster, Herr Staatssekretär Fern "
        "und Frau Staatsrätin Beispiel."
    )
    assert [(name, role) for name, role, *_ in found(said)] == [
        ("Muster", "Ministerin"),
        ("Fern", "Staatssekretär"),
        ("Beispiel", "Staatsrätin"),
    ]


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("Entschuldigt sind Herr Abg. Fern ab 12:30 Uhr und Frau Abg. Muster.", [("12:30", None), (None, None)]),
        ("Entschuldigt sind Herr Abg. Fern (ab 12 Uhr) und Frau Abg. Muster.", [("12:00", None), (None, None)]),
        ("Entschuldigt sind Herr Abg. Fern, ab 12 Uhr Frau Abg. Muster.", [(None, None), ("12:00", None)]),
        ("Entschuldigt sind Herr Abg. Fern – ganztägig – und Frau Abg. Muster – bis 11 Uhr –.", [(None, None), (None, "11:00")]),
        ("Entschuldigt sind Herr Abg. Fern und, von 9 bis 11 Uhr, Frau Abg. Muster.", [(None, None), ("09:00", "11:00")]),
    ],
)  # fmt: skip
def test_hours_belong_to_the_name_beside_them(said: str, hours: list[tuple[str | None, str | None]]) -> None:
    assert [(start, end) for *_, start, end in found(said)] == hours


def test_everybody_is_excused_once_and_before_the_first_item_only() -> None:
    said = "Entschuldigt ist Herr Abg. Fern."
    speeches = [speech("Guten Morgen!", said, said), speech("Entschuldigt ist Frau Muster.", item="top-1")]
    assert excused_in(speeches, BW) == (Absence("Fern", None, None),)


def test_who_is_no_chair_excuses_nobody() -> None:
    assert excused_in([speech("Entschuldigt ist Herr Abg. Fern.", chair=False)], BW) == ()


def test_where_a_list_is_printed_the_chair_adds_nobody() -> None:
    assert excused_in([speech("Entschuldigt ist Herr Abg. Fern.")], find("nrw")) == ()

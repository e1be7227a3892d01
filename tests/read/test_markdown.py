import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.errors import Place, ProtocolError
from generator.read import read_text

HERE = Place("protocol.md")


def lines(text: str) -> list[str]:
    return [line.text for line in read_text(text.encode(), HERE).lines]


def test_asterisks_inside_words_are_letters() -> None:
    assert lines("Liebe Kolleg*innen und Zuhörer*innen!") == ["Liebe Kolleg*innen und Zuhörer*innen!"]
    assert lines("**Erika Muster*) (FDP):** Ja.") == ["Erika Muster*) (FDP): Ja."]


def test_what_looks_like_a_list_is_text() -> None:
    assert lines("- Nein, Herr Muster!") == ["– Nein, Herr Muster!"]
    assert lines("13 Ein Titel") == ["13 Ein Titel"]
    assert lines("1. Erstens") == ["1. Erstens"]


def test_a_lost_dash_is_put_back_and_a_hyphen_stays() -> None:
    assert lines("Das ist - wie gesagt - ein CDU-Antrag.") == ["Das ist – wie gesagt – ein CDU-Antrag."]


def test_bold_and_headings_are_kept_as_such() -> None:
    first, second = read_text(b"## 3 Titel\n\n**Name:** Text", HERE).lines
    assert first.heading and not second.heading
    assert [(span.text, span.bold) for span in second.spans] == [("Name:", True), (" Text", False)]


def test_a_dash_that_lost_the_space_behind_it() -> None:
    assert lines("Vielen Dank. -Für die SPD") == ["Vielen Dank. – Für die SPD"]
    assert lines("wir - wie immer -Hand in Hand") == ["wir – wie immer – Hand in Hand"]
    assert lines("Ein- und -ausgang") == ["Ein- und -ausgang"]
    assert lines("rund um die Uhr -24 Stunden am Tag") == ["rund um die Uhr -24 Stunden am Tag"]
    assert lines("immer erreichbar -24 Stunden am Tag") == ["immer erreichbar – 24 Stunden am Tag"]
    assert lines("es waren minus -24 Grad") == ["es waren minus -24 Grad"]


@pytest.mark.parametrize(("data", "what"), [(b"\xff\xfe\x00", "no UTF-8"), (b" \n ", "the file is empty")])
def test_what_is_no_text_is_told(data: bytes, what: str) -> None:
    with pytest.raises(ProtocolError, match=what):
        read_text(data, HERE)


@given(st.text(alphabet="abc ÄÖß.!?()[]–*_>#-\n", min_size=1))
def test_no_letter_of_a_text_is_lost(text: str) -> None:
    if text.strip():
        letters = [char for char in text if char.isalpha()]
        assert [char for line in lines(text) for char in line if char.isalpha()] == letters

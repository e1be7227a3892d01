import pytest

from generator.parse.sentences import split


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Mit Nein stimmten 97. Damit ist er abgelehnt.", ["Mit Nein stimmten 97.", "Damit ist er abgelehnt."]),
        ("Enthaltungen: 3. Ich danke.", ["Enthaltungen: 3.", "Ich danke."]),
        ("Am 3. Juni tagen wir.", ["Am 3. Juni tagen wir."]),
        ("Wir tagen Mittwoch, 3. Juni.", ["Wir tagen Mittwoch, 3. Juni."]),
        ("Das ist die 115. Sitzung in der 18. Wahlperiode.", ["Das ist die 115. Sitzung in der 18. Wahlperiode."]),
        ("– 2. Lesung. – Gut.", ["2. Lesung.", "Gut."]),
        ("Nach § 97 Abs. 8 GO. So ist es.", ["Nach § 97 Abs. 8 GO.", "So ist es."]),
        ("Wer stimmt zu? – Dr. Muster.", ["Wer stimmt zu?", "Dr. Muster."]),
    ],
)
def test_where_a_sentence_ends(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences

from hypothesis import given
from hypothesis import strategies as st

from generator.check.sieve import letters, marks


@given(st.text() | st.text("aäß1 -–„“.,_\N{SOFT HYPHEN}ğ\n"))
def test_what_is_counted_is_what_comes_through(text: str) -> None:
    for sieve in (letters, marks):
        assert sieve.count(text) == len(sieve(text))


def test_letters_and_marks_of_a_line() -> None:
    assert letters("– „CDU-Fraktion“, 2. Lesung_") == "CDUFraktion2Lesung"
    assert marks("– „CDU-Fraktion“, 2. Lesung_") == "–„“,."

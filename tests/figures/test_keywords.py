"""Which words are characteristic: only what chance cannot explain, and nothing of a few sentences."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.keywords import LEAST, SIGNIFICANT, Background, counted, keywords, likelihood
from generator.model.usage import Usage

COUNTS = st.dictionaries(st.sampled_from(["Brücke", "Haushalt", "Schule", "Wald", "Wolf"]), st.integers(2, 400))


def of_none(word: str) -> bool:
    return False


@given(st.lists(COUNTS, min_size=1, max_size=5))
def test_packed_words_are_the_words(sides: list[dict[str, int]]) -> None:
    usages = [Usage.of(f"s1-{number}", None, counts) for number, counts in enumerate(sides)]
    expected = sum((Counter(counts) for counts in sides), Counter())
    assert counted(usages) == expected
    assert Background.of(counted(usages)) == Background(expected, expected.total())


@given(COUNTS, COUNTS)
def test_every_characteristic_word_is_far_above_the_others(own: dict[str, int], others: dict[str, int]) -> None:
    everybody = Counter(own) + Counter(others)
    total, rest = sum(own.values()), sum(others.values())
    found = keywords(own, Background(everybody, everybody.total()), of_none)
    for keyword in found:
        assert keyword.count == own[keyword.word] >= LEAST
        assert keyword.others == others.get(keyword.word, 0)
        assert keyword.count * rest >= 2 * keyword.others * total
        assert keyword.score >= SIGNIFICANT
    assert [keyword.score for keyword in found] == sorted((k.score for k in found), reverse=True)


def test_the_log_likelihood_of_a_known_table() -> None:
    # 12 of 1,000 against 3 of 9,000: 2 * (12 ln(12 / 1.5) + 3 ln(3 / 13.5))
    assert likelihood(12, 1000, 3, 9000) == pytest.approx(40.88, abs=0.01)
    assert likelihood(3, 9000, 12, 1000) == 0
    assert likelihood(0, 0, 3, 9) == 0


def test_who_speaks_alone_has_nobody_to_be_compared_with() -> None:
    own = {"Brücke": 50}
    assert keywords(own, Background(own, 50), of_none) == ()


def test_what_all_say_alike_is_nobodys_word() -> None:
    own, everybody = {"Brücke": 40, "Schule": 40}, Background({"Brücke": 4000, "Schule": 4000}, 8000)
    assert keywords(own, everybody, of_none) == ()


def test_a_word_and_its_inflection_are_one_line_and_names_are_left_out() -> None:
    own = {"Brücke": 20, "Brücken": 30, "Brückenbau": 20, "Muster": 30}
    everybody = Background({**own, "Haushalt": 5000}, 5100)
    found = keywords(own, everybody, lambda word: word == "Muster")
    assert [keyword.word for keyword in found] == ["Brücken", "Brückenbau"]

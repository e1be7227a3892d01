from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.parse.hyphens import Evidence, join_lines
from tests.cases import Case, cases

NONE = Evidence(Counter())


@pytest.mark.parametrize("case", cases("parse/cases/hyphens.txt"), ids=str)
def test_line_ends(case: Case) -> None:
    assert join_lines(case.printed.split("\n"), NONE) == case.meant[0]


def test_the_document_itself_is_the_evidence() -> None:
    assert join_lines(["Azu-", "bis"], Evidence(Counter({"Azubis": 2}))) == "Azubis"
    assert join_lines(["ein-", "bis zweimal"], Evidence(Counter({"ein": 9}))) == "ein- bis zweimal"
    assert join_lines(["GRÜ-", "NE"], Evidence(Counter({"GRÜNE": 7}))) == "GRÜNE"
    assert join_lines(["CDU-", "FDP-Antrag"], Evidence(Counter({"CDU": 7, "FDP": 2}))) == "CDU-FDP-Antrag"
    assert join_lines(["Ad-hoc-", "besuch"], Evidence(Counter({"Ad-hoc-besuch": 1}))) == "Ad-hoc-besuch"


@given(st.lists(st.text(alphabet="abcÄß-–/ 1A.", min_size=1), min_size=1, max_size=5))
def test_no_letter_is_lost_or_invented(lines: list[str]) -> None:
    joined = join_lines(lines, NONE)
    letters = [char for line in lines for char in line if char.isalnum()]
    assert [char for char in joined if char.isalnum()] == letters

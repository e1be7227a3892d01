from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.ledger import Hyphen, HyphenReason
from generator.parse.hyphens import Evidence, join_lines, joint
from tests.cases import Case, cases

NONE = Evidence(Counter())


@pytest.mark.parametrize("case", [*cases("parse/cases/hyphens.txt"), *cases("parse/cases/hyphens_forms.txt")], ids=str)
def test_line_ends(case: Case) -> None:
    assert join_lines(case.printed.split("\n"), NONE) == case.meant[0]


@pytest.mark.parametrize("case", cases("parse/cases/hyphens_evidence.txt"), ids=str)
def test_line_ends_with_the_words_of_a_document(case: Case) -> None:
    words, _, printed = case.printed.partition("\n")
    evidence = Evidence(Counter(words.removeprefix("[words]").split()))
    assert join_lines(printed.split("\n"), evidence) == case.meant[0]


def test_the_document_itself_is_the_evidence() -> None:
    assert join_lines(["Azu-", "bis"], Evidence(Counter({"Azubis": 2}))) == "Azubis"
    assert join_lines(["ein-", "bis zweimal"], Evidence(Counter({"ein": 9}))) == "ein- bis zweimal"
    assert join_lines(["so-", "wie Anna"], Evidence(Counter({"so": 9, "wie": 9}))) == "sowie Anna"
    assert join_lines(["GRÜ-", "NE"], Evidence(Counter({"GRÜNE": 7}))) == "GRÜNE"
    assert join_lines(["CDU-", "FDP-Antrag"], Evidence(Counter({"CDU": 7, "FDP": 2}))) == "CDU-FDP-Antrag"
    assert join_lines(["Ad-hoc-", "besuch"], Evidence(Counter({"Ad-hoc-besuch": 1}))) == "Ad-hoc-besuch"
    assert join_lines(["eine Start-", "up-Szene"], Evidence(Counter({"Start-up": 2}))) == "eine Start-up-Szene"
    assert join_lines(["„Wir-", "Tun“"], Evidence(Counter({"WirTun": 1}))) == "„WirTun“"
    assert join_lines(["NORD-", "POST"], Evidence(Counter({"NORD-POST": 1}))) == "NORD-POST"


def test_a_part_that_elsewhere_always_has_its_hyphen_keeps_it() -> None:
    assert join_lines(["kalt-", "nass"], Evidence(Counter({"kalt-warme": 2}))) == "kalt-nass"
    assert join_lines(["kalt-", "nass"], Evidence(Counter({"kalt-warme": 2, "kaltstellen": 1}))) == "kaltnass"


def test_the_reason_is_recorded() -> None:
    made = joint("die CDU-", "Fraktion", NONE)
    assert made.text == "die CDU-Fraktion"
    assert made.hyphen == Hyphen("kept", HyphenReason.BEFORE_CAPITAL)
    made = joint("Verwal-", "tung", Evidence(Counter({"Verwaltung": 3})))
    assert made.hyphen == Hyphen("joined", HyphenReason.SEEN_WHOLE)
    assert joint("ohne", "Trennung", NONE).hyphen is None


@given(st.lists(st.text(alphabet="abcÄß-–/ 1A.", min_size=1), min_size=1, max_size=5))
def test_no_letter_is_lost_or_invented(lines: list[str]) -> None:
    joined = join_lines(lines, NONE)
    letters = [char for line in lines for char in line if char.isalnum()]
    assert [char for char in joined if char.isalnum()] == letters

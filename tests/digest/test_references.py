import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digest.references import references_in
from generator.parliaments import find
from tests.cases import Case, cases

NRW = find("nrw")


@pytest.mark.parametrize("case", cases("digest/cases/references.txt"), ids=str)
def test_references_of_a_paragraph(case: Case) -> None:
    found = [f"{ref.type.value} {ref.target}" for ref in references_in(case.printed, NRW, "4/20")]
    assert found == [line for line in case.meant if line.strip() not in ("–", "")]


@given(st.text(alphabet="Drucksachen Anträge 0123456789/–,und GGAusschussfür", max_size=120))
def test_a_reference_is_a_stretch_of_its_text(text: str) -> None:
    for ref in references_in(text, NRW, "4/20"):
        assert 0 <= ref.start < ref.end <= len(text)
        assert text[ref.start : ref.end]

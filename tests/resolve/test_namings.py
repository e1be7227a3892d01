import pytest

from tests.cases import Case, cases
from tests.resolve.stage import corpus, meant


@pytest.mark.parametrize("case", cases("resolve/cases/namings.txt"), ids=str)
def test_whom_running_text_names(case: Case) -> None:
    assert meant(corpus(case.printed)) == [line for line in case.meant if line.strip() not in ("–", "")]

from pathlib import Path

import pytest

from generator.digest import digest
from generator.export.session import session_value
from generator.parliaments import find
from generator.resolve import resolve
from tests.conftest import Golden
from tests.typeset.sources import parsed_source
from tests.typeset.test_round_trip import ROOT, read_back

HERE = Path(__file__).parent
INPUTS = [
    *sorted((ROOT / "content" / "protocols").glob("4-*.md")),
    *sorted((ROOT / "content" / "protocols").glob("4-*.pdf")),
    *sorted(HERE.glob("*.md")),
]


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.name)
def test_parsed_form(path: Path, golden: Golden) -> None:
    parsed = read_back(path.read_bytes())[0] if path.suffix == ".pdf" else parsed_source(path)[0]
    parliament = find(parsed.session.parliament)
    corpus = resolve([digest(parsed.session, parliament)], (), parliament)
    golden.holds(HERE / "expected" / f"{path.name}.json", session_value(parsed.session, corpus))
    assert not parsed.ledger.unaccounted

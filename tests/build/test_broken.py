import re
from pathlib import Path

import pytest

from generator.build import build
from generator.build.limits import Limits
from generator.build.workers import Processes
from generator.model.site import Site
from tests.build.broken_pdfs import BROKEN
from tests.build.test_build import GOOD

LONG = ("ten-thousand-pages", "the-same-page-ten-thousand-times", "deep-states")
"""What takes the slow reader a minute is left to the fast one."""


@pytest.mark.parametrize("reader", ["pdfium", "pdfplumber"])
def test_each_broken_file_is_told_in_a_sentence_and_the_other_is_built(tmp_path: Path, reader: str) -> None:
    names = [name for name in BROKEN if reader == "pdfium" or name not in LONG]
    for name in names:
        (tmp_path / f"{name}.pdf").write_bytes(BROKEN[name])
    result = build(
        Site(reader=reader),
        tmp_path / "site",
        [GOOD, tmp_path],
        cache=tmp_path / "cache",
        executor=Processes(2, Limits(seconds=30)),
    )
    assert result.sessions == 1
    assert sorted(Path(failure.place.file).stem for failure in result.failures) == sorted(names)
    for failure in result.failures:
        assert failure.exit_code == 3
        assert re.fullmatch(r"\S+\.pdf(, page \d+)?: [^;\n]+; [^\n]+\.", str(failure)), str(failure)
        assert "report this" not in str(failure), str(failure)

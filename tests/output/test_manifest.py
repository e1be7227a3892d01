"""The manifest is written and read line by line, for it may have a million of them."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.output.manifest import lines_of, read_manifest, write_manifest, written

NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=9).filter(
    lambda name: not name.startswith("/") and ".." not in name.split("/")
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(NAMES, st.text("0123456789abcdef", min_size=1)))
def test_it_is_read_as_it_was_written(tmp_path: Path, digests: dict[str, str]) -> None:
    place = tmp_path / "data/manifest.json"
    place.parent.mkdir(exist_ok=True)
    place.unlink(missing_ok=True)
    write_manifest(place, sorted(digests.items()))
    assert place.read_text("utf-8").endswith("}\n") and written(tmp_path)
    assert json.loads(place.read_bytes()) == {"algorithm": "sha256", "files": digests}
    assert read_manifest(tmp_path) == dict(lines_of(tmp_path)) == digests


@pytest.mark.parametrize("content", [None, "", "[]", '{"files": {}}', '{"algorithm": "sha256", "files": {}}'])
def test_what_no_build_wrote_is_no_manifest_of_ours(tmp_path: Path, content: str | None) -> None:
    (tmp_path / "data").mkdir()
    if content is not None:
        (tmp_path / "data/manifest.json").write_text(content)
    assert not written(tmp_path)

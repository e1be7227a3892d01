"""`docs/corrections.md` names every field that may be corrected, and no other."""

import re
import tomllib
from pathlib import Path

from generator.config.corrections import load_corrections
from generator.model.corrections import FIELDS

PAGE = Path(__file__).parents[2] / "docs" / "corrections.md"


def test_the_table_of_fields_is_complete() -> None:
    rows = re.findall(r"^\| (?P<place>[^`|]+?) \| (?P<fields>`[^|]+) \|$", PAGE.read_text(), re.MULTILINE)
    documented = {place: re.findall(r"`([\w.]+)`", fields) for place, fields in rows}
    assert documented == {target.value: list(fields) for target, fields in FIELDS.items()}


def test_the_example_is_valid(tmp_path: Path) -> None:
    example = re.findall(r"```toml\n(.*?)```", PAGE.read_text(), re.DOTALL)[0]
    (tmp_path / "18-115.toml").write_text(example)
    [file] = load_corrections(tmp_path)
    assert len(file.entries) == len(tomllib.loads(example)["correction"]) == 3

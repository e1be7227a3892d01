"""The examples of the documentation run on the demonstration and print something."""

import contextlib
import io
import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "data.md"
EXAMPLES = re.findall(
    r"^## ([^\n]+)\n|^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
)


def _examples() -> list[tuple[str, str]]:
    found, section = [], ""
    for heading, code in EXAMPLES:
        section = heading or section
        if code:
            found.append((section, code))
    return found


@pytest.mark.parametrize(("section", "code"), _examples(), ids=[f"{n}-{s}" for n, (s, _) in enumerate(_examples())])
def test_an_example_prints_what_it_found(
    section: str, code: str, demo_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(demo_site.parent)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, f"{PAGE.name}: {section}", "exec"), {"__name__": "example"})
    assert len(printed.getvalue().splitlines()) > 2

"""The examples of the documentation run on the demonstration and print something."""

import contextlib
import io
import re
import shutil
import subprocess
from pathlib import Path

import pandas
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


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed")
def test_the_example_in_r_prints_what_pandas_finds(demo_site: Path) -> None:
    (code,) = re.findall(r"^```r\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    done = subprocess.run(["Rscript", "-e", code], cwd=demo_site.parent, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    speeches = pandas.read_csv(demo_site / "data/corpus/speeches.csv")
    words = speeches[~speeches["chair"]].groupby("group_name")["words"].sum()
    lines = [line.split()[1:] for line in done.stdout.splitlines()[1:]]
    assert lines == [[group, str(count)] for group, count in sorted(words.items())]

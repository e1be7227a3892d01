"""A build with nothing to do, against a bare start of Python."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner

from benchmarks.measure import PLENARWERK, Row, wall
from generator.build import Result
from generator.cli import cli
from generator.output import Outcome

SIZES = ((100, "<= 12 starts"), (2_500, "<= 1 s"))
FILES, FOLDERS = 60, 12
"""Of a session on the site, as those of 18/115 and 18/116 have."""
ASKED = ("build", "--cache", "cache")


def measure() -> Iterator[Row]:
    start, _ = wall(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True), times=20)
    for sessions, target in SIZES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name).resolve()
            _fabricate(folder, sessions)
            seconds, said = wall(partial(_build, folder), times=5)
            assert said.stdout.startswith("Nothing changed"), said.stdout
        yield Row(
            f"nothing changed, {sessions} sessions", seconds, f"{seconds / start:.1f} bare starts of Python", target
        )


def _build(folder: Path) -> "subprocess.CompletedProcess[str]":
    command = [PLENARWERK, *ASKED]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)


def _fabricate(folder: Path, sessions: int) -> None:
    """As many protocols and pages as there would be, and the record of their build."""
    protocols = folder / "content" / "protocols"
    protocols.mkdir(parents=True)
    config = folder / "content" / "site.toml"
    config.write_text('title = "Archiv"\nprotocols = ["protocols"]\n')
    for number in range(sessions):
        (protocols / f"18-{number}.pdf").write_bytes(b"-")
        own = folder / "site" / "sitzungen" / f"18-{number}"
        for part in range(FOLDERS):
            (own / str(part)).mkdir(parents=True)
            for page in range(FILES // FOLDERS):
                (own / str(part) / f"{page}.html").write_bytes(b"-")
    made = "from benchmarks.unchanged import keep\nkeep()\n"
    subprocess.run(
        [sys.executable, "-c", made], cwd=folder, check=True, env={"PYTHONPATH": str(Path(__file__).parents[1])}
    )


def keep() -> None:
    """The record of a build with these files, as the command keeps it; nothing is built."""
    done = Result(1, 1, (), 0, Outcome(0, 0, 0))
    with patch("generator.build.build", return_value=done):
        CliRunner().invoke(cli, ASKED, catch_exceptions=False)

"""A build with nothing to do, against a bare start of Python."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.measure import PLENARWERK, Row, wall
from generator import resources
from generator.build import read_places
from generator.config import load
from generator.record import Record

SIZES = ((100, "<= 12 starts"), (2_500, "<= 1 s"))
FILES, FOLDERS = 60, 12
"""Of a session on the site, as those of 18/115 and 18/116 have."""


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
    command = [PLENARWERK, "build", "--cache", "cache"]
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
    made = "from pathlib import Path\nfrom benchmarks.unchanged import keep\nkeep(Path('content/site.toml'))\n"
    subprocess.run(
        [sys.executable, "-c", made], cwd=folder, check=True, env={"PYTHONPATH": str(Path(__file__).parents[1])}
    )


def keep(config: Path) -> None:
    """The record of a build with these files, asked for as `plenarwerk build --cache cache`."""
    site = load(config)
    places = [*sorted(site.sources), *read_places(site.protocols), resources.templates()]
    record = Record.of(Path("cache"), Path("site"), ("None", None, None, "False"))
    record.keep(places, record.inputs(places), ())

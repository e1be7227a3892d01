"""A disk on which nothing more fits: the system itself refuses to write, wherever that happens."""

import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.build.test_build import GOOD, PDF, tree


def plenarwerk(folder: Path, protocol: Path, cache: str, most: int | None) -> subprocess.CompletedProcess[str]:
    """A build by a process in which no file may be larger than so many bytes."""

    def limit() -> None:
        if most is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    return subprocess.run(
        [
            *(sys.executable, "-m", "generator.cli", "build", "--quiet", "--jobs", "1"),
            *("--protocols", str(protocol), "--output", "site", "--cache", cache),
        ],
        cwd=folder,
        preexec_fn=limit,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a site, and a cache that knows one protocol more."""
    folder = tmp_path_factory.mktemp("built")
    for protocol in (PDF, GOOD):
        assert plenarwerk(folder, protocol, "known", None).returncode == 0
    return folder


@pytest.mark.parametrize(
    ("cache", "most", "said"),
    [
        ("new", 20_000, "the cache cannot be written"),
        ("known", 4_000, "the cache cannot be written"),
        ("known", 80_000, "it cannot be written"),
    ],
)
def test_a_full_disk_leaves_the_old_site_and_the_next_build_works(
    built: Path, cache: str, most: int, said: str
) -> None:
    before = tree(built / "site")
    full = plenarwerk(built, PDF, cache, most)
    assert full.returncode == 4, full.stderr
    assert said in full.stderr and "Traceback" not in full.stderr and "Plenarwerk" not in full.stderr
    assert len(full.stderr.strip().splitlines()) == 1
    assert tree(built / "site") == before
    # What did not fit is not taken for whole.
    again = plenarwerk(built, GOOD, cache, None)
    assert again.returncode == 0, again.stderr
    assert tree(built / "site") == before

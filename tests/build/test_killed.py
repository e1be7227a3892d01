"""Killed at any moment, a build leaves the old site whole or the new one, and the next build works."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.output import verify
from tests.build.test_build import PROTOCOLS, tree

POINTS = int(os.environ.get("PLENARWERK_KILLS", "20"))
"""At so many moments a build is killed; `make soak` sets more."""
SETS = (("4-11.md",), ("4-11.md", "4-13.md"))
"""Builds take turns with these protocols, so that each has something to change."""


def started(folder: Path, names: tuple[str, ...]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", "from generator.cli import main; main()", "build", "--quiet", "--jobs", "1"]
    command += [word for name in names for word in ("--protocols", str(PROTOCOLS / name))]
    return subprocess.Popen([*command, "--cache", "cache", "--output", "site"], cwd=folder)


def beside(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if ".site." in path.name)


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
def test_killed_at_any_moment_the_site_is_whole(tmp_path: Path) -> None:
    expected, longest = [], 0.0
    for names in (*SETS, *SETS):  # the second time all is known from the cache
        began = time.monotonic()
        assert started(tmp_path, names).wait() == 0
        longest = time.monotonic() - began
        expected.append(tree(tmp_path / "site"))
    assert expected[:2] == expected[2:] and expected[0] != expected[1]
    chance = random.Random(8)
    found = set()
    for point in range(POINTS):
        build = started(tmp_path, SETS[point % 2])
        if point % 3:  # while it writes, exchanges and clears away, which is soon done
            while build.poll() is None and not any(".new-" in name for name in beside(tmp_path)):
                time.sleep(0.001)
            time.sleep(chance.uniform(0, 0.4 * longest))
        else:
            time.sleep(chance.uniform(0, longest))
        # A machine is not as fast all the time: the moments follow it, so that some are before the end and some behind.
        longest *= 1.1 if build.poll() is None else 0.8
        build.send_signal(signal.SIGKILL)
        build.wait()
        site = tree(tmp_path / "site")
        assert site in expected, f"after point {point}"
        assert verify(tmp_path / "site").deviations == ()
        found.add((expected.index(site), bool(beside(tmp_path))))
    assert len(found) > 2, "the moments are too much alike to tell anything"
    for names, whole in zip(SETS, expected, strict=False):
        assert started(tmp_path, names).wait() == 0
        assert tree(tmp_path / "site") == whole
        assert not [name for name in beside(tmp_path) if not name.endswith(".lock")]

"""The same inputs give the same bytes, whenever, wherever and by whomever they are built."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.resources import PACKAGE
from tests.build.test_build import PROTOCOLS, tree

LATER = """
import time
real = time.time
time.time = lambda: real() + 400 * 86_400
"""
"""What Python runs first: another day for all that asks for it."""
ASKING = {"today", "now", "utcnow", "time_ns", "localtime", "gmtime", "ctime", "strftime"}
"""Other ways to ask for the day, which nothing that makes a site goes."""

CIRCUMSTANCES: dict[str, dict[str, str]] = {
    "time zone": {"TZ": "Pacific/Kiritimati"},
    "locale": {"LC_ALL": "C", "LANG": "tr_TR.UTF-8", "PYTHONUTF8": "0"},
    "hash seed": {"PYTHONHASHSEED": "4321"},
    "workers": {"JOBS": "3"},
    "day": {"LATER": "1"},
    "folder": {"FOLDER": "ein anderer Ordner/ä"},
}


def built(folder: Path, **circumstances: str) -> dict[str, bytes]:
    """The site of a copy of the demonstration; every file that is read has another time of change."""
    folder = folder / circumstances.pop("FOLDER", "plain")
    folder.mkdir(parents=True)
    shutil.copytree(PROTOCOLS.parent, folder / "content")
    for number, path in enumerate(sorted(folder.rglob("*"))):
        os.utime(path, (number, number))
    environment = {**os.environ, "PYTHONHASHSEED": "1", "TZ": "UTC", "XDG_CACHE_HOME": str(folder / "cache")}
    if circumstances.pop("LATER", None):
        (folder / "later").mkdir()
        (folder / "later" / "sitecustomize.py").write_text(LATER)
        environment["PYTHONPATH"] = str(folder / "later")
    # Its lists of words do not hang on any of this, and deriving them takes long.
    words = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "plenarwerk" / "words"
    if words.is_dir():
        (folder / "cache" / "plenarwerk").mkdir(parents=True)
        (folder / "cache" / "plenarwerk" / "words").symlink_to(words)
    command = [sys.executable, "-c", "from generator.cli import main; main()", "build", "--quiet"]
    command += ["--jobs", circumstances.pop("JOBS", "1")]
    subprocess.run(command, cwd=folder, env=environment | circumstances, check=True)
    return tree(folder / "site")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return built(tmp_path_factory.mktemp("plain"))


@pytest.mark.parametrize("changed", CIRCUMSTANCES)
def test_the_circumstances_of_a_build_change_no_byte(tmp_path: Path, plain: dict[str, bytes], changed: str) -> None:
    assert built(tmp_path, **CIRCUMSTANCES[changed]) == plain


def test_nothing_asks_for_the_day_in_another_way() -> None:
    # Two commands are no builds: `diff --record` names a file by the day on which it is told to keep one, and `check`,
    # which writes nothing, tells of a session of a day that is yet to come.
    may = {PACKAGE / "cli" / name for name in ("check.py", "diff.py")}
    for path in sorted({*PACKAGE.rglob("*.py")} - may):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                assert node.func.attr not in ASKING, f"{path}, line {node.lineno}"

"""The formats of others: left out where nobody wants them, with all that they need."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import build
from generator.config import load
from generator.model.errors import ConfigError

ROOT = Path(__file__).parents[2]
ASKED = """
import sys
from click.testing import CliRunner
from generator.cli import cli
done = CliRunner().invoke(cli, ["build", "--output", "site", "--cache", "cache", "--jobs", "1", *sys.argv[1:]])
assert done.exit_code == 0, done.output
print(*sorted({"pyarrow", "lxml", "brotli"} & sys.modules.keys()))
"""


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_what_they_need_is_loaded_only_for_them(tmp_path: Path) -> None:
    (tmp_path / "content").symlink_to(ROOT / "content")

    def loaded(*options: str) -> list[str]:
        command = [sys.executable, "-c", ASKED, *options]
        environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"}
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.split()

    assert loaded("--no-exports") == []
    assert loaded() == ["lxml", "pyarrow"]


def test_without_them_everything_else_is_the_same(tmp_path: Path) -> None:
    site, cache = load(ROOT / "content" / "site.toml"), tmp_path / "cache"
    build(site, tmp_path / "with", cache=cache)
    build(site, tmp_path / "without", cache=cache, exports=False)
    build(replace(site, exports=False), tmp_path / "configured", cache=cache)
    whole, plain = tree(tmp_path / "with"), tree(tmp_path / "without")
    assert plain == tree(tmp_path / "configured")
    left_out = whole.keys() - plain.keys()
    assert plain.keys() < whole.keys() and len(left_out) > 25
    assert all(path.startswith(("data/corpus/", "data/citations/", "data/sessions/")) for path in left_out)
    differing = {path for path in plain if plain[path] != whole[path]}
    sessions = {f"sitzungen/4-{number}/index.html" for number in (11, 12, 13)}
    assert differing == {"daten/index.html", "data/index.json", "data/manifest.json", *sessions}
    build(site, tmp_path / "with", cache=cache, exports=False)
    assert tree(tmp_path / "with") == plain


def test_the_setting_is_true_or_false(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text('exports = "none"\n')
    with pytest.raises(ConfigError, match="true or false"):
        load(tmp_path / "site.toml")

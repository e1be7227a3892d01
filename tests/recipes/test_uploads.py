"""The recipes that bring a site elsewhere: only what changed goes there, and what is gone goes too."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.build.test_build import tree
from tests.conftest import ROOT
from tests.recipes.servers import RECIPES

UPLOAD = RECIPES / "upload-s3.sh"


def run(command: list[str], folder: Path, **environment: str) -> str:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    done = subprocess.run(
        command, cwd=folder, env=os.environ | {"PATH": path} | environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in (("index.html", "a"), ("data/index.json", "{}"), (".gitignore", "*")):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_text(text)
    return tmp_path / "site"


@pytest.mark.skipif(shutil.which("rclone") is None, reason="rclone is not installed")
def test_rclone_sends_what_changed_and_takes_away_what_is_gone(site: Path, tmp_path: Path) -> None:
    def upload() -> str:
        remote = {"RCLONE_CONFIG_REMOTE_TYPE": "alias", "RCLONE_CONFIG_REMOTE_REMOTE": str(tmp_path / "bucket")}
        return run(["sh", str(UPLOAD), "site", "remote:plenum"], tmp_path, RCLONE_VERBOSE="1", **remote)

    upload()
    there = tmp_path / "bucket/plenum"
    assert tree(there) == {name: content for name, content in tree(site).items() if name != ".gitignore"}
    (site / "index.html").write_text("b")
    (site / "data/index.json").unlink()
    (site / "data/new.json").write_text("[]")
    told = upload()
    assert "index.html: Copied" in told and "data/new.json: Copied" in told and "data/index.json: Deleted" in told
    assert set(tree(there)) == {"index.html", "data/new.json"} and (there / "index.html").read_text() == "b"
    assert "Copied" not in upload()


def test_the_command_of_amazon_sends_new_files_before_it_takes_old_ones_away(site: Path, tmp_path: Path) -> None:
    """As far as that goes without a bucket: what is asked of it, in which order."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/aws").write_text('#!/bin/sh\necho "$@" >> asked\n')
    (tmp_path / "bin/aws").chmod(0o755)
    run(["sh", str(UPLOAD), "site", "s3://plenum"], tmp_path, PATH=f"{tmp_path / 'bin'}:{os.environ['PATH']}")
    send = "s3 sync site s3://plenum --exclude .gitignore --cache-control no-cache"
    assert (tmp_path / "asked").read_text().splitlines() == [send, f"{send} --delete"]


def test_the_job_of_gitlab_builds_and_proves_a_site(tmp_path: Path) -> None:
    jobs = yaml.safe_load((RECIPES / "gitlab-ci.yml").read_text())
    shutil.copytree(ROOT / "content", tmp_path / "content")
    script = "set -eu\n" + "\n".join(jobs["pages"]["script"])
    address = "https://group.gitlab.example/plenum/"
    cache = jobs["variables"]["PLENARWERK_CACHE"].replace("$CI_PROJECT_DIR", str(tmp_path))
    run(["bash", "-c", script], tmp_path, CI_PAGES_URL=address, PLENARWERK_CACHE=cache)
    public = tmp_path / jobs["pages"]["pages"]["publish"]
    assert jobs["pages"]["artifacts"]["paths"] == [public.name]
    assert f'href="{address}"' in (public / "index.html").read_text() and (public / "index.html.gz").exists()
    assert any((tmp_path / path).is_dir() for path in jobs["pages"]["cache"]["paths"])


def test_the_nightly_job_of_gitlab_is_a_script() -> None:
    jobs = yaml.safe_load((RECIPES / "gitlab-ci.yml").read_text())
    subprocess.run(["bash", "-n", "-c", "\n".join(jobs["fetch"]["script"])], check=True)
    assert "plenarwerk fetch --new" in jobs["fetch"]["script"]

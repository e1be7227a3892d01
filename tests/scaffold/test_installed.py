"""Installed from its wheel, outside the checkout: a new site, and the steps that CI takes."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from pathlib import Path

import pytest
import urllib3

from tests.fetch.server import PDF, archive, breaks_off, gives
from tests.recipes.servers import serving

ROOT = Path(__file__).parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def run(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs a shell line as CI would, in an environment of its own where nothing is installed yet.

    Packages come from the wheel's folder and from nowhere else; what the project needs
    beside itself is lent by the environment of the tests, so that no network is asked.
    """
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=True)
    env = {key: value for key, value in os.environ.items() if not key.startswith(("PIP_", "PYTHON", "PLENARWERK"))}
    env |= {
        "PATH": f"{folder / 'bin'}{os.pathsep}{env['PATH']}",
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_FIND_LINKS": str(wheel.parent),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }

    def ran(line: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(line, cwd=cwd, env=env | more, shell=True, capture_output=True, text=True)
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
        if "pip install" in line:
            lent = Path(sysconfig.get_path("purelib", vars={"base": str(folder)}), "lent.pth")
            lent.write_text(sysconfig.get_path("purelib"))
        return done

    return ran


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def steps(workflow: Path) -> tuple[list[str], dict[str, str]]:
    """The shell lines of a workflow in their order, and the variables it sets."""
    text = workflow.read_text()
    assert "run: |" not in text, "each step is one line, so that it can be run here"
    variables = re.findall(r"^  (PLENARWERK_\w+): (\S+)$", text, re.MULTILINE)
    return re.findall(r"^ +run: (.+)$", text, re.MULTILINE), dict(variables)


def test_the_installed_wheel_makes_and_builds_a_site(run: Run, tmp_path: Path) -> None:
    run("python -m pip install plenarwerk", tmp_path)
    where = run("python -c 'import generator; print(generator.__file__)'", tmp_path).stdout
    assert not Path(where).is_relative_to(ROOT)
    run("plenarwerk new my-site && cd my-site && plenarwerk build --cache ../cache", tmp_path)
    assert (tmp_path / "my-site/site/index.html").is_file()
    assert (tmp_path / "my-site/site/static/site.css").is_file()


def test_the_steps_of_the_workflow_publish_a_new_protocol(run: Run, tmp_path: Path) -> None:
    """Twice: with all protocols but one, then in a fresh checkout with the last one and the cache of the first."""
    run("python -m pip install plenarwerk", tmp_path)
    first, second, clean = (tmp_path / name / "my-site" for name in ("first", "second", "clean"))
    first.parent.mkdir()
    run("plenarwerk new my-site", first.parent)
    new = first / "content/protocols/4-13.md"
    text = new.read_bytes()
    new.unlink()
    lines, variables = steps(first / ".github/workflows/publish.yml")
    assert [line.split()[0] for line in lines] == ["python", "plenarwerk", "plenarwerk"]
    for line in lines:
        run(line, first, **variables)
    before = tree(first / "site")
    assert not any("4-13" in path for path in before)

    cache = variables["PLENARWERK_CACHE"]
    for checkout in (second, clean):
        shutil.copytree(first, checkout, ignore=lambda folder, names: {"site", ".cache"} & set(names))
        for path in checkout.rglob("*"):
            os.utime(path, (1_000_000_000, 1_000_000_000))
        (checkout / "content/protocols/4-13.md").write_bytes(text)
    shutil.copytree(first / cache, second / cache)
    said = [run(line, second, **variables).stdout for line in lines]
    assert "2 of the protocols known from before" in said[1]
    for line in lines:
        run(line, clean, **variables)
    assert tree(second / "site") == tree(clean / "site")
    assert (second / "site/sitzungen/4-13/index.html").is_file()


def test_the_steps_of_the_night_keep_what_is_new(run: Run, tmp_path: Path) -> None:
    """In a clone, with an archive on this machine and a `gh` that notes what it is told to begin."""
    run("python -m pip install plenarwerk", tmp_path)
    run("plenarwerk new --parliament nrw my-site && git init --bare --quiet origin.git", tmp_path)
    clone = tmp_path / "my-site"
    (clone / "content/protocols/18-4.pdf").write_bytes(PDF)
    identity = "git config user.name me && git config user.email me@localhost"
    run(f"git init --quiet --initial-branch main && {identity} && git add --all && git commit --quiet -m one", clone)
    run("git remote add origin ../origin.git && git push --quiet --set-upstream origin main", clone)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/gh").write_text('#!/bin/sh\necho "$@" >> "$(dirname "$0")/begun"\n')
    (tmp_path / "bin/gh").chmod(0o755)
    lines, _ = steps(clone / ".github/workflows/fetch.yml")
    assert [line.split()[0] for line in lines] == ["python", "plenarwerk", "git", "git"]
    with archive() as server:
        server.files |= {"/18-5.pdf": gives(), "/18-6.pdf": gives()}
        where = {
            "PLENARWERK_FROM": server.url + "/{term}-{number}.pdf",
            "PATH": f"{tmp_path / 'bin'}{os.pathsep}{run('echo $PATH', tmp_path).stdout.strip()}",
        }
        for _ in range(2):
            for line in lines:
                run(line, clone, **where)
    kept = run("git ls-tree --name-only main content/protocols/", tmp_path / "origin.git").stdout.split()
    assert [name.rpartition("/")[2] for name in kept if name.endswith((".pdf", "SUMS"))] == [
        *("18-4.pdf", "18-5.pdf", "18-6.pdf", "SHA256SUMS")
    ]
    assert run("git log --oneline main", tmp_path / "origin.git").stdout.count("\n") == 2
    assert (tmp_path / "bin/begun").read_text() == "workflow run publish.yml\n"


@pytest.mark.real
def test_the_path_of_a_stranger(run: Run, tmp_path: Path, real_data: Path) -> None:
    """Install, begin, fetch, build, check, deploy, serve: what the documentation tells one to do, line by line."""
    for tool in ("rsync", "nginx"):
        if shutil.which(tool) is None and not os.environ.get("CI"):
            pytest.skip(f"there is no {tool} here")
    site, deployed, folder = tmp_path / "my-site", tmp_path / "srv", tmp_path / "nginx"
    run("python -m pip install plenarwerk", tmp_path)
    run("plenarwerk new --parliament nrw my-site", tmp_path)
    with archive() as server:
        server.faults["/MMP18-116.pdf"] = [breaks_off(500_000, (real_data / "nrw/18-116.pdf").read_bytes())]
        server.files["/MMP18-116.pdf"] = gives((real_data / "nrw/18-116.pdf").read_bytes())
        where = {"PLENARWERK_FROM": server.url + "/MMP{term}-{number}.pdf", "PLENARWERK_CACHE": str(tmp_path / "cache")}
        for line in (
            "plenarwerk fetch 18/116",
            "plenarwerk fetch --new",
            "plenarwerk build --strict --precompress --base-url https://example.org/plenum/",
            "plenarwerk check --strict",
            "plenarwerk verify",
            f"rsync --archive --delete --exclude .gitignore site/ {deployed}/",
            f"plenarwerk verify {deployed}",
        ):
            run(line, site, **where)
    tmp_path.chmod(0o755)
    folder.mkdir()
    with serving("nginx", deployed, folder) as url:
        for path, said in (
            ("", "116. Sitzung"),
            ("sitzungen/18-116/", "https://example.org/plenum/sitzungen/18-116/"),
            ("data/corpus/speeches.csv", "18/116,s"),
            ("sitemap.xml", "https://example.org/plenum/sitemap-1.xml"),
        ):
            answer = urllib3.request("GET", url + path)
            assert answer.status == 200 and said in answer.data.decode(), path


@pytest.mark.parametrize(("name", "count"), [("publish.yml", 6), ("fetch.yml", 2)])
def test_every_action_is_pinned_to_a_commit_and_tells_its_version(name: str, count: int) -> None:
    text = (ROOT / "generator/scaffold/files" / name).read_text()
    uses = re.findall(r"uses: (.*)", text)
    assert len(uses) == count
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use) for use in uses), uses

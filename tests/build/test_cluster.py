"""A real cluster of two worker processes on this machine gives what one process gives, even when one dies."""

import os
import signal
import time
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner
from distributed import LocalCluster

from generator.build import build, survey
from generator.build.cluster import Cluster
from generator.build.workers import Lost
from generator.cli import cli
from generator.model.errors import ConfigError, ProtocolError
from generator.model.site import Site
from tests.build.test_workers import refuses, tree

PROTOCOLS = Path(__file__).parents[2] / "content" / "protocols"


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as local:
        yield Cluster(local.scheduler_address)


def leave_mark(number: int, folder: Path) -> int:
    """Tell who works on what, and take a while."""
    (folder / f"{number}-{os.getpid()}").write_text("")
    time.sleep(0.1)
    return number * number


def dies(number: int) -> int:
    if number == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_a_site_is_the_same(cluster: Cluster, tmp_path: Path) -> None:
    broken = tmp_path / "0-1.pdf"
    broken.write_bytes(b"no PDF")
    told = []
    for name, executor in (("alone", None), ("cluster", cluster)):
        site = tmp_path / f"site-{name}"
        more = {} if executor is None else {"executor": executor}
        result = build(Site(), site, (PROTOCOLS, broken), cache=tmp_path / name, **more)
        told.append(([str(failure) for failure in result.failures], result.sessions, tree(site)))
    assert told[0] == told[1]
    assert told[0][1] == 3


def test_nothing_is_lost_when_a_worker_is_killed(cluster: Cluster, tmp_path: Path) -> None:
    found: dict[int, object] = {}
    killed = None
    for number, result in cluster.each(partial(leave_mark, folder=tmp_path), range(24)):
        found[number] = result
        if killed is None and len(found) == 4:
            killed = int(next(iter(tmp_path.iterdir())).name.split("-")[1])
            os.kill(killed, signal.SIGKILL)
    assert found == {number: number * number for number in range(24)}
    workers = {path.name.split("-")[1] for path in tmp_path.iterdir()}
    assert len(workers) >= 2 and str(killed) in workers


def test_a_task_on_which_every_worker_dies_is_lost_alone(cluster: Cluster) -> None:
    found = dict(cluster.each(dies, range(4)))
    assert isinstance(found.pop(1), Lost)
    assert found == {0: 0, 2: 2, 3: 3}


def test_what_a_task_raises_is_raised(cluster: Cluster) -> None:
    with pytest.raises(ProtocolError, match=r"^a\.pdf, page 3: it is none; take it out\."):
        list(cluster.each(refuses, range(4)))


def test_a_cache_that_workers_do_not_share_is_told(
    cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.build.cache.Cache.has", lambda *_: False)
    with (
        pytest.raises(ConfigError, match="what a worker read of it is not in the cache here"),
        survey(Site(), [PROTOCOLS / "4-13.md"], cache=tmp_path, executor=cluster),
    ):
        pass


def test_another_version_on_a_worker_is_told(cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("generator.build.survey"), "code_version", lambda: "another")
    with (
        pytest.raises(ConfigError, match="a worker has another version of Plenarwerk"),
        survey(Site(), [PROTOCOLS / "4-13.md"], cache=tmp_path, executor=cluster),
    ):
        pass


def test_the_command_uses_it(cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    protocol = tmp_path / "4-13.md"
    protocol.write_bytes((PROTOCOLS / "4-13.md").read_bytes())
    arguments = ["build", "--protocols", "4-13.md", "--cache", "cache", "--executor", "dask"]
    result = CliRunner().invoke(cli, [*arguments, "--scheduler", cluster.scheduler])
    assert result.exit_code == 0, result.output
    assert "1 session in site" in result.output


def test_without_a_scheduler_nothing_begins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.build.cluster.SECONDS", 1)
    arguments = [
        "build",
        "--protocols",
        str(PROTOCOLS),
        "--cache",
        str(tmp_path / "c"),
        "--output",
        str(tmp_path / "s"),
    ]
    missing = CliRunner().invoke(cli, [*arguments, "--executor", "dask"])
    assert missing.exit_code == 2 and "--scheduler" in missing.output
    silent = CliRunner().invoke(cli, [*arguments, "--executor", "dask", "--scheduler", "tcp://127.0.0.1:1"])
    assert silent.exit_code == 2
    assert "no scheduler answers there" in silent.output
    assert not (tmp_path / "s").exists()

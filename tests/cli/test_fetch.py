"""`plenarwerk fetch`: what one is told, and the exit codes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from tests.fetch.server import Archive, archive, gives, says


@pytest.fixture
def server() -> Iterator[Archive]:
    with archive() as found:
        found.files["/18/7"] = gives()
        yield found


def run(server: Archive, *args: str) -> tuple[int, str]:
    where = ("--from", server.url + "/{term}/{number}", "--pause", "0")
    result = CliRunner().invoke(cli, ["fetch", *where, *args])
    return result.exit_code, result.output


def test_what_is_fetched_is_told(server: Archive, tmp_path: Path) -> None:
    assert run(server, "18/7", "--to", str(tmp_path)) == (0, "18/7: fetched (0.3 MB)\n")
    assert run(server, "18/7", "--to", str(tmp_path)) == (0, "18/7: there already\n")
    assert run(server, "18/7", "--to", str(tmp_path), "--again") == (
        0,
        "18/7: fetched again, the same file as before\n",
    )
    assert run(server, "--new", "--to", str(tmp_path)) == (0, f"{tmp_path}: nothing new.\n")
    assert run(server, "--new", "--to", str(tmp_path), "--quiet") == (0, "")


def test_what_is_not_there_is_told(server: Archive, tmp_path: Path) -> None:
    code, told = run(server, "18/8", "18/7", "--to", str(tmp_path))
    assert code == 3 and "18/8: the parliament publishes no such protocol yet; check the number." in told
    assert (tmp_path / "18-7.pdf").exists()
    server.files["/18/8"] = says(403)
    code, told = run(server, "--new", "--to", str(tmp_path))
    assert code == 3 and f"18/8: {server.url}/18/8: the server says 403; check the address" in told


def test_the_configuration_says_where(server: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "content" / "protocols").mkdir(parents=True)
    (tmp_path / "content" / "site.toml").write_text('parliament = "nrw"\n')
    monkeypatch.chdir(tmp_path)
    assert run(server, "18/7") == (0, "18/7: fetched (0.3 MB)\n")
    assert (tmp_path / "content" / "protocols" / "18-7.pdf").exists()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "Give numbers such as 18/115, or --new."),
        (("--new", "18/7"), "Give numbers such as 18/115, or --new."),
        (("18",), "it is no number of a session"),
        (("18/7", "--from", "https://example.org/"), "--from needs {term} and {number}"),
        (("--new",), "there is no such file"),
    ],
)
def test_wrong_usage_is_told(
    server: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, told = run(server, *args)
    assert code == 2 and said in told


def test_a_parliament_without_an_archive_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "site.toml").write_text('parliament = "musterland"\n')
    result = CliRunner().invoke(cli, ["fetch", "4/1", "--config", "site.toml"])
    assert result.exit_code == 2 and "nobody knows where this parliament publishes" in result.output

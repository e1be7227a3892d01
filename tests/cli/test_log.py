import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.cli import cli
from tests.conftest import ROOT

PROTOCOL = ROOT / "content" / "protocols" / "4-13.md"


def run(*arguments: object, env: dict[str, str] | None = None) -> tuple[int, list[dict[str, Any]]]:
    """The exit code and what was told, a value a line."""
    result = CliRunner().invoke(cli, [str(argument) for argument in arguments], env=env)
    return result.exit_code, [json.loads(line) for line in result.output.splitlines()]


def test_each_line_is_a_value(tmp_path: Path) -> None:
    code, said = run(
        "build",
        "--log",
        "json",
        "-v",
        "--protocols",
        PROTOCOL,
        "--output",
        tmp_path / "site",
        "--cache",
        tmp_path / "c",
    )
    assert code == 0
    assert {line["level"] for line in said} == {"step", "info"}
    assert any(line["message"].startswith("1 session in ") for line in said)
    assert all(line.keys() == {"level", "message"} for line in said)


def test_an_error_says_where_and_with_which_code(tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_text("x")
    code, said = run(
        "build", "--log", "json", "--protocols", bad, "--output", tmp_path / "s", "--cache", tmp_path / "c"
    )
    assert code == 3
    assert said[0]["kind"] == "ProtocolError" and said[0]["code"] == 3 and said[0]["file"] == str(bad)
    assert "trace" not in said[0]
    assert said[1]["level"] == "error" and "stays as it was" in said[1]["message"]


def test_with_debug_it_says_what_led_to_it(tmp_path: Path) -> None:
    code, (said,) = run("verify", tmp_path, "--debug", env={"PLENARWERK_LOG": "json"})
    assert code == 4 and "OutputError" in said["trace"]


def test_wrong_usage_is_a_value_too(tmp_path: Path) -> None:
    code, said = run("check", "99/99", "--log", "json", "--protocols", PROTOCOL, "--cache", tmp_path / "c")
    assert code == 2 and "there is no session 99/99" in said[-1]["message"]


@pytest.mark.parametrize("log", ["text", "json"])
def test_a_fault_of_plenarwerk_itself_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, log: str) -> None:
    def fails(site: Path) -> None:
        raise RuntimeError("nobody expected that")

    monkeypatch.setattr("generator.output.verify", fails)
    result = CliRunner().invoke(cli, ["verify", str(tmp_path), "--log", log])
    assert result.exit_code == 1
    assert "Plenarwerk itself failed (RuntimeError: nobody expected that)" in result.output
    assert "Traceback" not in result.output

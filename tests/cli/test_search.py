import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli

LINES = [
    {"id": "a", "text": "Die Grunderwerbsteuer sinkt.", "group": "SPD", "date": "2024-01-01"},
    {"id": "b", "text": "Die Steuer steigt.", "group": "CDU", "date": "2025-01-01"},
]


@pytest.fixture
def index(tmp_path: Path) -> Path:
    documents = tmp_path / "documents.jsonl"
    documents.write_text("".join(json.dumps(line) + "\n" for line in LINES), encoding="utf-8")
    made = CliRunner().invoke(cli, ["search", "index", str(documents), str(tmp_path / "index")])
    assert made.exit_code == 0, made.output
    return tmp_path / "index"


def asked(index: Path, *words: str) -> dict[str, list[str]]:
    answer = CliRunner().invoke(cli, ["search", "query", str(index), *words, "--json"])
    assert answer.exit_code == 0, answer.output
    return json.loads(answer.output)


def test_every_hit_is_told_the_best_first(index: Path) -> None:
    assert asked(index, "Steuern") == {"ids": ["b", "a"], "suggestions": []}
    assert asked(index, "steuer", "--filter", "group=SPD")["ids"] == ["a"]
    assert asked(index, "steuer", "--sort", "date")["ids"] == ["b", "a"]
    assert asked(index, "Stuer")["suggestions"] == ["Steuer"]


def test_an_index_is_made_anew_and_nothing_else_is_replaced(index: Path) -> None:
    documents = str(index.parent / "documents.jsonl")
    assert CliRunner().invoke(cli, ["search", "index", documents, str(index)]).exit_code == 0
    other = index.parent / "other"
    other.mkdir()
    (other / "letter.txt").write_text("keep me")
    assert CliRunner().invoke(cli, ["search", "index", documents, str(other)]).exit_code == 4
    assert (other / "letter.txt").exists()


def test_what_is_no_document_or_no_index_is_told_in_a_sentence(index: Path) -> None:
    broken = index.parent / "broken.jsonl"
    broken.write_text('{"id": "a"}\n[1]\n')
    answer = CliRunner().invoke(cli, ["search", "index", str(broken), str(index.parent / "new")])
    assert answer.exit_code == 2
    assert "line 2" in answer.output
    (index / "index.json").unlink()
    assert CliRunner().invoke(cli, ["search", "query", str(index), "steuer"]).exit_code == 2


def test_who_reads_no_further_gets_no_complaint(index: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "generator.cli", "search", "query", str(index), "steuer"]
    found = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write)
    assert found.stderr == ""


def test_what_stays_the_same_is_not_written_again(index: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in index.rglob("*.json")}
    documents = str(index.parent / "documents.jsonl")
    again = CliRunner().invoke(cli, ["search", "index", documents, str(index)])
    assert f": 0 files written, {len(before)} unchanged, 0 removed." in again.output
    assert {path: path.stat().st_mtime_ns for path in index.rglob("*.json")} == before


def test_documents_come_from_a_stream_too(index: Path) -> None:
    text = (index.parent / "documents.jsonl").read_text(encoding="utf-8")
    made = CliRunner().invoke(cli, ["search", "index", "-", str(index.parent / "streamed")], input=text)
    assert made.exit_code == 0, made.output
    assert asked(index.parent / "streamed", "Steuern")["ids"] == ["b", "a"]


def test_lines_that_hold_nothing_are_left_out(index: Path) -> None:
    documents = index.parent / "gaps.jsonl"
    documents.write_bytes(b'\n{"id": "a", "text": "Steuer"}\r\n \t\r\n{"id": "b",\r"text": "Steuern"}')
    made = CliRunner().invoke(cli, ["search", "index", str(documents), str(index)])
    assert made.exit_code == 0, made.output
    assert asked(index, "Steuer")["ids"] == ["a", "b"]
    documents.write_text('{"id": "a"}\n\u00a0\n', encoding="utf-8")
    refused = CliRunner().invoke(cli, ["search", "index", str(documents), str(index)])
    assert refused.exit_code == 2
    assert "line 2" in refused.output

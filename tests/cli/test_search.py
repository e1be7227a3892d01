import json
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

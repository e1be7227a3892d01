"""The files of an index: the same at every build, and mostly the same with one more session."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from benchmarks.search.corpus import Corpus
from generator.search import Document, Index, document_from, index_files
from generator.search.ranges import segments

HERE = Path(__file__).parents[2]


LINES = 318


@pytest.fixture(scope="module")
def invented() -> Sequence[dict[str, Any]]:
    """Made once: the generator goes through the whole dictionary."""
    return list(Corpus(3).documents(LINES))


def documents_of(values: Sequence[dict[str, Any]]) -> list[Document]:
    return [document_from(value, number) for number, value in enumerate(values)]


def test_an_index_of_nothing_answers() -> None:
    files = {file.path: file.content for file in index_files([])}
    index = Index(lambda path: json.loads(files[path]))
    assert index.answer("Steuer").documents == []
    assert index.answer('"die Steuer" -Haus').documents == []


def test_what_a_document_lacks_is_tolerated() -> None:
    values = [{}, {"text": "Steuer"}, {"id": 7, "title": None, "text": "Die Steuer", "extra": {"a": 1}, "group": "SPD"}]
    files = {file.path: file.content for file in index_files(document_from(v, n) for n, v in enumerate(values, 1))}
    index = Index(lambda path: json.loads(files[path]))
    assert index.ids(index.answer("Steuer").documents) == ["2", "7"]
    assert index.ids(index.answer("Steuer", {"group": ["spd"]}).documents) == ["7"]
    assert index.answer("Steuer", {"nothing": ["x"]}).documents == []


def test_the_chair_comes_last() -> None:
    documents = [
        Document("chair", text="Wir kommen zur Steuer. Steuer!", facets={"kind": "chair"}),
        Document("speech", text="Die Steuer ist zu hoch, und das seit vielen Jahren.", facets={"kind": "speech"}),
    ]
    files = {file.path: file.content for file in index_files(documents)}
    index = Index(lambda path: json.loads(files[path]))
    assert index.ids(index.answer("Steuer").documents) == ["speech", "chair"]


def test_sorted_by_date_the_newest_come_first() -> None:
    documents = [
        Document(day, text="Steuer", facets={"date": day} if day != "none" else {})
        for day in ("2024-05-01", "none", "2025-01-01", "2023-01-01")
    ]
    files = {file.path: file.content for file in index_files(documents)}
    index = Index(lambda path: json.loads(files[path]))
    assert index.ids(index.answer("Steuer", by_date=True).documents) == [
        "2025-01-01",
        "2024-05-01",
        "2023-01-01",
        "none",
    ]
    kept = index.answer("Steuer", {"date": ["2024-01-01..2024-12-31"]}).documents
    assert index.ids(kept) == ["2024-05-01"]


def test_a_phrase_is_where_the_text_has_it(invented: Sequence[dict[str, Any]]) -> None:
    documents = documents_of(invented[:60])
    files = {file.path: file.content for file in index_files(documents)}
    index = Index(lambda path: json.loads(files[path]))
    for number in range(0, 60, 7):
        words = documents[number].text.split()
        phrase = " ".join(words[20:25])
        assert documents[number].id in index.ids(index.answer(f'"{phrase}"').documents), phrase


def test_two_builds_are_the_same_in_every_byte(tmp_path: Path, invented: Sequence[dict[str, Any]]) -> None:
    """In two processes, so that no order of a set is the same by chance."""
    lines = tmp_path / "documents.jsonl"
    lines.write_text("".join(json.dumps(value) + "\n" for value in invented[:40]), encoding="utf-8")
    for name in ("one", "two"):
        command = [
            sys.executable,
            "-m",
            "generator.cli",
            "search",
            "index",
            str(lines),
            str(tmp_path / name),
            "--texts",
        ]
        subprocess.run(command, check=True, cwd=HERE, capture_output=True)
    one, two = (
        {p.relative_to(tmp_path / n): p.read_bytes() for p in (tmp_path / n).rglob("*.json")} for n in ("one", "two")
    )
    assert one == two
    assert len(one) > 10


def test_new_documents_leave_the_sealed_segment_as_it_is(
    monkeypatch: pytest.MonkeyPatch, invented: Sequence[dict[str, Any]]
) -> None:
    monkeypatch.setattr("generator.search.ranges.SEALED_FROM", 128)
    monkeypatch.setattr("generator.search.writer.MANY_WORDS", 20_000)
    monkeypatch.setattr("generator.search.writer.BLOCK_BESIDE_TEXTS", 64)
    monkeypatch.setattr("generator.search.collect.LEARNED", 50)
    documents = documents_of(invented)
    before, after = (
        {file.path: file.content for file in index_files(documents[:count], texts=True)}
        for count in (LINES - 20, LINES)
    )
    sealed = {path for path in before if path.startswith(("0/", "texts/"))}
    assert all(after[path] == before[path] for path in sealed)
    same = {f"d/{number}.json" for number in range((LINES - 20) // 64)}
    assert all(after[path] == before[path] for path in same)
    index = Index(lambda path: json.loads(after[path]))
    assert len(index.segments) == 2
    found = index.ids(index.answer(documents[-1].text.split()[3]).documents)
    assert documents[-1].id in found


def test_segments_cover_all_documents_and_the_open_one_is_small() -> None:
    for count in (0, 1, 2_047, 2_048, 20_000, 20_200, 99_999):
        ranges = segments(count)
        assert [end for _, end in ranges[:-1]] == [first for first, _ in ranges[1:]]
        assert (ranges[-1][1] if ranges else 0) == count
        if len(ranges) == 2:
            assert (count - ranges[1][0]) / count <= 0.125

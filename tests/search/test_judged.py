"""How well real speeches are ranked."""

import json
from pathlib import Path

import pytest

from generator.search import Index
from tests.search.judging import QUERIES, ndcg, real_documents

pytestmark = pytest.mark.real


def test_the_judged_speeches_are_there() -> None:
    ids = {document["id"] for document in real_documents()}
    if not ids:
        pytest.skip("needs the real protocols")
    assert len(QUERIES) >= 60
    assert {one for _, relevant in QUERIES for one in relevant} <= ids


def test_what_is_relevant_comes_first(real_index: Path) -> None:
    index = Index(lambda path: json.loads((real_index / path).read_text(encoding="utf-8")))
    scores = {query: ndcg(index.ids(index.answer(query).documents[:10]), relevant) for query, relevant in QUERIES}
    worst = sorted(scores.items(), key=lambda item: item[1])[:8]
    assert sum(scores.values()) / len(scores) >= 0.72, worst

"""The speeches of real protocols as an index, where they are."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.search.judging import QUERIES, real_documents


@pytest.fixture(scope="session")
def judged() -> Sequence[str]:
    return [query for query, _ in QUERIES]


@pytest.fixture(scope="session")
def real_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from generator.search import document_from, index_files

    folder = tmp_path_factory.mktemp("real")
    documents = [document_from(value, number) for number, value in enumerate(real_documents())]
    if not documents:
        pytest.skip("needs the real protocols")
    for file in index_files(documents):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    assert json.loads((folder / "index.json").read_text())["documents"] == len(documents)
    return folder

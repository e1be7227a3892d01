"""German as readers type it: our own sentences, and what each query must find among them."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.search import Document, Index, index_files

CASES = Path(__file__).with_name("cases") / "german.txt"


def read_cases() -> tuple[list[Document], list[str]]:
    above, _, below = CASES.read_text(encoding="utf-8").partition("\n---\n")
    documents = []
    for line in above.splitlines():
        if line.strip() and not line.startswith("#"):
            name, speaker, text = (piece.strip() for piece in line.split("|"))
            documents.append(Document(name, text=text, facets={"speaker": speaker} if speaker else {}))
    return documents, [line for line in below.splitlines() if line.strip() and not line.startswith("#")]


DOCUMENTS, QUERIES = read_cases()


def in_memory(files: Mapping[str, bytes]) -> Index:
    return Index(lambda path: json.loads(files[path]))


@pytest.fixture(scope="module")
def asked() -> Index:
    return in_memory({file.path: file.content for file in index_files(DOCUMENTS)})


def right(index: Index, case: str) -> str | None:
    """What is wrong with the answer to a case; None where nothing is."""
    for sign in ("=>", " > ", " ? "):
        query, found, wanted = case.partition(sign)
        if found:
            break
    answer = index.answer(query.strip())
    ids = index.ids(answer.documents)
    expected = wanted.split()
    if sign == "=>":
        return None if set(ids) == set(expected) else f"found {sorted(ids)}"
    if sign == " > ":
        return None if ids[: len(expected)] == expected else f"found {ids}"
    return None if expected[0] in answer.suggestions else f"offered {answer.suggestions}"


@pytest.mark.parametrize("case", QUERIES)
def test_a_query_finds_what_it_means(asked: Index, case: str) -> None:
    assert right(asked, case) is None


def test_the_table_has_cases_of_every_kind() -> None:
    assert len(QUERIES) >= 80

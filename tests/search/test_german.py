"""German as readers type it: our own sentences, and what each query must find among them."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from generator.search import Document, Index, index_files

CASES = Path(__file__).with_name("cases")


def read_cases(name: str) -> tuple[list[Document], list[str]]:
    above, _, below = (CASES / f"{name}.txt").read_text(encoding="utf-8").partition("\n---\n")
    documents = []
    for line in above.splitlines():
        if line.strip() and not line.startswith("#"):
            own, speaker, text = (piece.strip() for piece in line.split("|"))
            documents.append(Document(own, text=text, facets={"speaker": speaker} if speaker else {}))
    return documents, [line for line in below.splitlines() if line.strip() and not line.startswith("#")]


TABLES = {name: read_cases(name) for name in ("german", "readers", "visitors")}
DOCUMENTS, QUERIES = TABLES["german"]


def kinds(name: str) -> Iterator[tuple[str, str]]:
    """The cases of a table with the heading each stands under."""
    kind = ""
    below = (CASES / f"{name}.txt").read_text(encoding="utf-8").partition("\n---\n")[2]
    for line in below.splitlines():
        if line.startswith("#"):
            kind = line.strip("# ")
        elif line.strip():
            yield kind, line


def in_memory(files: Mapping[str, bytes]) -> Index:
    return Index(lambda path: json.loads(files[path]))


@pytest.fixture(scope="module")
def asked() -> Mapping[str, Index]:
    return {
        name: in_memory({file.path: file.content for file in index_files(documents)})
        for name, (documents, _) in TABLES.items()
    }


def parted(case: str) -> tuple[str, str, list[str]]:
    """The query of a case, its sign, and what it wants."""
    sign = next(sign for sign in ("=>", " > ", " ? ") if sign in case)
    query, _, wanted = case.partition(sign)
    return query.strip(), sign.strip(), wanted.split()


def fault(case: str, ids: Sequence[str], suggestions: Sequence[str]) -> str | None:
    """What is wrong with the answer to a case; None where nothing is."""
    _, sign, expected = parted(case)
    if sign == "=>":
        return None if set(ids) == set(expected) else f"found {sorted(ids)}"
    if sign == ">":
        return None if list(ids[: len(expected)]) == expected else f"found {ids}"
    return None if expected[0] in suggestions else f"offered {suggestions}"


@pytest.mark.parametrize(("name", "case"), [(name, case) for name, (_, cases) in TABLES.items() for case in cases])
def test_a_query_finds_what_it_means(asked: Mapping[str, Index], name: str, case: str) -> None:
    answer = asked[name].answer(parted(case)[0])
    assert fault(case, asked[name].ids(answer.documents), answer.suggestions) is None


def test_the_table_has_cases_of_every_kind() -> None:
    assert len(QUERIES) >= 80

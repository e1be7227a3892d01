"""The browser's engine answers as Python does; run in Node."""

import gzip
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from generator.render.static import served
from generator.resources import templates
from generator.search import Document, Index, index_files
from generator.search.fold import fold
from tests.search.test_german import DOCUMENTS, QUERIES, parted

HERE = Path(__file__).parent
pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="needs Node")
MORE = [
    {"query": "steuer", "sort": "date"},
    {"query": "Müller", "filters": {"speaker": ["Dr. Erika Müller-Witt"]}},
    {"query": "Müller", "filters": {"speaker": ["niemand"]}},
    {"query": "die"},
    {"query": '"in der"'},
    {"query": "-steuer"},
    {"query": ""},
    {"query": "ge*"},
]


def node(folder: Path, queries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    run = subprocess.run(
        ["node", str(HERE / "ask.mjs"), str(folder)], input=json.dumps(queries), capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_the_client_is_small() -> None:
    """12 kB: all that another site needs, and on this one all that a first search waits for."""
    library = ("search/engine.js", "search/more.js", "search/quote.js")
    page = ("search.js", "hits.js", "search/engine.js")
    for names in (library, page):
        assert sum(len(gzip.compress(served(templates() / "static" / name))) for name in names) <= 12_000


def write(folder: Path, texts: bool = False) -> Path:
    for file in index_files(DOCUMENTS, texts=texts):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("index"), texts=True)


def opened(folder: Path) -> Index:
    return Index(lambda path: json.loads((folder / path).read_text(encoding="utf-8")))


def same(folder: Path, queries: Sequence[dict[str, Any]]) -> None:
    index = opened(folder)
    for asked, found in zip(queries, node(folder, queries), strict=True):
        answer = index.answer(asked["query"], asked.get("filters"), by_date=asked.get("sort") == "date")
        ids = index.ids(answer.documents)
        assert found["ids"] == ids, asked
        assert found["total"] == len(ids), asked
        assert found["hits"] == ids[:10], f"{asked}: the first ten from the heads alone"
        assert found["suggestions"] == list(answer.suggestions), asked
        assert not found["problems"]


def test_both_answer_alike(folder: Path) -> None:
    queries = [parted(case)[0] for case in QUERIES]
    same(folder, [*({"query": query} for query in queries), *MORE])


@pytest.mark.real
def test_both_answer_alike_on_real_speeches(real_index: Path, judged: Sequence[str]) -> None:
    same(real_index, [{"query": query} for query in judged])


def test_both_fold_alike() -> None:
    words = [
        "Wähler",
        "MASS",
        "Maß",
        "Çelik",
        "Łódź",
        "Müller-Witt",
        "1.000",
        "12.500,5",
        "18/17541",
        "Bürger:innen",
        "naïve",
        "İ",
        "ﬁx",
    ]
    script = (
        f"import {{ fold }} from {json.dumps((HERE / '../../templates/static/search/engine.js').resolve().as_uri())};"
        f"console.log(JSON.stringify({json.dumps(words)}.map(fold)));"
    )
    run = subprocess.run(["node", "--input-type=module", "-e", script], capture_output=True, text=True)
    assert json.loads(run.stdout) == [fold(word) for word in words]


@pytest.mark.parametrize("damage", [lambda path: path.unlink(), lambda path: path.write_text("[")])
def test_a_damaged_shard_is_told_and_the_rest_still_works(tmp_path: Path, damage: Callable[[Path], Any]) -> None:
    folder = write(tmp_path)
    shards = sorted((folder / "0").glob("l*.json"), key=lambda path: int(path.stem[1:]))
    damage(shards[-1])
    broken, whole = node(folder, [{"query": "Zug"}, {"query": "Ast"}])
    assert "konnte nicht gelesen werden" in broken["problems"][0]
    assert whole["ids"] == ["ast"]
    assert not whole["problems"]


SPOKEN = [
    ("a", "Anna Muster", "SPD", "speech", "2024-01-10", "Die Steuer ist eine Steuer auf jede Straße."),
    (
        "b",
        "Bela Beispiel",
        "CDU",
        "speech",
        "2024-01-11",
        "Guten Tag.\n\nNiemand hat gern hohe Steuern bezahlt, auch früher nicht.",
    ),
    ("c", "Anna Muster", "SPD", "interjection", "2024-06-02", "Diese Steuer!"),
    ("d", "Bela Beispiel", "CDU", "speech", "2023-05-04", "Die Kirchensteuer ist eine andere Sache."),
    ("e", "", "", "chair", "", "Wir kommen zur Steuer und zur Steuerung."),
    ("f", "Anna Muster", "SPD", "speech", "2022-01-01", "Das Wetter ist schön."),
]


def test_the_engine_itself(tmp_path: Path) -> None:
    names = ("speaker", "group", "kind", "date")
    documents = [
        Document(name, text=text, facets={key: value for key, value in zip(names, fields, strict=True) if value})
        for name, *fields, text in SPOKEN
    ]
    for file in index_files(documents, texts=True):
        path = tmp_path / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    run = subprocess.run(
        ["node", "--test", str(HERE)], capture_output=True, text=True, env={**os.environ, "INDEX": str(tmp_path)}
    )
    assert run.returncode == 0, run.stdout + run.stderr

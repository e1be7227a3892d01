"""An index of some documents more: only these are read, and it is the same as one made from nothing."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build import build
from generator.model.site import Site
from generator.search import Document, Memory, collect, index_files, memory, ranges, site
from generator.search.collect import LEARNED, Collector
from generator.search.ranges import SEALED_FROM, segments
from generator.search.texts import shown

WORDS = [
    "die",
    "der",
    "und",
    "von",
    "Haus",
    "Häuser",
    "Hauses",
    "Steuer",
    "Steuern",
    "Reform",
    "Steuerreform",
    "Grunderwerbsteuer",
    "Wähler",
    "wählt",
    "wählen",
    "gewählt",
    "Zarkonow",
    "Zarkonowsteuer",
    "Corvidpandemie",
    "Pandemie",
    "Corvid",
    "Bürger:innen",
    "Hin-",
    "und",
    "Rückfahrt",
    "Bert-Brecht-Haus",
    "18/17541",
    "OZG",
    "grün",
    "Grüne",
    "haus",
    "Verband",
    "verbinden",
]
SEALED = 32
HERE = SimpleNamespace(cache=Path())
"""Where a test keeps what is made."""


def document(number: int, words: Iterable[str]) -> Document:
    facets = {"speaker": f"Dr. {WORDS[number % 7]} Muster", "kind": "chair" if number % 5 == 0 else "speech"}
    return Document(str(number), f"Punkt {number % 9}", " ".join(words), facets=facets)


def texts(count: int) -> list[Document]:
    """Each with some words of its own and some that come up late."""
    return [
        document(
            n, [WORDS[(n * k) % (10 + n % (len(WORDS) - 10))] for k in range(1, 9)] + [f"Wort{'abcdef'[n % 6]}{n}"]
        )
        for n in range(count)
    ]


@pytest.fixture(autouse=True, scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterable[None]:
    """Documents are sealed, learned from and put aside much sooner."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ranges, "SEALED_FROM", SEALED)
        patch.setattr(memory, "SEALED_FROM", SEALED)
        patch.setattr(collect, "LEARNED", SEALED // 2)
        patch.setattr(memory, "_RENEWED", 3)
        patch.setattr(collect, "RUN", 7)
        patch.setattr(collect, "MERGED", 3)
        yield


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(HERE, "cache", tmp_path)
    return tmp_path


def memory_of(documents: Sequence[Document]) -> Memory:
    path = HERE.cache / "documents.jsonl"
    path.write_text("".join(json.dumps(shown(one)) + "\n\n" for one in documents), encoding="utf-8")
    return Memory.of_file(path, HERE.cache)


def made(documents: Sequence[Document], known: Memory | None = None) -> Mapping[str, bytes]:
    return {file.path: file.content for file in index_files(documents, texts=True, memory=known)}


def test_how_many_documents_are_put_aside_at_once_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = texts(90)
    found = []
    for run, runs in ((7, 3), (1, 2), (64, 2), (1_000, 8)):
        monkeypatch.setattr(collect, "RUN", run)
        monkeypatch.setattr(collect, "MERGED", runs)
        found.append(made(documents))
    assert all(one == found[0] for one in found)


def test_what_is_sealed_was_learned_from() -> None:
    """Else the sequences of small words would depend on documents that come later."""
    assert SEALED_FROM >= LEARNED


@given(st.integers(SEALED - 4, 90), st.lists(st.integers(1, 24), min_size=1, max_size=4))
@settings(max_examples=25, deadline=None)
def test_added_step_by_step_is_the_same(tmp_path_factory: pytest.TempPathFactory, first: int, steps: list[int]) -> None:
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(HERE, "cache", folder)
        count = first
        for step in (0, *steps, 0):
            count += step
            documents = texts(count)
            assert made(documents, memory_of(documents)) == made(documents)


def test_only_what_is_new_is_read(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, after = texts(66), texts(70)
    assert segments(66)[0] == segments(70)[0]
    made(before, memory_of(before))
    read: list[str] = []
    add = Collector.add
    monkeypatch.setattr(Collector, "add", lambda self, document: (read.append(document.id), add(self, document)))
    known = memory_of(after)
    assert known.known is not None
    found = made(after, known)
    assert read == ["66", "67", "68", "69"]
    assert found == made(after)


def test_few_more_documents_are_not_kept_anew(cache: Path) -> None:
    for count in (66, 68, 70):
        documents = texts(count)
        made(documents, memory_of(documents))
    known = memory_of(texts(70)).known
    assert known is not None and known.documents == 70
    documents = texts(71)
    made(documents, memory_of(documents))
    known = memory_of(documents).known
    assert known is not None and known.documents == 70


@pytest.mark.parametrize("changed", [3, 40, 65])
def test_nothing_is_known_of_other_documents(cache: Path, changed: int) -> None:
    documents = texts(66)
    made(documents, memory_of(documents))
    assert memory_of(documents).known is not None
    documents[changed] = document(changed, ["anders"])
    assert memory_of(documents).known is None
    assert made(documents, memory_of(documents)) == made(documents)


def test_nothing_is_known_after_a_change_of_the_code(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = texts(66)
    made(documents, memory_of(documents))
    monkeypatch.setattr(memory, "_code", lambda: "other")
    assert memory_of(documents).known is None


@pytest.mark.parametrize("name", ["head", "collected", "sealed"])
@pytest.mark.parametrize("damage", [b"", b"\0" * 40, None])
def test_nothing_is_known_from_damaged_files(cache: Path, name: str, damage: bytes | None) -> None:
    documents = texts(66)
    made(documents, memory_of(documents))
    (path,) = cache.rglob(name)
    if damage is None:
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:-3] + damage)
    assert memory_of(documents).known is None
    assert made(documents, memory_of(documents)) == made(documents)
    assert memory_of(documents).known is not None


def test_documents_that_change_meanwhile_are_not_kept(cache: Path) -> None:
    documents = texts(66)
    memory = memory_of(documents)
    memory_of([*texts(65), document(65, ["anders"])])
    made(documents, memory)
    assert memory_of(documents).known is None


def test_small_indexes_keep_nothing(cache: Path) -> None:
    documents = texts(SEALED - 1)
    assert made(documents, memory_of(documents)) == made(documents)
    assert [path.name for path in cache.iterdir()] == ["documents.jsonl"]


def test_without_a_folder_to_write_the_index_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(HERE, "cache", tmp_path)
    (tmp_path / "search").write_bytes(b"")
    documents = texts(66)
    assert made(documents, memory_of(documents)) == made(documents)
    assert memory_of(documents).known is None


def test_a_last_line_without_an_end_is_the_same_line(cache: Path) -> None:
    before, after = texts(66), texts(70)
    memory_of(before)
    path = cache / "documents.jsonl"
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n"), encoding="utf-8")
    made(before, Memory.of_file(path, cache))
    assert memory_of(after).known is not None


def test_the_last_few_indexes_are_kept(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_INDEXES", 2)
    indexes = [[document(number, [word]) for number in range(40)] for word in ("eins", "zwei", "drei")]
    for documents in indexes:
        made(documents, memory_of(documents))
    assert [memory_of(documents).known is not None for documents in indexes] == [False, True, True]


def test_a_site_of_many_speeches_is_indexed_as_from_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And of its sessions only those are read that are new."""
    monkeypatch.setattr(site, "ARCHIVE", 1)
    monkeypatch.setattr(ranges, "SEALED_FROM", 8)
    monkeypatch.setattr(memory, "SEALED_FROM", 8)
    monkeypatch.setattr(collect, "LEARNED", 4)
    protocols = sorted((Path(__file__).parents[2] / "content" / "protocols").glob("4-1[13].md"))
    read: list[str] = []
    add = Collector.add
    monkeypatch.setattr(Collector, "add", lambda self, document: (read.append(document.id), add(self, document)))
    counts, trees = [], []
    for number, cache in enumerate(("known", "known", "other")):
        read.clear()
        build(Site(), tmp_path / f"site-{number}", protocols, cache=tmp_path / cache)
        counts.append(len(read))
        folder = tmp_path / f"site-{number}" / "data"
        trees.append({str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()})
    assert counts[0] == counts[2] > 8
    assert counts[1] == 0
    assert trees[0] == trees[1] == trees[2]

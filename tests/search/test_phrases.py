"""Phrases are exact: every word, in its order, small ones at the end too."""

import json
import shutil
from pathlib import Path
from random import Random

import pytest

from generator.search import Document, Index, index_files
from generator.search.exact import FEW, stands
from generator.search.fold import fold
from tests.search.test_engine import node

TEXTS = {
    "in": "Die Steuer in der Stadt ist hoch.",
    "on": "Die Steuer auf der Stadt liegt schwer.",
    "end": "Wir senken die Steuer und",
    "order": "Und hoch ist die Steuer.",
    "odd": "Eine Steuer ohne doch wieder Haus zu sein.",
    "other": "Eine Steuer wieder doch ohne Haus zu sein.",
    "both": "Den Bürger:innen von hier hilft das.",
}
PHRASES = {
    "Steuer in der Stadt": {"in"},
    "Steuer in der": {"in"},
    "Steuer auf": {"on"},
    "Steuer und": {"end"},
    "und die Steuer": set(),
    "senken die Steuer": {"end"},
    "die Steuer": {"in", "on", "end", "order"},
    "in der": {"in"},
    "der in": set(),
    "ohne doch wieder Haus": {"odd"},
    "Steuer ohne doch wieder Haus": {"odd"},
    "Steuer wieder doch ohne Haus": {"other"},
    "Bürger von": {"both"},
    "Bürgerinnen von": {"both"},
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("phrases")
    for file in index_files([Document(name, text=text) for name, text in TEXTS.items()], texts=True):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_is_found_where_it_stands(folder: Path, phrase: str) -> None:
    index = Index(lambda path: json.loads((folder / path).read_text(encoding="utf-8")))
    assert set(index.ids(index.answer(f'"{phrase}"').documents)) == PHRASES[phrase]


SMALL = ("der", "die", "und", "in", "auf")
WORDS = ("Steuer", "Haus", "Stadt", "Schule", "Zug", "Wahl", "Gesetz", "Kind", "Bürger:innen")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Document]]:
    """Few words in many documents: some pairs are in nearly all of them, some in a handful."""
    random = Random(5)
    documents = []
    for number in range(120):
        chosen = random.sample(WORDS, k=random.choice((2, 3, 6)))
        words = random.choices([*chosen, *SMALL], k=30)
        documents.append(Document(str(number), title=random.choice(WORDS), text=" ".join(words)))
    folder = tmp_path_factory.mktemp("many")
    for file in index_files(documents, texts=True):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder, documents


def test_few_candidates_and_many_are_decided_alike(many: tuple[Path, list[Document]]) -> None:
    folder, documents = many
    index = Index(lambda path: json.loads((folder / path).read_text(encoding="utf-8")))
    random = Random(6)
    phrases = [
        " ".join(
            random.choice(WORDS[:8] if odd % 2 else SMALL if random.random() < 0.4 else WORDS[:8])
            for odd in range(size)
        )
        for size in (2, 2, 3, 4, 5)
        for _ in range(8)
    ]
    numbers = []
    for phrase in phrases:
        words = [fold(word) for word in phrase.split()]
        expected = {one.id for one in documents if stands(words, (one.text, one.title))}
        assert set(index.ids(index.answer(f'"{phrase}"').documents)) == expected, phrase
        numbers.append(len(expected))
    assert min(numbers) < FEW < max(numbers)
    found = node(folder, [{"query": f'"{phrase}"'} for phrase in phrases])
    assert [len(one["ids"]) for one in found] == numbers


def test_a_text_that_cannot_be_read_is_told_and_stays_a_hit(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    shutil.rmtree(tmp_path / "texts")
    (found,) = node(tmp_path, [{"query": '"Steuer in der"'}])
    assert found["ids"]
    assert "konnte nicht gelesen werden" in found["problems"][0]


def test_the_browser_finds_the_same(folder: Path) -> None:
    found = node(folder, [{"query": f'"{phrase}"'} for phrase in PHRASES])
    assert [set(one["ids"]) for one in found] == list(PHRASES.values())

"""Phrases are exact: every word, in its order, small ones at the end too."""

import json
from pathlib import Path

import pytest

from generator.search import Document, Index, index_files
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


def test_the_browser_finds_the_same(folder: Path) -> None:
    found = node(folder, [{"query": f'"{phrase}"'} for phrase in PHRASES])
    assert [set(one["ids"]) for one in found] == list(PHRASES.values())

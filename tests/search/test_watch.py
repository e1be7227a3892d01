"""What a watched query finds is what the search finds."""

import json
from pathlib import Path

import pytest

from generator import addresses
from generator.model.corpus import Corpus
from generator.model.session import Session
from generator.search import Document, Index, Watch, watch
from tests.site import pages

QUERIES = (
    "Schule", "schulen", "steuer", "Hochwasser", '"Damen und Herren"', "Schule -Bus", "Bus OR Hochwasser",
    "Grundschul*", "Maler", "Kinder Schule", "sprechen", "Haushalt",
)  # fmt: skip


@pytest.mark.parametrize("query", QUERIES)
def test_the_index_and_the_watch_agree(demo_site: Path, query: str) -> None:
    folder = demo_site / addresses.SEARCH_FOLDER
    index = Index(lambda path: json.loads((folder / path).read_text(encoding="utf-8")))
    kinds = index.column("kind")
    found = {
        name
        for number, name in zip(range(index.documents), index.ids(range(index.documents)), strict=True)
        if number in set(index.answer(query).documents) and kinds[number] in ("speech", "handed_in")
    }
    wanted = watch.Query(query)
    shown = [
        one for path in (demo_site / "data/speeches").rglob("*.json") for one in json.loads(path.read_text("utf-8"))
    ]
    watched = {
        one["id"]
        for one in shown
        if one["kind"] in ("speech", "handed_in")
        and wanted.finds(
            watch.Text(
                Document(one["id"], one.get("title") or "", one["text"], "", {"speaker": one.get("speaker") or ""})
            )
        )
    }
    assert watched == found


def test_the_latest_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [Document(f"1-1/s{number}", text="Die Züge fahren.") for number in range(5)]
    documents.append(Document("1-1/s9", text="Ein Zug.", facets={"kind": "chair"}))
    monkeypatch.setattr(watch, "speech_documents", lambda session, corpus: documents)
    watched = Watch(["Zug", "Bus"], 2)
    session, corpus = Session.__new__(Session), Corpus.__new__(Corpus)
    object.__setattr__(session, "number", 1)
    object.__setattr__(session, "legislature", 1)
    watched.session(session, corpus)
    assert watched.found == {"Zug": ((session.id, "s3"), (session.id, "s4")), "Bus": ()}


def test_the_feed_is_named_where_one_searches(demo_site: Path) -> None:
    feed = (demo_site / "suche" / "schule.atom").read_text(encoding="utf-8")
    assert feed.count("<entry>") > 3 and "Neue Reden zu: Schule" in feed
    assert sum(path.parent.name == "suche" for path in pages(demo_site)) == 1
    assert 'href="schule.atom"' in (demo_site / "suche" / "index.html").read_text(encoding="utf-8")

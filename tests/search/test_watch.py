"""What a watched query finds is what the search finds."""

import json
from pathlib import Path

import pytest

from generator import addresses
from generator.model.corpus import Corpus
from generator.model.session import Session
from generator.search import Document, Index, finds, latest, watch
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


def test_a_session_is_searched_but_for_what_the_chair_says(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [Document(f"1-1/s{number}", text="Die Züge fahren.") for number in range(2)]
    documents.append(Document("1-1/s9", text="Ein Zug.", facets={"kind": "chair"}))
    monkeypatch.setattr(watch, "speech_documents", lambda session, corpus: documents)
    found = finds(Session.__new__(Session), Corpus((), (), ()), ("Zug", "Bus"))
    assert found == {"Zug": ("s0", "s1"), "Bus": ()}


def test_the_latest_are_kept() -> None:
    found = [("1/1", {"Zug": ("s1", "s2")}), ("1/2", {}), ("1/3", {"Zug": ("s5",)})]
    assert latest(("Zug", "Bus"), found, 2) == {"Zug": (("1/1", "s2"), ("1/3", "s5")), "Bus": ()}
    assert latest((), found, 2) == {}


def test_the_feed_is_named_where_one_searches(demo_site: Path) -> None:
    feed = (demo_site / "suche" / "schule.atom").read_text(encoding="utf-8")
    assert feed.count("<entry>") > 3 and "Neue Reden zu: Schule" in feed
    assert sum(path.parent.name == "suche" for path in pages(demo_site)) == 1
    assert 'href="schule.atom"' in (demo_site / "suche" / "index.html").read_text(encoding="utf-8")

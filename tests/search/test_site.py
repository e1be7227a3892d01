"""The index of the demonstration site."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator import addresses
from generator.search import Index


def test_every_document_leads_to_a_page_with_its_anchor(demo_site: Path) -> None:
    shown = [
        one for path in (demo_site / "data/speeches").rglob("*.json") for one in json.loads(path.read_text("utf-8"))
    ]
    assert {one["kind"] for one in shown} >= {"speech", "chair", "interjection"}
    for one in shown:
        page, _, anchor = one["url"].partition("#")
        html = (demo_site / addresses.file_of(page)).read_text(encoding="utf-8")
        for number, _, _ in one["paragraphs"] if one["kind"] != "interjection" else ():
            assert f'id="{anchor}.{number}"' in html, one["url"]
        assert f'id="{anchor}"' in html, one["url"]


def texts(folder: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Every document of an index, by its number, from the file where the index says it is."""
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    for number, (first, prefix, each) in enumerate(index["texts"]):
        after = [*index["texts"], [index["documents"]]][number + 1][0]
        for document in range(first, after):
            found = json.loads((folder / f"{prefix}{(document - first) // each + 1}.json").read_text(encoding="utf-8"))
            yield document, found[(document - first) % each]


def opened(folder: Path) -> Index:
    return Index(lambda path: json.loads((folder / path).read_text(encoding="utf-8")))


def test_texts_are_where_the_index_says(demo_site: Path) -> None:
    folder = demo_site / addresses.SEARCH_FOLDER
    asked = opened(folder)
    for document, shown in texts(folder):
        assert shown["id"] == asked.ids([document])[0]


def test_all_people_and_papers_are_offered(demo_site: Path) -> None:
    rows = [row for path in (demo_site / "data/search/n").glob("*.json") for row in json.loads(path.read_text("utf-8"))]
    found = {address for *_, address in rows}
    leading_on = json.loads((demo_site / addresses.HISTORY_JSON).read_bytes())["pages"].keys()
    for folder, page in (("personen", "*"), ("drucksachen", "[0-9]*")):
        pages = {f"{folder}/{path.parent.name}/" for path in (demo_site / folder).glob(f"{page}/index.html")}
        assert pages and pages - leading_on <= found


def test_words_that_stand_together_are_found_together(demo_site: Path) -> None:
    """Whatever small words stand between them, and whatever their families have that is a small word itself."""
    folder = demo_site / addresses.SEARCH_FOLDER
    asked = opened(folder)
    for phrase in ("Damen und Herren", "Herr Präsident", "die Fraktion der"):
        expected = {document for document, shown in texts(folder) if phrase in shown["text"]}
        assert len(expected) > 1, phrase
        assert expected <= set(asked.answer(f'"{phrase}"').documents), phrase

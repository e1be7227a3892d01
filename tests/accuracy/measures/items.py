"""Agenda items: number, title, what is joined, kind, reading, movers, papers, page."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.pages import Document
from generator.model.parsed import Parsed
from generator.model.session import AgendaItem
from tests.accuracy.matching import pairs
from tests.accuracy.score import Score


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    faults: list[str] = []
    right = invented = 0
    found = parsed.session.agenda_items
    for item, other in pairs(annotation["item"], found, lambda item: (item["number"],), lambda item: (item.number,)):
        if item is None:
            assert other is not None
            invented += 1
            faults.append(f"p. {other.page}: no such item: {other.number}")
        elif other is None:
            faults.append(f"p. {item.get('page')}: missed: item {item['number']}")
        else:
            wrong = list(_differences(item, other))
            right += not wrong
            faults.extend(f"p. {item.get('page')}: item {item['number']}: {difference}" for difference in wrong)
    return Score("agenda items", right, len(annotation["item"]), invented, 1.0, tuple(faults))


def _differences(item: Mapping[str, Any], found: AgendaItem) -> Iterator[str]:
    compared: dict[str, tuple[object, object]] = {
        "id": (item.get("id", f"top-{item['number']}"), found.id),
        "page": (item.get("page"), found.page),
        "title": (item["title"], found.title),
        "joined": (item.get("joined", []), list(found.joined_titles)),
        "kind": (item.get("kind"), found.kind),
        "reading": (item.get("reading"), found.reading),
        "movers": (item["movers"], list(found.movers)),
        "papers": (item["papers"], list(found.documents)),
    }
    for name, (said, read) in compared.items():
        if said != read:
            yield f"{name} is {said!r}, parsed {read!r}"

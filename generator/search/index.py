"""A first index: people, debates, papers. One file of rows, read once by the search page."""

import json
from collections.abc import Iterator

from generator import addresses
from generator.model.corpus import Corpus
from generator.model.files import File

VERSION = 1


def index_files(corpus: Corpus) -> Iterator[File]:
    """`{"version", "kinds", "rows": [[kind, title, details, address], ...]}`; addresses from the root of the site."""
    rows: list[tuple[int, str, str, str]] = []
    for person in corpus.people:
        rows.append((0, person.name, ", ".join([*person.groups[:1], *person.roles[:1]]), addresses.person(person.slug)))
    for session in reversed(corpus.sessions):
        day = f"{session.date:%d.%m.%Y}" if session.date else ""
        for item in session.agenda_items:
            details = " · ".join(
                filter(None, [f"{session.number}. Sitzung", day, item.kind or "", " ".join(item.documents)])
            )
            title = " – ".join((item.title, *item.joined_titles))
            rows.append((1, title, details, addresses.agenda_item(session.id, item.id)))
    for paper in reversed(corpus.papers):
        rows.append((2, f"Drucksache {paper.id}", paper.title or "", addresses.paper(paper.id)))
    value = {"version": VERSION, "kinds": ["Personen", "Debatten", "Drucksachen"], "rows": rows}
    content = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    yield File(addresses.SEARCH_INDEX, content, frozenset({"corpus:people", "corpus:sessions", "corpus:papers"}))

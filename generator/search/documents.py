"""What is indexed: documents with a title, a text and a few fields to filter by."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

FACETS = ("speaker", "group", "kind", "date")
"""The fields every index can be filtered by; an index may have more."""
ROUTINE = "chair"
"""The kind of document that ranks last: the chair calls items and gives the word."""


@dataclass(frozen=True, slots=True)
class Document:
    """One document; what it lacks is empty."""

    id: str
    title: str = ""
    text: str = ""
    url: str = ""
    facets: Mapping[str, str] = field(default_factory=dict)
    """Field to value; `date` as "2026-01-28"."""
    shown: Mapping[str, Any] = field(default_factory=dict)
    """What else a hit shows: the printed page, say. Not searched."""

    @property
    def routine(self) -> bool:
        return self.facets.get("kind") == ROUTINE


def document_from(value: Mapping[str, Any], number: int) -> Document:
    """A document from a line of JSON; without an id it is named by its number, unknown fields are left out."""

    def text(name: str) -> str:
        found = value.get(name)
        if found is None:
            return ""
        return (
            found if isinstance(found, str) else "\n\n".join(map(str, found)) if isinstance(found, list) else str(found)
        )

    return Document(
        text("id") or str(number),
        text("title"),
        text("text"),
        text("url"),
        {name: found for name in FACETS if (found := text(name).strip())},
    )


def batches(documents: Iterable[Document], size: int) -> Iterator[list[Document]]:
    batch: list[Document] = []
    for document in documents:
        batch.append(document)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch

"""The texts that hits are shown from."""

import posixpath
from collections.abc import Iterable, Iterator

from generator.model.files import File
from generator.search.documents import Document, batches
from generator.search.segment import written


def text_files(prefix: str, each: int, documents: Iterable[Document], inputs: frozenset[str]) -> Iterator[File]:
    """Files at `prefix` and a number from 1 on, `each` documents a file."""
    for number, batch in enumerate(batches(documents, each), 1):
        yield text_file(prefix, number, batch, inputs)


def text_file(prefix: str, number: int, documents: Iterable[Document], inputs: frozenset[str]) -> File:
    content = written([shown(document) for document in documents])
    return File(posixpath.normpath(f"{prefix}{number}.json"), content, inputs)


def shown(document: Document) -> dict[str, object]:
    """A document as a hit shows it."""
    value = {"id": document.id, "title": document.title, "url": document.url, **document.facets, **document.shown}
    return {name: found for name, found in value.items() if found} | {"text": document.text}

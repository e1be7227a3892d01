"""The index of a site: what each session adds to it by itself, and what all make together."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from generator import addresses
from generator.model.corpus import Corpus
from generator.model.files import File
from generator.model.session import Session
from generator.model.shown import Entries, Entry
from generator.search.documents import Document
from generator.search.memory import Memory
from generator.search.names import names
from generator.search.segment import written
from generator.search.speeches import interjection_documents, speech_documents
from generator.search.texts import text_files
from generator.search.writer import IndexWriter

TOGETHER = 20
"""Interjections a file."""
ARCHIVE = 1_024
"""Speeches from which on what the cache knows of a site's documents is not indexed again."""


def session_texts(session: Session, corpus: Corpus) -> Iterator[File]:
    """The texts of a session that hits are shown from."""
    inputs = frozenset({f"session:{session.id}", "corpus:people"})
    place = addresses.SEARCH_FOLDER + _folder(session.id)
    yield from text_files(place, 1, speech_documents(session, corpus), inputs)
    yield from text_files(_interjections(place), TOGETHER, interjection_documents(session, corpus), inputs)


def session_entries(session: Session, corpus: Corpus) -> Entries:
    return Entries(
        tuple(map(_entry, speech_documents(session, corpus))),
        tuple(map(_entry, interjection_documents(session, corpus))),
    )


class SiteIndex:
    """Takes the sessions of a site in order of time."""

    def __init__(self, corpus: Corpus, sessions: Iterable[Entries] = (), cache: Path | None = None) -> None:
        """`sessions` are all that will come: of an archive, what the cache knows of them is not done again."""
        self._corpus = corpus
        large = sum(len(digest.speeches) for digest in corpus.sessions) >= ARCHIVE
        sums = (entry.sum for entries in sessions for entry in entries.all)
        self._writer = IndexWriter(
            addresses.SEARCH_FOLDER,
            inputs=frozenset({"corpus:people", "corpus:sessions", "corpus:papers"}),
            memory=Memory(sums, cache) if cache and large else None,
        )

    def session(self, session_id: str, entries: Entries, whole: Callable[[], Session]) -> Iterator[File]:
        """What a session fills; `whole` is asked for where its texts are yet to be indexed."""
        if self._writer.knows(len(entries.all)):
            speeches: Iterable[Document] = map(_known, entries.speeches)
            interjections: Iterable[Document] = map(_known, entries.interjections)
        else:
            session = whole()
            speeches = speech_documents(session, self._corpus)
            interjections = interjection_documents(session, self._corpus)
        self._writer.texts_at(_folder(session_id), 1)
        yield from self._writer.add(speeches)
        self._writer.texts_at(_interjections(_folder(session_id)), TOGETHER)
        yield from self._writer.add(interjections)

    def finish(self) -> Iterator[File]:
        found = dict(names(self._corpus))
        for name, rows in found.items():
            yield File(f"{addresses.SEARCH_FOLDER}n/{name}.json", written(rows), self._writer.inputs)
        self._writer.extra["names"] = list(found)
        yield from self._writer.finish()


def _folder(session_id: str) -> str:
    """Where the texts of a session are, seen from the index."""
    return f"../speeches/{addresses.dashed(session_id)}/"


def _interjections(folder: str) -> str:
    return f"{folder}interjections-"


def _entry(document: Document) -> Entry:
    parts = (document.text, document.facets.get("speaker", ""), document.title, str(document.routine))
    told = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).digest()
    return Entry(document.id, document.title, document.url, document.facets, told)


def _known(entry: Entry) -> Document:
    """A document whose text is known."""
    return Document(entry.id, entry.title, "", entry.url, entry.facets)

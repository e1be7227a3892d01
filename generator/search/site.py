"""The index of a site: sessions in, one after the other, Files out."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator import addresses
from generator.model.corpus import Corpus
from generator.model.files import File
from generator.model.session import Session
from generator.search.documents import Document
from generator.search.memory import Memory
from generator.search.names import names
from generator.search.segment import written
from generator.search.speeches import interjection_documents, speech_documents
from generator.search.writer import IndexWriter

TOGETHER = 20
"""Interjections a file."""
ARCHIVE = 1_024
"""Speeches from which on a site goes through its sessions twice, so that those it knows are indexed only once."""


class SiteIndex:
    """Takes the sessions of a site in order of time."""

    def __init__(self, corpus: Corpus, sessions: Iterable[Session] = (), cache: Path | None = None) -> None:
        """`sessions` are all that will come: of an archive, what the cache knows of them is not done again."""
        self._corpus = corpus
        large = sum(len(digest.speeches) for digest in corpus.sessions) >= ARCHIVE
        self._writer = IndexWriter(
            addresses.SEARCH_FOLDER,
            inputs=frozenset({"corpus:people", "corpus:sessions", "corpus:papers"}),
            memory=Memory(map(_told, self._all(sessions)), cache) if cache and large else None,
        )

    def session(self, session: Session) -> Iterator[File]:
        """The texts of a session that hits are shown from, and what else they fill."""
        folder = f"../speeches/{addresses.dashed(session.id)}/"
        yield from self._writer.place_texts(folder, 1)
        yield from self._writer.add(speech_documents(session, self._corpus))
        yield from self._writer.place_texts(f"{folder}interjections-", TOGETHER)
        yield from self._writer.add(interjection_documents(session, self._corpus))

    def _all(self, sessions: Iterable[Session]) -> Iterator[Document]:
        for session in sessions:
            yield from speech_documents(session, self._corpus)
            yield from interjection_documents(session, self._corpus)

    def finish(self) -> Iterator[File]:
        found = dict(names(self._corpus))
        for name, rows in found.items():
            yield File(f"{addresses.SEARCH_FOLDER}n/{name}.json", written(rows), self._writer.inputs)
        self._writer.extra["names"] = list(found)
        yield from self._writer.finish()


def _told(document: Document) -> bytes:
    """All of a document that the index has lists of."""
    parts = (document.text, document.facets.get("speaker", ""), document.title, str(document.routine))
    return "\0".join(parts).encode("utf-8", "surrogatepass")

"""The index of a site: sessions in, one after the other, Files out."""

from collections.abc import Iterator

from generator import addresses
from generator.model.corpus import Corpus
from generator.model.files import File
from generator.model.session import Session
from generator.search.names import names
from generator.search.segment import written
from generator.search.speeches import interjection_documents, speech_documents
from generator.search.writer import IndexWriter

TOGETHER = 20
"""Interjections a file."""


class SiteIndex:
    """Takes the sessions of a site in order of time."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._writer = IndexWriter(
            addresses.SEARCH_FOLDER, inputs=frozenset({"corpus:people", "corpus:sessions", "corpus:papers"})
        )

    def session(self, session: Session) -> Iterator[File]:
        """The texts of a session that hits are shown from, and what else they fill."""
        folder = f"../speeches/{addresses.dashed(session.id)}/"
        yield from self._writer.place_texts(folder, 1)
        yield from self._writer.add(speech_documents(session, self._corpus))
        yield from self._writer.place_texts(f"{folder}interjections-", TOGETHER)
        yield from self._writer.add(interjection_documents(session, self._corpus))

    def finish(self) -> Iterator[File]:
        found = dict(names(self._corpus))
        for name, rows in found.items():
            yield File(f"{addresses.SEARCH_FOLDER}n/{name}.json", written(rows), self._writer.inputs)
        self._writer.extra["names"] = list(found)
        yield from self._writer.finish()

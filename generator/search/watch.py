"""Which speeches a query finds, session by session: for feeds of what an editor watches.

A speech is read as the index reads it: words in all their forms, and as parts of compounds. Only
compounds that the documents themselves teach are not known here, for that takes all documents.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from generator.model.corpus import Corpus
from generator.model.session import Session
from generator.search.documents import Document
from generator.search.fold import fold
from generator.search.german.reading import read_word
from generator.search.query import Clause, Term, parse
from generator.search.speeches import speech_documents
from generator.search.tokens import completed, tokens

Place = tuple[str, str]
"""Session and speech."""


def finds(session: Session, corpus: Corpus, queries: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Query to the ids of the speeches of a session that it finds, in their order."""
    if not queries:
        return {}
    found: dict[str, list[str]] = {query: [] for query in queries}
    for document in speech_documents(session, corpus):
        if document.routine:
            continue
        text = Text(document)
        for query in queries:
            if _query(query).finds(text):
                found[query].append(document.id.rpartition("/")[2])
    return {query: tuple(speeches) for query, speeches in found.items()}


def latest(
    queries: Iterable[str], found: Iterable[tuple[str, Mapping[str, Sequence[str]]]], number: int
) -> dict[str, tuple[Place, ...]]:
    """Query to the last speeches it finds, the latest last; sessions come with their finds, in order of time."""
    kept: dict[str, deque[Place]] = {query: deque(maxlen=number) for query in queries}
    for session, finds_of in found:
        for query, places in kept.items():
            places.extend((session, speech) for speech in finds_of.get(query, ()))
    return {query: tuple(places) for query, places in kept.items()}


class Query:
    """What is wanted, with the families that each word as typed may belong to."""

    def __init__(self, query: str) -> None:
        self._clauses: Sequence[Clause] = parse(query)
        self._keys: dict[str, set[str]] = {}
        for token in tokens(query):
            for written in (token, token.lower(), token[:1].upper() + token[1:]):
                keys = {family.key for family, _ in read_word(written).units}
                self._keys.setdefault(fold(token), set()).update(keys)

    def finds(self, text: "Text") -> bool:
        return any(not clause.without for clause in self._clauses) and all(
            any(self._in(text, term) for term in clause.terms) is not clause.without for clause in self._clauses
        )

    def _in(self, text: "Text", term: Term) -> bool:
        if term.phrase:
            return text.follow(term.words)
        if term.prefix:
            return text.begins(term.words[0])
        return self._word(text, term.words[0]) or (
            bool(term.pieces) and all(self._word(text, piece) for piece in term.pieces)
        )

    def _word(self, text: "Text", word: str) -> bool:
        return not text.found_by.isdisjoint({word, *self._keys.get(word, ())})


_query = lru_cache(Query)


class Text:
    """The words of a document."""

    def __init__(self, document: Document) -> None:
        fields = [tokens(field) for field in (document.text, document.facets.get("speaker", ""), document.title)]
        self._folded = [tuple(form for token in field if (form := fold(token.strip("-‐‑")))) for field in fields]
        words = {token for field in fields for token in field}
        words |= {whole for field in fields for _, whole in completed(field)}
        self.found_by = frozenset(form for token in words for form in _found_by(token))

    def follow(self, phrase: Sequence[str]) -> bool:
        size = len(phrase)
        return any(
            field[at : at + size] == tuple(phrase) for field in self._folded for at in range(len(field) - size + 1)
        )

    def begins(self, start: str) -> bool:
        return any(form.startswith(start) for field in self._folded for form in field)


@lru_cache(maxsize=1 << 17)
def _found_by(token: str) -> frozenset[str]:
    """The form of a word, its families and those of its parts."""
    reading = read_word(token)
    return frozenset(
        {
            *(form for _, form in reading.units),
            *(family.key for family, _ in reading.units),
            *(family.key for family in reading.parts),
        }
    )

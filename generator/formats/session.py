"""What a session gives beside its JSON: documents in other formats, and rows for the tables of the corpus."""

from collections.abc import Iterator, Mapping, Sequence

from generator import addresses
from generator.formats.akoma import akoma_ntoso
from generator.formats.citations import bibtex, csl_json
from generator.formats.parquet import parquet
from generator.formats.places import Places
from generator.formats.plain import plain_text
from generator.formats.recorded import session_rows
from generator.formats.tables import BY_SESSION, OF_SESSIONS, TABLES, Cells, cells
from generator.formats.tei import tei
from generator.model.corpus import Corpus
from generator.model.files import File
from generator.model.parliament import Parliament
from generator.model.session import Session
from generator.model.site import Site

Rows = Mapping[str, Sequence[Cells]]
"""Name of a table to what a session adds to it."""


def rows_of(session: Session, corpus: Corpus, parliament: Parliament, site: Site) -> Rows:
    found: dict[str, list[Cells]] = {table.name: [] for table in OF_SESSIONS}
    for row in session_rows(session, corpus, Places(site.base_url, parliament)):
        found[TABLES[type(row)].name].append(cells(row))
    return {name: tuple(rows) for name, rows in found.items()}


def session_formats(session: Session, corpus: Corpus, parliament: Parliament, site: Site, rows: Rows) -> Iterator[File]:
    """The session as TEI, Akoma Ntoso, plain text and citations, and its part of the large tables."""
    inputs = frozenset({f"session:{session.id}", "corpus:people"})
    places = Places(site.base_url, parliament)
    documents = {
        addresses.session_tei(session.id): tei(session, corpus, parliament, site, places),
        addresses.session_akn(session.id): akoma_ntoso(session, corpus, parliament, places),
        addresses.session_text(session.id): plain_text(session, parliament).encode(),
        addresses.session_bibtex(session.id): bibtex(session, parliament, places).encode(),
        addresses.session_csl(session.id): csl_json(session, parliament, places),
    }
    for table in BY_SESSION:
        path = addresses.corpus_parquet(table.name, session.legislature, addresses.dashed(session.id))
        documents[path] = parquet(table, rows[table.name])
    for path, content in documents.items():
        yield File(path, content, inputs)

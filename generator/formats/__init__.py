"""Corpus and Session in, the files of other people's formats out: TEI, Akoma Ntoso, CSV, Parquet, SQLite, Popolo."""

from generator.formats.archive import corpus_formats
from generator.formats.session import rows_of, session_formats
from generator.formats.tables import OF_SESSIONS

__all__ = ["OF_SESSIONS", "corpus_formats", "rows_of", "session_formats"]

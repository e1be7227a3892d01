"""Corpus and Session in, JSON Files out, each session validated against its schema."""

from generator.export.corpus import corpus_files
from generator.export.session import session_files

__all__ = ["corpus_files", "session_files"]

"""Corpus in, Files of the search index out: JSON that a browser searches by itself."""

from generator.search.index import index_files

__all__ = ["index_files"]

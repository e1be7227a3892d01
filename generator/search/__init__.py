"""Documents in, Files of the search index out: JSON that a browser searches by itself; and answers from it."""

from generator.search.answer import Answer, Index
from generator.search.documents import Document, document_from
from generator.search.memory import BLANK, Memory
from generator.search.site import SiteIndex, session_entries, session_texts
from generator.search.watch import finds, latest
from generator.search.writer import IndexWriter, TextRange, index_files

__all__ = [
    "BLANK",
    "Answer",
    "Document",
    "Index",
    "IndexWriter",
    "Memory",
    "SiteIndex",
    "TextRange",
    "document_from",
    "finds",
    "index_files",
    "latest",
    "session_entries",
    "session_texts",
]

"""Which parliaments there are, and whose protocol a document is."""

import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache

import generator.parliaments as folder
from generator.model.pages import Document, RawPage
from generator.model.parliament import Parliament

OPENING_LINES = 12
"""A title page names the parliament within so many lines."""


@cache
def codes() -> tuple[str, ...]:
    """The codes of all parliaments, in alphabetical order."""
    return tuple(sorted(found.name for found in pkgutil.iter_modules(folder.__path__) if found.ispkg))


@cache
def find(code: str) -> Parliament:
    """The parliament with that code; raises KeyError for an unknown one."""
    if code not in codes():
        raise KeyError(code)
    parliament = importlib.import_module(f"{folder.__name__}.{code}").PARLIAMENT
    assert isinstance(parliament, Parliament)
    return parliament


def recognise(document: Document) -> Parliament | None:
    """The parliament that a document names on its own pages; None when it is nobody's protocol."""
    opening = "\n".join(line.text for line in document.lines[:OPENING_LINES])
    return _match(opening, (line.text for line in document.lines) if not document.typeset else ())


def recognise_pages(pages: tuple[RawPage, ...]) -> Parliament | None:
    """The same for a PDF before its pages are laid out, which takes the parliament's geometry."""
    texts = []
    for page in pages[:3]:
        runs = sorted(page.runs, key=lambda run: (round(run.baseline), run.x0))
        texts.append("\n".join(run.text.strip() for run in runs[: 4 * OPENING_LINES] if run.text.strip()))
    return _match("\n".join(texts), ())


def _match(opening: str, lines: Iterable[str]) -> Parliament | None:
    parliaments = [find(code) for code in codes()]
    for parliament in parliaments:
        if all(pattern.search(opening) for pattern in parliament.recognise):
            return parliament
    for line in lines:
        for parliament in parliaments:
            if any(pattern.fullmatch(line.strip()) for pattern in parliament.words.running_head):
                return parliament
    return None

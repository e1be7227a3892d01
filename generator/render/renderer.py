"""All pages of a site: sessions one by one, the rest from the corpus."""

from collections.abc import Iterator
from pathlib import Path

from generator.model.corpus import Corpus
from generator.model.files import File
from generator.model.findings import Quality
from generator.model.parliament import Parliament
from generator.model.session import Session
from generator.model.site import Site
from generator.render.context import Context
from generator.render.papers import paper_files
from generator.render.people import group_files, people_files
from generator.render.sessions import SessionPages
from generator.render.site import site_files, static_files


class Renderer:
    """Renders one site. `templates` are folders, the first one that has a template gives it."""

    def __init__(self, site: Site, parliament: Parliament, corpus: Corpus, templates: tuple[Path, ...]) -> None:
        self._context = Context(site, parliament, corpus, templates)
        self._sessions = SessionPages(self._context)

    def session(self, session: Session, quality: Quality) -> Iterator[File]:
        """The page of a session and of each of its debates."""
        return self._sessions.files(session, quality)

    def corpus_pages(self) -> Iterator[File]:
        """Every page that needs no session's text."""
        yield from site_files(self._context, self._sessions)
        yield from people_files(self._context)
        yield from group_files(self._context)
        yield from paper_files(self._context)
        yield from static_files(self._context)

"""All pages of a site: sessions one by one, the rest from the corpus."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from generator.model.corpus import Corpus
from generator.model.files import File
from generator.model.findings import Quality
from generator.model.parliament import Parliament
from generator.model.session import Session
from generator.model.site import Site
from generator.render.context import Context
from generator.render.feeds import feed_files, search_feed_files
from generator.render.pages.data import data_file
from generator.render.pages.debate import debate_files
from generator.render.pages.decisions import decision_files
from generator.render.pages.editorial import editorial_files, not_found_file
from generator.render.pages.glossary import glossary_files
from generator.render.pages.groups import group_files
from generator.render.pages.home import home_file
from generator.render.pages.interjections import interjection_files
from generator.render.pages.papers import papers_files
from generator.render.pages.people import people_files
from generator.render.pages.person import person_files
from generator.render.pages.proof import proof_file
from generator.render.pages.search import search_files
from generator.render.pages.session import session_file
from generator.render.pages.sessions import sessions_files
from generator.render.parts.keywords import Characteristic
from generator.render.pictures import session_picture, site_picture
from generator.render.sitemap import with_sitemap
from generator.render.static import static_files


class Renderer:
    """Renders one site. `templates` are folders, the first one that has a template gives it."""

    def __init__(self, site: Site, parliament: Parliament, corpus: Corpus, templates: tuple[Path, ...]) -> None:
        self._context = Context(site, parliament, corpus, templates)
        self._characteristic = Characteristic(self._context)

    def session(self, session: Session, quality: Quality) -> Iterator[File]:
        """The page of a session, of its proof and of each of its debates; only its own text is in memory."""
        digest = self._context.digests[session.id]
        self._characteristic.note(session)
        yield session_file(self._context, digest, quality)
        yield proof_file(self._context, digest, quality)
        yield from debate_files(self._context, session)

    def corpus_pages(self, watched: Mapping[str, Sequence[tuple[str, str]]] | None = None) -> Iterator[File]:
        """Every page that needs no session's text; after all sessions, which give passages to those of people.

        `watched` are the speeches, by session and id, that queries with a feed found.
        """
        context = self._context
        yield home_file(context)
        yield from sessions_files(context)
        yield from search_files(context)
        yield data_file(context)
        yield from editorial_files(context)
        yield not_found_file(context)
        yield from people_files(context)
        yield from person_files(context, self._characteristic)
        yield from group_files(context, self._characteristic)
        yield from papers_files(context)
        yield from decision_files(context)
        yield from interjection_files(context)
        yield from glossary_files(context)
        yield from feed_files(context)
        yield from search_feed_files(context, watched or {})
        yield site_picture(context)
        yield from (session_picture(context, digest) for digest in context.corpus.sessions)
        yield from static_files(context.templates)

    def with_sitemap(self, files: Iterable[File]) -> Iterator[File]:
        """All files of a site as they come, then the sitemaps of its pages."""
        return with_sitemap(self._context, files)

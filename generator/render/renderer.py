"""All pages of a site: sessions one by one, the rest from the corpus."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from functools import cached_property
from pathlib import Path

from generator.model.corpus import Corpus
from generator.model.files import AnyFile, File
from generator.model.findings import Quality
from generator.model.parliament import Parliament
from generator.model.session import Session
from generator.model.site import Site
from generator.model.usage import Passage
from generator.render.calendars import calendar_files
from generator.render.context import Context
from generator.render.feeds import change_feed_files, search_feed_files, session_feed_files
from generator.render.offline import with_scripts
from generator.render.opensearch import opensearch_files
from generator.render.pages.changes import change_files
from generator.render.pages.data import data_file
from generator.render.pages.debate import debate_files
from generator.render.pages.decisions import decision_sections
from generator.render.pages.editorial import editorial_files, not_found_file
from generator.render.pages.embed import anchor_files, embed_file
from generator.render.pages.glossary import glossary_files
from generator.render.pages.groups import group_files
from generator.render.pages.home import home_file
from generator.render.pages.interjections import interjection_sections
from generator.render.pages.moved import with_moved
from generator.render.pages.paper import paper_sections
from generator.render.pages.papers import papers_files
from generator.render.pages.people import people_files
from generator.render.pages.person import person_sections
from generator.render.pages.proof import proof_file
from generator.render.pages.search import search_files
from generator.render.pages.session import session_file
from generator.render.pages.sessions import sessions_files
from generator.render.parts.keywords import Characteristic, Wanted, characteristic
from generator.render.pictures import session_picture, site_picture
from generator.render.section import Section
from generator.render.sitemap import with_sitemap
from generator.render.static import static_files


class Renderer:
    """Renders one site. `templates` are folders, the first one that has a template gives it."""

    def __init__(self, site: Site, parliament: Parliament, corpus: Corpus, templates: tuple[Path, ...]) -> None:
        self._context = Context(site, parliament, corpus, templates)

    def about(self, site: Site, corpus: Corpus) -> "Renderer":
        """Renders another corpus, or a part of this one, in the same words with the same templates."""
        made = Renderer(site, self._context.parliament, corpus, self._context.templates)
        made._context = self._context.about(site, corpus)
        return made

    def session(self, session: Session, quality: Quality) -> Iterator[File]:
        """The page of a session, of its proof and of each of its debates, and its picture.

        Of the corpus they need no more than `resolve.Narrow` leaves of it.
        """
        digest = self._context.digests[session.id]
        yield session_file(self._context, digest, quality)
        yield proof_file(self._context, digest, quality)
        yield session_picture(self._context, digest)
        yield from debate_files(self._context, session)
        yield from anchor_files(session)

    @cached_property
    def wanted(self) -> Mapping[str, Wanted]:
        """Session to the words of which passages from it are shown (`showing`)."""
        return self._characteristic.wanted

    @cached_property
    def _characteristic(self) -> Characteristic:
        return characteristic(self._context)

    def showing(self, passages: Iterable[Passage]) -> "Renderer":
        """The same with passages of the words wanted, in order of time, for the pages of people and groups."""
        made = copy(self)
        made._characteristic = self._characteristic.showing(passages)
        return made

    def sections(self) -> Iterator[Section]:
        """The pages that are each made from some sessions."""
        yield from person_sections(self._context, self._characteristic)
        yield from decision_sections(self._context)
        yield from interjection_sections(self._context)
        yield from paper_sections(self._context)

    def corpus_pages(self, watched: Mapping[str, Sequence[tuple[str, str]]] | None = None) -> Iterator[File]:
        """Every other page that needs no session's text.

        `watched` are the speeches, by session and id, that queries with a feed found.
        """
        context, words = self._context, self._characteristic
        yield home_file(context)
        yield from sessions_files(context)
        yield from search_files(context)
        yield data_file(context)
        yield from change_files(context)
        yield from editorial_files(context)
        yield not_found_file(context)
        yield embed_file(context)
        yield from people_files(context)
        yield from group_files(context, words)
        yield from papers_files(context)
        yield from glossary_files(context)
        yield from session_feed_files(context)
        yield from search_feed_files(context, watched or {})
        yield from change_feed_files(context)
        yield from calendar_files(context)
        yield from opensearch_files(context)
        yield site_picture(context)
        yield from static_files(context.templates, offline=context.site.offline)

    def with_sitemap(self, files: Iterable[AnyFile]) -> Iterator[AnyFile]:
        """All files of a site as they come, then pages for addresses that moved, and the sitemaps of its pages."""
        whole = with_sitemap(self._context, with_moved(self._context, files))
        return with_scripts(whole) if self._context.site.offline else whole

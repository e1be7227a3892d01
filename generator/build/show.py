"""Every session shown: its pages, its JSON, its texts for the search, kept in the cache for as long as they stay so.

What a session shows is made from itself and from its part of the corpus (`resolve.Narrow`) and from
nothing else. So another session leaves it as it is, unless it changes that part. And what is shown of a
person or a term is made from some sessions: while they stay, it stays.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import TypeVar

from generator.build.cache import Cache
from generator.build.faults import templates_told
from generator.build.keys import passages_key, section_key, shown_key, told_key
from generator.build.pages import died
from generator.build.prints import Known
from generator.build.progress import Progress
from generator.build.survey import Survey, gone
from generator.build.workers import Lost, each
from generator.export import session_files
from generator.model.corpus import Corpus
from generator.model.errors import Place
from generator.model.files import File
from generator.model.session import Session
from generator.model.shown import Shown
from generator.model.site import Site
from generator.model.usage import Passage
from generator.parliaments import find
from generator.render import Renderer, Section, Wanted, passages_in
from generator.resolve import Narrow
from generator.search import finds, session_entries, session_texts

T = TypeVar("T")
BATCH = 256
"""So many sessions are handed to the workers at once, for each waits with its part of the corpus."""


@dataclass(frozen=True, slots=True, eq=False)
class Manner:
    """What all sessions of a site have in common; two with the same templates, words and settings are equal."""

    site: Site
    parliament: str
    templates: tuple[Path, ...]
    """Folders; the first that has a template gives it."""
    state: str
    """A digest of all that."""

    @classmethod
    def of(cls, site: Site, parliament: str, templates: tuple[Path, ...]) -> "Manner":
        own = _for_sessions(site)
        digest = hashlib.sha256(f"{parliament}\n{own!r}\n".encode("utf-8", "surrogatepass"))
        for folder in templates:
            for path in sorted(path for path in folder.rglob("*") if path.is_file()):
                name = path.relative_to(folder)
                if name.parts[0] != "static":
                    digest.update(f"{name.as_posix()}\n".encode() + hashlib.sha256(path.read_bytes()).digest())
            digest.update(b"\n")
        return cls(own, parliament, templates, digest.hexdigest())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Manner) and (self.state, self.templates) == (other.state, other.templates)

    def __hash__(self) -> int:
        return hash(self.state)


def _for_sessions(site: Site) -> Site:
    """What a site says to its sessions: not where it lies, whom it knows, or what its own pages are about."""
    plain = Site()
    return replace(
        site,
        protocols=(),
        people=(),
        corrections=(),
        pages=tuple(replace(page, body="", description="") for page in site.pages),
        reader=plain.reader,
        templates=None,
        config=plain.config,
        sources=frozenset(),
    )


@lru_cache(maxsize=1)
def renderer_of(manner: Manner) -> Renderer:
    """One that has read the templates and knows no session."""
    return Renderer(manner.site, find(manner.parliament), Corpus((), (), ()), manner.templates)


@dataclass(frozen=True, slots=True)
class _Keys:
    """Where the cache has what a session shows."""

    told: str
    """What pages about people and terms tell of it."""
    shown: str
    passages: str
    """The passages that show the words wanted of it."""


@dataclass(frozen=True, slots=True)
class _Task:
    """A session to be shown."""

    known: Known
    corpus: Corpus
    """Its part of it."""
    wanted: Wanted
    keys: _Keys


class Exhibition:
    """All sessions of a site as they are shown. They wait in the cache and come one by one."""

    def __init__(self, survey: Survey, corpus: Corpus, manner: Manner, wanted: Mapping[str, Wanted]) -> None:
        """`wanted` are the words, by session, of which passages are to be found in it."""
        self._survey = survey
        self._manner = manner
        self._wanted = wanted
        self._narrow = Narrow(corpus)
        self._keys = {known.digest.id: self._task(known).keys for known in survey.known}

    def prepare(self, jobs: int, progress: Progress) -> int:
        """Make what the cache does not have, in so many processes; gives the number of sessions."""
        missing = [known for known in self._survey.known if not self._there(self._keys[known.digest.id])]
        with progress.stage("Rendering", len(missing)) as step:
            for first in range(0, len(missing), BATCH):
                tasks = [self._task(known) for known in missing[first : first + BATCH]]
                for number, result in each(partial(_make, self._survey.cache, self._manner), tasks, jobs):
                    known = tasks[number].known
                    step(known.digest.id)
                    if isinstance(result, Lost):
                        raise died(Place(str(known.path)), "the process that rendered it")
        return len(missing)

    def shown(self, known: Known) -> Shown:
        return self._part(known, "shown", Shown)

    def files(self, known: Known) -> tuple[File, ...]:
        return self._part(known, "files", tuple)

    def section(self, section: Section) -> tuple[File, ...]:
        """The files of a section, made where the cache does not have them."""
        sessions = [self._keys[session].told for session in section.sessions]
        key = section_key(self._manner.state, section.name, sessions, section.own)
        found = self._survey.cache.load(key, "section")
        if not isinstance(found, tuple):
            found = tuple(section.files())
            self._survey.cache.store(key, "section", found)
        return found

    def passages(self) -> Iterator[Passage]:
        """Those wanted of all sessions, in order of time."""
        for known in self._survey.known:
            yield from self._part(known, "passages", tuple)

    def _part(self, known: Known, part: str, kind: type[T]) -> T:
        keys = self._keys[known.digest.id]
        key = keys.passages if part == "passages" else keys.shown
        found = self._survey.cache.load(key, part)
        if not isinstance(found, kind):  # damaged, or deleted since
            _make(self._survey.cache, self._manner, self._task(known))
            found = self._survey.cache.load(key, part)
        if not isinstance(found, kind):
            raise gone(known)
        return found

    def _there(self, keys: _Keys) -> bool:
        has = self._survey.cache.has
        return has(keys.shown, "files") and has(keys.shown, "shown") and has(keys.passages, "passages")

    def _task(self, known: Known) -> _Task:
        corpus = self._narrow.to(known.digest.id)
        wanted = tuple(sorted(self._wanted.get(known.digest.id, ())))
        # The session itself is in the key of what was read of it; only its own pages lead to the others.
        others = tuple(digest.id for digest in corpus.sessions)
        told = told_key(known.key, self._manner.state, repr(replace(corpus, sessions=())))
        shown = shown_key(told, others, known.quality)
        return _Task(known, corpus, wanted, _Keys(told, shown, passages_key(told, wanted)))


def _make(cache: Cache, manner: Manner, task: _Task) -> None:
    """Keep what a session shows; its passages alone where all the rest is there."""
    known, corpus, keys = task.known, task.corpus, task.keys
    session = cache.load(known.key, "session")
    if not isinstance(session, Session):
        raise gone(known)
    if not isinstance(cache.load(keys.shown, "shown"), Shown) or cache.load(keys.shown, "files") is None:
        cache.store(keys.shown, "files", tuple(_files(session, known, corpus, manner)))
        entries, found = session_entries(session, corpus), finds(session, corpus, manner.site.search_feeds)
        cache.store(keys.shown, "shown", Shown(entries, found))
    cache.store(keys.passages, "passages", tuple(passages_in(session, corpus, task.wanted)))


def _files(session: Session, known: Known, corpus: Corpus, manner: Manner) -> Iterator[File]:
    site, parliament = manner.site, find(manner.parliament)
    with templates_told():
        yield from renderer_of(manner).about(site, corpus).session(session, known.quality)
    yield from session_files(session, known.quality, corpus, parliament, site.quality)
    yield from session_texts(session, corpus)

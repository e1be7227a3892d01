"""Every session shown: its pages, its JSON, its texts for the search, kept in the cache for as long as they stay so.

What a session shows is made from itself and from its part of the corpus (`resolve.Narrow`) and from
nothing else. So another session leaves it as it is, unless it changes that part. And what is shown of a
person or a term is made from some sessions: while they stay, it stays.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from generator.build.cache import Cache
from generator.build.faults import templates_told
from generator.build.kept import FILES, HEADS, Make, keep, loaded, waiting
from generator.build.keys import passages_key, section_key, shown_key, told_key
from generator.build.manner import Manner, renderer_of
from generator.build.prints import Known
from generator.build.progress import Progress
from generator.build.survey import Survey, session_of
from generator.build.workers import Lost, each, each_number
from generator.export import session_files
from generator.model.corpus import Corpus
from generator.model.errors import Place, ProtocolError
from generator.model.files import File, Waiting
from generator.model.history import Revision
from generator.model.session import Session
from generator.model.shown import Shown
from generator.model.usage import Passage
from generator.parliaments import find
from generator.render import Section, Wanted, passages_in
from generator.resolve import Narrow
from generator.search import finds, session_entries, session_texts

if TYPE_CHECKING:
    from generator.formats.tables import Cells

BATCH = 256
"""So many sessions are handed to the workers at once, for each waits with its part of the corpus."""
PARTS = (FILES, HEADS, "shown")
"""What the cache has of a session that is shown, beside its passages and its rows."""


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
    wanted: Sequence[tuple[str, str]]
    keys: _Keys
    history: tuple[Revision, ...]
    """What was changed in it after it was published."""
    whole: bool
    """Whether all that it shows is to be made, or its passages alone."""


class Exhibition:
    """All sessions of a site as they are shown. They wait in the cache and come one by one."""

    def __init__(
        self,
        survey: Survey,
        corpus: Corpus,
        manner: Manner,
        wanted: Mapping[str, Wanted],
        history: Sequence[Revision] = (),
    ) -> None:
        """`wanted` are the words, by session, of which passages are to be found in it; `history` is the site's."""
        self._history = _by_session(history)
        self._sessions = survey.known
        self._shelf = survey.cache
        self._manner = manner
        self._wanted = wanted
        self._narrow = Narrow(corpus)
        self._keys = {known.digest.id: self._keys_of(known) for known in survey.known}

    def prepare(self, jobs: int, progress: Progress) -> None:
        """Make what the cache does not have, in so many processes."""
        missing = [known for known in self._sessions if not (self._is_shown(known) and self._has_passages(known))]
        with progress.stage("Rendering", len(missing)) as step:
            for first in range(0, len(missing), BATCH):
                batch = missing[first : first + BATCH]
                tasks = [self._task(known, whole=not self._is_shown(known)) for known in batch]
                for number, result in each(partial(_make, self._shelf, self._manner), tasks, jobs):
                    step(batch[number].digest.id)
                    _refuse_lost(result, Place(str(batch[number].path)))

    def shown(self, known: Known) -> Shown:
        shown: Shown = loaded(self._shelf, self._keys[known.digest.id].shown, "shown", self._remake(known))
        return shown

    def files(self, known: Known) -> Iterator[Waiting]:
        return waiting(self._shelf, self._keys[known.digest.id].shown, self._remake(known))

    def rows(self, table: str) -> "Iterator[tuple[str, Sequence[Cells]]]":
        """What each session adds to a table of the corpus, in order of time."""
        for known in self._sessions:
            key = self._keys[known.digest.id].shown
            yield known.digest.id, loaded(self._shelf, key, _part(table), self._remake(known))

    def prepare_sections(self, sections: Sequence[Section], jobs: int, progress: Progress) -> None:
        """Make what the cache does not have, in so many processes; one makes them when they are asked for."""
        missing = [section for section in sections if not self._has_section(section)] if jobs > 1 else []
        with progress.stage("Rendering", len(missing)) as step:
            for number, result in each_number(lambda number: self._make_section(missing[number]), len(missing), jobs):
                step(missing[number].name)
                _refuse_lost(result, Place(missing[number].name))

    def section(self, section: Section) -> Iterator[Waiting]:
        """The files of a section, made where the cache does not have them."""
        return waiting(self._shelf, self._section_key(section), lambda: self._make_section(section))

    def _make_section(self, section: Section) -> None:
        with templates_told():
            keep(self._shelf, self._section_key(section), section.files())

    def _has_section(self, section: Section) -> bool:
        return self._shelf.has(self._section_key(section), FILES, HEADS)

    def _section_key(self, section: Section) -> str:
        sessions = [self._keys[session].told for session in section.sessions]
        return section_key(self._manner.state, section.name, sessions, section.own)

    def passages(self) -> Iterator[Passage]:
        """Those wanted of all sessions, in order of time."""
        for known in self._sessions:
            key = self._keys[known.digest.id].passages
            yield from loaded(self._shelf, key, "passages", self._remake(known, whole=False))

    def _is_shown(self, known: Known) -> bool:
        return self._shelf.has(self._keys[known.digest.id].shown, *PARTS, *map(_part, _tables(self._manner)))

    def _has_passages(self, known: Known) -> bool:
        return self._shelf.has(self._keys[known.digest.id].passages, "passages")

    def _remake(self, known: Known, *, whole: bool = True) -> Make:
        """What makes a session again of which the cache has lost something since."""
        return lambda: _make(self._shelf, self._manner, self._task(known, whole=whole))

    def _wanted_of(self, known: Known) -> Sequence[tuple[str, str]]:
        return sorted(self._wanted.get(known.digest.id, ()))

    def _task(self, known: Known, *, whole: bool) -> _Task:
        session = known.digest.id
        history = self._history.get(session, ())
        return _Task(known, self._narrow.to(session), self._wanted_of(known), self._keys[session], history, whole)

    def _keys_of(self, known: Known) -> _Keys:
        corpus = self._narrow.to(known.digest.id)
        # The session itself is in the key of what was read of it; only its own pages lead to the others.
        others = tuple(digest.id for digest in corpus.sessions)
        told = told_key(known.key, self._manner.state, repr(replace(corpus, sessions=())))
        shown = shown_key(told, others, known.quality, self._history.get(known.digest.id, ()))
        return _Keys(told, shown, passages_key(told, self._wanted_of(known)))


def _make(shelf: Cache, manner: Manner, task: _Task) -> None:
    """Keep what a session shows."""
    known, corpus, keys = task.known, task.corpus, task.keys
    session = session_of(known, shelf)
    if task.whole:
        rows = _rows(session, corpus, manner)
        for table, own in rows.items():
            shelf.store(keys.shown, _part(table), own)
        keep(shelf, keys.shown, _files(session, task, manner, rows))
        entries, found = session_entries(session, corpus), finds(session, corpus, manner.site.search_feeds)
        shelf.store(keys.shown, "shown", Shown(entries, found))
    shelf.store(keys.passages, "passages", tuple(passages_in(session, corpus, task.wanted)))


def _refuse_lost(result: object, place: Place) -> None:
    if isinstance(result, Lost):
        raise ProtocolError(place, "the process that rendered it died", "give it more memory or fewer --jobs")


def _by_session(history: Sequence[Revision]) -> Mapping[str, tuple[Revision, ...]]:
    """Of each session the revisions that are about it, without what they say of others."""
    found: defaultdict[str, tuple[Revision, ...]] = defaultdict(tuple)
    for revision in history:
        for own in revision.sessions:
            found[own.session] += (Revision(revision.id, (), (own,), ()),)
    return found


def _part(table: str) -> str:
    """Where the cache has what a session adds to a table."""
    return f"rows-{table}"


def _tables(manner: Manner) -> Sequence[str]:
    """The tables to which sessions add rows."""
    if not manner.site.exports:
        return ()
    from generator.formats import OF_SESSIONS

    return [table.name for table in OF_SESSIONS]


def _rows(session: Session, corpus: Corpus, manner: Manner) -> "Mapping[str, Sequence[Cells]]":
    if not manner.site.exports:
        return {}
    from generator.formats import rows_of

    return rows_of(session, corpus, find(manner.parliament), manner.site)


def _files(session: Session, task: _Task, manner: Manner, rows: "Mapping[str, Sequence[Cells]]") -> Iterator[File]:
    site, parliament = replace(manner.site, history=task.history), find(manner.parliament)
    known, corpus = task.known, task.corpus
    with templates_told():
        yield from renderer_of(manner).about(site, corpus).session(session, known.quality)
    yield from session_files(session, known.quality, corpus, parliament, site.quality)
    yield from session_texts(session, corpus)
    if site.exports:
        from generator.formats import session_formats

        yield from session_formats(session, corpus, parliament, site, rows)

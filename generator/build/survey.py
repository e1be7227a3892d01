"""All protocols of a site, read: what became of each of them."""

import hashlib
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import resources
from generator.build.cache import Cache
from generator.build.garbage import seldom_collected
from generator.build.keys import code_version, digest_key, parse_key, read_key
from generator.build.media import MediaFile, beside
from generator.build.pages import died
from generator.build.plan import plan
from generator.build.prints import Known, settle
from generator.build.progress import Progress
from generator.build.protocol import Corrections, Reading, load, read
from generator.build.spool import Spool
from generator.build.workers import ALONE, Executor, Lost
from generator.model.corrections import Correction, CorrectionsFile
from generator.model.errors import ConfigError, Place, ProtocolError
from generator.model.findings import Finding, Shortfall
from generator.model.packed import Keep
from generator.model.session import Session
from generator.model.site import Site


@dataclass(frozen=True, slots=True)
class Survey:
    """What all protocols of a site gave."""

    known: tuple[Known, ...]
    """In order of time."""
    failures: tuple[ProtocolError, ...]
    notices: tuple[str, ...]
    """What is no fault and yet to be known, a sentence each."""
    from_cache: int
    cache: Cache
    keep: Keep
    """Where what is not to stay in memory waits."""

    def session(self, known: Known) -> Session:
        return session_of(known, self.cache)

    def with_doubts(self, parliament: str, doubts: Mapping[str, Sequence[Finding]]) -> "Survey":
        """The same, with what only all sessions of a parliament together tell: session id to findings."""

        def more(known: Known) -> Known:
            own = doubts.get(known.digest.id, ()) if known.parliament == parliament else ()
            return replace(known, quality=replace(known.quality, findings=(*known.quality.findings, *own)))

        return replace(self, known=tuple(more(known) for known in self.known))

    def below(self, minimums: Mapping[str, float]) -> Iterator[Shortfall]:
        """Every check of every session that misses its minimum."""
        for known in self.known:
            for measure in known.quality.below(minimums):
                yield Shortfall(known.digest.id, measure, measure.minimum(minimums))

    @property
    def parliament(self) -> str:
        """The one parliament of all protocols; raises ConfigError where there are several."""
        first: dict[str, Path] = {}
        for known in self.known:
            first.setdefault(known.parliament, known.path)
        if len(first) > 1:
            (code, path), (other, other_path) = list(first.items())[:2]
            raise ConfigError(
                Place(str(other_path)),
                f"it is a protocol of '{other}' and {path} one of '{code}', but one site holds one parliament",
                "build a site for each of them",
            )
        return next(iter(first))


def session_of(known: Known, cache: Cache) -> Session:
    """The whole session, from the cache."""
    session = cache.load(known.key, "session")
    if not isinstance(session, Session):
        raise ProtocolError(
            Place(str(known.path)), "what was read of it is gone from the cache", "build again and leave the cache be"
        )
    return session


@contextmanager
def survey(
    site: Site,
    protocols: Sequence[Path] = (),
    *,
    cache: Path | None = None,
    reader: str | None = None,
    strict: bool = False,
    progress: Progress | None = None,
    executor: Executor = ALONE,
) -> Iterator[Survey]:
    """Read all protocols of a site, or those named in their place.

    One that cannot be read is among the failures, and the others are read all the same;
    with `strict` its ProtocolError is raised. Raises ConfigError where there is no protocol.
    `executor` reads; what comes out is the same whoever it is.
    """
    places = protocols or site.protocols
    paths = plan(places)
    if not paths:
        where = ", ".join(str(path) for path in places)
        raise ConfigError(
            Place(where), "there is no protocol", "put PDF or Markdown files there or name some with --protocols"
        )
    with seldom_collected(), _cache(cache) as shelf:
        corrections = _CorrectionsOf(site.corrections, site.parliament)
        working = _Reader(shelf, reader or site.reader, corrections, Path.cwd(), code_version(), site.parliament)
        found = _survey(paths, working, Spool(shelf.folder).put, strict, progress or Progress(quiet=True), executor)
        # Protocols named on the command line are some of many: that a session is not among them says nothing.
        missing = () if protocols else tuple(_corrections_of_nothing(site, found.known))
        yield replace(found, notices=(*found.notices, *missing))


@dataclass(frozen=True, slots=True)
class _CorrectionsOf:
    """The corrections of a site by session; another parliament's session of the same number has none."""

    files: tuple[CorrectionsFile, ...]
    site: str | None

    def __call__(self, parliament: str, session: str) -> Sequence[Correction]:
        if self.site not in (None, parliament):
            return ()
        return next((file.entries for file in self.files if file.session == session), ())


@dataclass(frozen=True, slots=True)
class _Reader:
    """What turns a file into a session, and where it keeps what it knows."""

    cache: Cache
    name: str
    corrections: Corrections
    here: Path
    """From where paths go, wherever the work is done."""
    code: str
    """The version of the code that asks, which is that of the code that reads."""
    parliament: str | None
    """Whose protocols are expected."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What became of a protocol."""

    known: Known | None
    failure: ProtocolError | None = None
    from_cache: bool = False
    told: tuple[str, ...] = ()
    """Lines for those who asked for all of them."""


def _survey(
    paths: Sequence[Path], reader: _Reader, keep: Keep, strict: bool, progress: Progress, executor: Executor
) -> Survey:
    found: dict[Path, _Read] = {}
    with progress.stage("Reading", len(paths)) as step:
        for path in paths:
            read = _remembered(path, reader)
            if read is not None:
                found[path] = _put(read, keep)
                step(path.name)
        unknown = [path for path in paths if path not in found]
        if unknown:
            load(reader.parliament)
        # Of one protocol alone the pages are shared out.
        shared = executor.pages if len(unknown) == 1 else 1
        for number, result in executor.each(partial(_read_anew, reader=reader, jobs=shared), unknown):
            path = unknown[number]
            step(path.name)
            if isinstance(result, Lost):
                found[path] = _Read(None, died(Place(str(path)), "the process that read it"))
                continue
            found[path] = _put(result, keep)
            for line in result.told:
                progress.say(line)
            known = result.known
            if known is not None and not reader.cache.has(known.key, "session"):
                raise ConfigError(
                    Place(str(path)),
                    "what a worker read of it is not in the cache here",
                    "give a folder that all workers share with --cache",
                )
    in_order = [found[path] for path in paths]
    failures = [read.failure for read in in_order if read.failure is not None]
    one_each = settle([read.known for read in in_order if read.known is not None])
    failures += one_each.failures
    if strict and failures:
        raise failures[0]
    from_cache = sum(read.from_cache for read in in_order)
    return Survey(one_each.known, tuple(failures), one_each.notices, from_cache, reader.cache, keep)


def _put(read: _Read, keep: Keep) -> _Read:
    """What was read, with what is long in it put away."""
    known = read.known
    return replace(read, known=replace(known, digest=known.digest.packed(keep))) if known else read


def _remembered(path: Path, reader: _Reader) -> _Read | None:
    """What the cache has of a protocol; None where it has not all of it."""
    try:
        opened = _opened(path, reader)
    except ProtocolError as error:
        return _Read(None, error)
    # Which session a file holds, and so which corrections are its own, is known once it was read.
    whose = reader.cache.load(opened.key, "whose")
    if whose is None:
        return None
    key = opened.digest_key(reader.corrections(*whose))
    entry = reader.cache.load(key, "digest")
    if entry is None or not reader.cache.has(key, "session"):
        return None
    parliament, digest, quality = entry
    return _Read(Known(path, parliament, digest, quality, key), from_cache=True)


def _read_anew(path: Path, reader: _Reader, jobs: int) -> _Read:
    """Read a protocol and keep what it gave."""
    if code_version() != reader.code:
        raise ConfigError(
            Place(str(path)),
            "a worker has another version of Plenarwerk or its libraries",
            "install the same everywhere",
        )
    began = time.monotonic()
    try:
        opened = _opened(path, reader)
        reading = read(opened.data, Place(str(path)), reader.name, opened.media, reader.corrections, jobs, reader.cache)
    except ProtocolError as error:
        return _Read(None, error)
    session = reading.session
    key = opened.digest_key(reader.corrections(session.parliament, session.id))
    keep(reader.cache, opened.key, key, reading)
    told = [f"  {session.id}: {len(session.speeches)} speeches, {time.monotonic() - began:.1f} s"]
    if reading.media_fault is not None:
        told.insert(0, f"  {reading.media_fault}")
    return _Read(Known(path, session.parliament, reading.digest, reading.quality, key), told=tuple(told))


def keep(cache: Cache, parsed: str, digested: str, reading: Reading) -> None:
    """Keep a session under the keys of its two stages, as builds look for it."""
    session = reading.session
    cache.store(digested, "session", session)
    cache.store(digested, "digest", (session.parliament, reading.digest, reading.quality))
    cache.store(parsed, "whose", (session.parliament, session.id))


@dataclass(frozen=True, slots=True)
class _Opened:
    """A protocol's bytes and the media file beside it."""

    key: str
    """That of the session in it, before corrections."""
    data: bytes
    media: MediaFile | None

    def digest_key(self, corrections: Sequence[Correction]) -> str:
        return digest_key(self.key, self.media.data if self.media else None, corrections)


def _opened(path: Path, reader: _Reader) -> _Opened:
    try:
        data = (reader.here / path).read_bytes()
    except OSError as error:
        raise ProtocolError(
            Place(str(path)), f"the file cannot be read ({error.strerror})", "check its path and rights"
        ) from error
    sha256 = hashlib.sha256(data).hexdigest()
    return _Opened(parse_key(read_key(sha256, reader.name), path.name), data, beside(reader.here / path))


def _corrections_of_nothing(site: Site, known: Sequence[Known]) -> Iterator[str]:
    there = {entry.digest.id for entry in known}
    for file in site.corrections:
        if file.session not in there:
            yield (
                f"{file.file} corrects session {file.session}, which is not among the protocols; "
                "add its protocol or rename the file."
            )


@contextmanager
def _cache(folder: Path | None) -> Iterator[Cache]:
    """The cache of that folder; one for this build alone where nothing can be kept."""
    chosen = folder or resources.cache_folder()
    try:
        chosen.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=chosen):
            pass
    except OSError as error:
        if folder is not None:
            raise ConfigError(
                Place(str(folder)), f"it cannot be the cache ({error.strerror})", "give another --cache"
            ) from error
        with TemporaryDirectory(prefix="plenarwerk-") as temporary:
            yield Cache(Path(temporary))
    else:
        yield Cache(chosen.absolute())

"""All protocols of a site, read: what became of each of them."""

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.build.cache import Cache, default_folder, key_of
from generator.build.media import beside
from generator.build.plan import plan
from generator.build.progress import Progress
from generator.build.protocol import read
from generator.model.corpus import Digest
from generator.model.errors import ConfigError, Place, ProtocolError
from generator.model.findings import Finding, Quality, Shortfall
from generator.model.session import Session
from generator.model.site import Site


@dataclass(frozen=True, slots=True)
class Known:
    """What of a session stays in memory; the session itself waits in the cache."""

    path: Path
    parliament: str
    digest: Digest
    quality: Quality
    key: str


@dataclass(frozen=True, slots=True)
class Survey:
    """What all protocols of a site gave."""

    known: tuple[Known, ...]
    """In order of time."""
    failures: tuple[ProtocolError, ...]
    from_cache: int
    _cache: Cache

    def session(self, known: Known) -> Session:
        """The whole session, from the cache."""
        session = self._cache.load(known.key, "session")
        if not isinstance(session, Session):
            raise ProtocolError(
                Place(str(known.path)),
                "what was read of it is gone from the cache",
                "build again and leave the cache be",
            )
        return session

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


@contextmanager
def survey(
    site: Site,
    protocols: Sequence[Path] = (),
    *,
    cache: Path | None = None,
    reader: str | None = None,
    strict: bool = False,
    progress: Progress | None = None,
) -> Iterator[Survey]:
    """Read all protocols of a site, or those named in their place.

    One that cannot be read is among the failures, and the others are read all the same;
    with `strict` its ProtocolError is raised. Raises ConfigError where there is no protocol.
    """
    places = protocols or site.protocols
    paths = plan(places)
    if not paths:
        where = ", ".join(str(path) for path in places)
        raise ConfigError(
            Place(where), "there is no protocol", "put PDF or Markdown files there or name some with --protocols"
        )
    with _cache(cache) as shelf:
        yield _survey(paths, shelf, reader or site.reader, strict, progress or Progress(quiet=True))


def _survey(paths: Sequence[Path], cache: Cache, reader: str, strict: bool, progress: Progress) -> Survey:
    found: dict[str, Known] = {}
    failures: list[ProtocolError] = []
    from_cache = 0
    with progress.stage("Reading", len(paths)) as step:
        for path in paths:
            step(path.name)
            try:
                known, kept = _known(path, cache, reader, progress)
                _refuse_second(known, found)
                found[known.digest.id] = known
                from_cache += kept
            except ProtocolError as error:
                if strict:
                    raise
                failures.append(error)
    ordered = tuple(sorted(found.values(), key=lambda known: known.digest.key))
    return Survey(ordered, tuple(failures), from_cache, cache)


def _known(path: Path, cache: Cache, reader: str, progress: Progress) -> tuple[Known, bool]:
    """What a protocol gives, and whether the cache had it."""
    place = Place(str(path))
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ProtocolError(
            place, f"the file cannot be read ({error.strerror})", "check its path and rights"
        ) from error
    media = beside(path)
    key = key_of(data, path.name, reader, media.data if media else None)
    entry = cache.load(key, "digest")
    if entry is not None and cache.has(key, "session"):
        parliament, digest, quality = entry
        return Known(path, parliament, digest, quality, key), True
    began = time.monotonic()
    reading = read(data, place, reader, media)
    if reading.media_fault is not None:
        progress.say(f"  {reading.media_fault}")
    cache.store(key, "session", reading.session)
    cache.store(key, "digest", (reading.session.parliament, reading.digest, reading.quality))
    progress.say(f"  {reading.session.id}: {len(reading.session.speeches)} speeches, {time.monotonic() - began:.1f} s")
    return Known(path, reading.session.parliament, reading.digest, reading.quality, key), False


def _refuse_second(known: Known, found: dict[str, Known]) -> None:
    other = found.get(known.digest.id)
    if other is not None and other.parliament == known.parliament:
        raise ProtocolError(
            Place(str(known.path)),
            f"it holds session {known.digest.id}, and so does {other.path}",
            "take one of the two out of the protocols",
        )


@contextmanager
def _cache(folder: Path | None) -> Iterator[Cache]:
    """The cache of that folder; one for this build alone where nothing can be kept."""
    chosen = folder or default_folder()
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
        yield Cache(chosen)

"""The media files of a site's protocols, matched to their speeches."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.align import Video, videos_of
from generator.build.media import beside
from generator.build.progress import Progress
from generator.build.survey import survey
from generator.build.workers import ALONE, Executor
from generator.model.errors import MediaError, Place, ProtocolError
from generator.model.parliament import Parliament
from generator.model.session import Session
from generator.model.site import Site


@dataclass(frozen=True, slots=True)
class Matched:
    """What a media file shows of its session."""

    session: str
    file: Path | None
    """None where there is none beside the protocol."""
    videos: tuple[Video, ...] = ()
    error: MediaError | ProtocolError | None = None
    """Why nothing could be matched."""


def matched(
    site: Site,
    protocols: Sequence[Path] = (),
    *,
    cache: Path | None = None,
    reader: str | None = None,
    progress: Progress | None = None,
    executor: Executor = ALONE,
) -> Iterator[Matched]:
    """Each session in order of time, then what could not be read; raises ConfigError where there is no protocol."""
    from generator.parliaments import find

    with survey(site, protocols, cache=cache, reader=reader, progress=progress, executor=executor) as found:
        for known in found.known:
            media = beside(known.path)
            if media is None:
                yield Matched(known.digest.id, None)
                continue
            try:
                videos = _videos(media.data, media.path, found.session(known), find(known.parliament))
            except MediaError as error:
                yield Matched(known.digest.id, media.path, error=error)
            else:
                yield Matched(known.digest.id, media.path, videos)
        for failure in found.failures:
            yield Matched(failure.place.file, None, error=failure)


def _videos(data: bytes, path: Path, session: Session, parliament: Parliament) -> tuple[Video, ...]:
    from generator.read.media import read_media

    media = read_media(data, Place(str(path)))
    if media.session != session.id:
        what = f"it is of session {media.session} and not of {session.id}"
        raise MediaError(Place(str(path)), what, "put it beside its own protocol")
    return videos_of(session, media, parliament)

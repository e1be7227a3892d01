"""What the media library shows of a session, speech by speech."""

from dataclasses import dataclass

from generator.align.contributions import aligned
from generator.model.media import Contribution, Media
from generator.model.parliament import Parliament
from generator.model.session import Session, Speech


@dataclass(frozen=True, slots=True)
class Video:
    """A contribution of the library, and the speech it shows."""

    contribution: Contribution
    speech: Speech | None
    """None where the protocol has no such speech."""
    url: str | None
    """Where the library shows it from its first second."""


def videos_of(session: Session, media: Media, parliament: Parliament) -> tuple[Video, ...]:
    """All contributions, in order of time; none where the file belongs to another session."""
    if media.session != session.id:
        return ()
    found = []
    for contribution, said in zip(media.contributions, aligned(media.contributions, session), strict=True):
        shown = media.page is not None and contribution.start is not None
        url = parliament.video_url(media.page or "", contribution.id, contribution.start or 0) if shown else None
        found.append(Video(contribution, said.speech if said else None, url))
    return tuple(found)

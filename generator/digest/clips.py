"""Where the media library shows each speech."""

from collections.abc import Mapping

from generator.align import videos_of
from generator.model.corpus import Clip
from generator.model.media import Media
from generator.model.parliament import Parliament
from generator.model.session import Session


def clips_of(session: Session, media: Media, parliament: Parliament) -> Mapping[str, Clip]:
    """Speech id to its place in the recording; speeches without a video of their own have none."""
    return {
        video.speech.id: Clip(video.contribution.start, video.url)
        for video in videos_of(session, media, parliament)
        if video.speech is not None and video.contribution.start is not None
    }

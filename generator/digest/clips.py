"""Where the media library shows each speech."""

from collections.abc import Mapping

from generator.align import aligned
from generator.model.corpus import Clip
from generator.model.media import Media
from generator.model.parliament import Parliament
from generator.model.session import Session


def clips_of(session: Session, media: Media, parliament: Parliament) -> Mapping[str, Clip]:
    """Speech id to its place in the recording; speeches without a video of their own have none."""
    clips: dict[str, Clip] = {}
    for contribution, said in zip(media.contributions, aligned(media.contributions, session), strict=True):
        second = contribution.start
        if said is not None and second is not None:
            url = parliament.video_url(media.page, contribution.id, second) if media.page else None
            clips[said.speech.id] = Clip(second, url)
    return clips

"""A session and what a media library says of it in, which speech each of its videos shows out."""

from generator.align.contributions import Said, aligned, under
from generator.align.videos import Video, videos_of

__all__ = ["Said", "Video", "aligned", "under", "videos_of"]

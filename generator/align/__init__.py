"""A session and what a media library says of it in, which speech each of its videos shows out."""

from generator.align.contributions import Said, aligned, under

__all__ = ["Said", "aligned", "under"]

"""When each speech began, by the clock: the printed beginning of the sitting and the recording's seconds."""

from collections.abc import Mapping

from generator.model.corpus import Digest

_DAY = 24 * 60


def times(digest: Digest) -> Mapping[str, str]:
    """Speech id to "10:04", to the minute or so.

    The recording is set by the first words of the sitting, whose hour is printed. Where the
    library does not show them nothing is known, nor where the recording would end after the
    sitting: then it did not run through.
    """
    opening = digest.speeches[0].clip if digest.speeches else None
    start = _minutes(digest.start)
    if opening is None or start is None:
        return {}
    clips = {speech.id: speech.clip for speech in digest.speeches if speech.clip is not None}
    at = {speech: start + (clip.second - opening.second) // 60 for speech, clip in clips.items()}
    end = _minutes(digest.end)
    if end is not None and max(at.values()) > end + (_DAY if end < start else 0):
        return {}
    return {speech: f"{minute // 60 % 24:02}:{minute % 60:02}" for speech, minute in at.items() if minute >= start}


def _minutes(hour: str | None) -> int | None:
    """ "10:01" as minutes of the day."""
    hours, colon, minutes = (hour or "").partition(":")
    return int(hours) * 60 + int(minutes) if colon and hours.isdigit() and minutes.isdigit() else None

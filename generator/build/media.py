"""The media file beside a protocol: another account of the same session."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class MediaFile:
    """A file of the parliament's media library, not yet read."""

    path: Path
    data: bytes


def beside(protocol: Path) -> MediaFile | None:
    """The media file of a protocol: "18-115.media.json" for "18-115.pdf"; None where there is none.

    One that is there and cannot be opened counts as empty, so that the checks tell of it: it
    is a second source and never a reason not to build.
    """
    from generator.read.media import media_name

    path = protocol.with_name(media_name(protocol.name))
    try:
        return MediaFile(path, path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError:
        return MediaFile(path, b"")

"""Which files are the protocols of a site, in which order."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.model.errors import ConfigError, Place
from generator.read.names import is_protocol

_NOTES = ("readme", "liesmich")
"""A note in a folder of protocols is none of them."""


def plan(places: Iterable[Path]) -> tuple[Path, ...]:
    """All protocols in files and folders, by name, each once.

    A file that is named is taken at its word; in a folder, also in its subfolders,
    protocols are told by their endings, so that media files can lie beside them.
    Raises ConfigError for a place that does not exist.
    """
    found: dict[Path, Path] = {}
    for place in places:
        for path in _protocols(place):
            found.setdefault(path.resolve(), path)
    return tuple(sorted(found.values(), key=lambda path: (_natural(path.name), str(path))))


def read_places(places: Iterable[Path]) -> tuple[Path, ...]:
    """The files and folders that are looked at for protocols, with the media files beside those that are named."""
    from generator.read.media import media_name

    return tuple(
        place
        for protocol in places
        for place in ((protocol,) if protocol.is_dir() else (protocol, protocol.with_name(media_name(protocol.name))))
    )


def _protocols(place: Path) -> Iterator[Path]:
    if place.is_dir():
        for folder, folders, names in os.walk(place):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in names:
                if is_protocol(name) and Path(name).stem.lower() not in _NOTES:
                    yield Path(folder, name)
    elif place.exists():
        yield place
    else:
        raise ConfigError(Place(str(place)), "there is no such file or folder", "create it or correct the path")


def _natural(name: str) -> tuple[str | int, ...]:
    """18-9 before 18-15 before 18-115."""
    parts = re.split(r"(\d+)", name.lower())
    return tuple(int(part) if number % 2 else part for number, part in enumerate(parts))

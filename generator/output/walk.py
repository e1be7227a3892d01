"""All that lies in a folder."""

import os
from collections.abc import Iterator
from pathlib import Path


def walk(folder: Path, prefix: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The path from there of all below that is no folder; links are not followed. Of no folder there is nothing."""
    try:
        entries = os.scandir(folder)
    except FileNotFoundError:
        return
    with entries:
        for entry in entries:
            path = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from walk(Path(entry.path), f"{path}/")
            else:
                yield path, entry

"""A site held against its manifest: every file that is not as a build wrote it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from generator import whole
from generator.addresses import MANIFEST_JSON
from generator.model.errors import OutputError, Place
from generator.output.manifest import read_manifest
from generator.output.paths import KEPT
from generator.output.walk import walk


class Difference(StrEnum):
    CHANGED = "changed"
    MISSING = "missing"
    EXTRA = "extra"
    """No build wrote it; links count as that, wherever they lead."""


@dataclass(frozen=True, slots=True)
class Deviation:
    """A file of a site that is not as its manifest says."""

    path: str
    difference: Difference


@dataclass(frozen=True, slots=True)
class Verified:
    names: tuple[str, ...]
    """The files that the manifest names."""
    deviations: tuple[Deviation, ...]
    """By path."""

    @property
    def files(self) -> int:
        return len(self.names)


def verify(site: Path) -> Verified:
    """Read every file of a site; raises OutputError where the folder has no manifest or cannot be read."""
    known = read_manifest(site)
    try:
        files = (found for found in walk(site) if found[0] not in (MANIFEST_JSON, KEPT))
        found = {path: entry.is_file(follow_symlinks=False) for path, entry in files}
        deviations = [
            *_wrong(site, known, found),
            *(Deviation(path, Difference.EXTRA) for path in found.keys() - known.keys()),
        ]
    except OSError as error:
        raise OutputError(
            Place(error.filename or str(site)), f"it cannot be read ({error.strerror})", "check its rights"
        ) from error
    return Verified(tuple(known), tuple(sorted(deviations, key=lambda one: one.path)))


def _wrong(site: Path, known: dict[str, str], found: dict[str, bool]) -> Iterator[Deviation]:
    for path, digest in known.items():
        if path not in found:
            yield Deviation(path, Difference.MISSING)
        elif not found[path] or whole.digest(site / path) != digest:
            yield Deviation(path, Difference.CHANGED)

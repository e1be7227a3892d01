"""Pages that belong together and are made from some sessions of the corpus, not from all."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.model.corpus import Digest
from generator.model.files import File


@dataclass(frozen=True, slots=True)
class Section:
    """Says what its files are made from before they are made: while that stays the same, so do they."""

    name: str
    """"person:max-muster", "decisions:18"."""
    sessions: tuple[str, ...]
    """The ids of all sessions that it tells of, in order of time."""
    own: str
    """A digest of what else it shows."""
    files: Callable[[], Iterator[File]]


def section(name: str, digests: Iterable[Digest], own: object, files: Callable[[], Iterator[File]]) -> Section:
    told = hashlib.sha256(repr(own).encode("utf-8", "surrogatepass")).hexdigest()
    return Section(name, tuple(digest.id for digest in digests), told, files)

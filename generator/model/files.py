"""What rendering yields and output writes."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class File:
    """One file of the site, with what it was made from.

    The incremental build needs no other knowledge than `inputs`: names such as
    "session:18/115", "corpus:people", "template:person.html.j2", "page:impressum".
    """

    path: str
    """Relative to the output folder, with forward slashes: "sitzungen/18-115/index.html"."""
    content: bytes
    inputs: frozenset[str]
    listed: bool = True
    """Whether search engines may know of it; asked of pages only."""

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Head:
    """All of a file but its content."""

    path: str
    sha256: str
    inputs: frozenset[str]
    listed: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file whose content is known and waits elsewhere: a site that has it already does not ask for it."""

    head: Head
    load: Callable[[], bytes]

    @property
    def content(self) -> bytes:
        return self.load()

    @property
    def sha256(self) -> str:
        return self.head.sha256

    @property
    def path(self) -> str:
        return self.head.path

    @property
    def inputs(self) -> frozenset[str]:
        return self.head.inputs

    @property
    def listed(self) -> bool:
        return self.head.listed


@dataclass(frozen=True, slots=True)
class Streamed:
    """A file that may be too large for memory: it is written to a place on disk, piece by piece."""

    path: str
    inputs: frozenset[str]
    write: Callable[[Path], None]
    """Makes the file there, where nothing is yet."""
    listed: bool = True


AnyFile = File | Waiting | Streamed

"""What a session gives the site beside its files: its part of what all sessions make together."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of the search index without its text."""

    id: str
    title: str
    url: str
    facets: Mapping[str, str]
    sum: bytes
    """A digest of all of it that the index has lists of."""


@dataclass(frozen=True, slots=True)
class Entries:
    """The documents of a session, in the order in which the index has them."""

    speeches: tuple[Entry, ...] = ()
    interjections: tuple[Entry, ...] = ()

    @property
    def all(self) -> tuple[Entry, ...]:
        return (*self.speeches, *self.interjections)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a session that is shown gives to the pages about all sessions."""

    entries: Entries = field(default_factory=Entries)
    finds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Watched query to the ids of the speeches it finds, in their order."""

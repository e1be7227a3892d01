"""What changed between two builds of a site, and what an editor keeps of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Unit(StrEnum):
    PAGE = "page"
    SPEECH = "speech"
    PARAGRAPH = "paragraph"


class Stretch(StrEnum):
    SAME = "same"
    """Stands in both, as far as it is shown: some words around what changed."""
    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph of which some words changed."""

    stretch: Stretch
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a page, a speech or a paragraph. What stayed as it was is None or empty."""

    unit: Unit
    was: str | None
    """Its address in the older build: "sitzungen/18-115/top-3/#s40-2"; None for what was not there."""
    now: str | None
    """Its address in the newer build; None for what is no longer there."""
    text: tuple[Piece, ...] = ()
    speaker: tuple[str, str] | None = None
    """Who it was given to and is given to, as printed."""
    page: tuple[int | None, int | None] | None = None
    """The printed pages on which it began and begins."""
    along: bool = False
    """Only its address changed, and just as that of the page or the speech it stands in."""


@dataclass(frozen=True, slots=True)
class SessionChanges:
    session: str
    changes: tuple[Change, ...]
    """In the order of the newer build; what is gone stands where it stood."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything in which two builds of a site differ for those who link to it or quote it."""

    added: tuple[str, ...]
    """Ids of sessions that are new: they change nothing that was there."""
    removed: tuple[str, ...]
    """Ids of sessions that are no longer there."""
    sessions: tuple[SessionChanges, ...]
    """Of sessions in both builds, those in which something changed."""
    pages: tuple[Change, ...]
    """Pages that are about no session in both builds, and moved or are gone."""

    @property
    def nothing(self) -> bool:
        """Whether everything that was there is there as it was."""
        return not (self.removed or self.sessions or self.pages)

    def revision(self, id: str) -> "Revision":
        """What is kept of it: not what follows from the rest."""
        sessions = (
            SessionChanges(one.session, tuple(change for change in one.changes if not change.along))
            for one in self.sessions
        )
        return Revision(id, self.removed, tuple(one for one in sessions if one.changes), self.pages)


@dataclass(frozen=True, slots=True)
class Revision:
    """What was changed after it was published, as `content/history/` keeps it."""

    id: str
    """The name of its file: "2026-11-27", "2026-11-27-2"."""
    removed: tuple[str, ...]
    sessions: tuple[SessionChanges, ...]
    pages: tuple[Change, ...]

    @property
    def day(self) -> date:
        return date.fromisoformat(self.id[:10])

    @property
    def all(self) -> tuple[Change, ...]:
        return (*self.pages, *(change for one in self.sessions for change in one.changes))

    def of(self, session: str) -> tuple[Change, ...]:
        return next((one.changes for one in self.sessions if one.session == session), ())

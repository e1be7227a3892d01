"""A parliament's media library of one session: what it cut a video for, told independently of the protocol."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Contribution:
    """One video of a session: who speaks from when to when."""

    name: str
    """With academic titles, as the library writes it."""
    group: str | None
    """As the library writes it ("Bündnis 90/Die Grünen"), also for a minister who is a member."""
    office: str | None
    """ "Ministerin", "Präsident"; None for a speech as a member."""
    member: str | None
    """The parliament's id of a member, the same in all its sessions; None for who holds no seat."""
    office_id: str | None
    """The parliament's id of an office; given where there is no id of a member."""
    item: str | None
    """The number of the agenda item."""
    title: str | None
    start: int | None
    """Seconds from the beginning of the recording."""
    end: int | None
    id: str | None = None
    """What the library calls this video, where it can be shown by that."""


@dataclass(frozen=True, slots=True)
class Media:
    """The media file of one session."""

    legislature: int
    number: int
    date: date | None
    contributions: tuple[Contribution, ...]
    """In order of time, as the file has them."""
    page: str | None = None
    """The page of the library that shows the whole recording."""

    @property
    def session(self) -> str:
        """ "18/115"."""
        return f"{self.legislature}/{self.number}"

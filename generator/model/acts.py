"""What groups did in interjections."""

from dataclasses import dataclass

from generator.model.session import EventType


@dataclass(frozen=True, slots=True)
class GroupAct:
    """One act of an interjection, by the groups it came from."""

    type: EventType
    groups: tuple[str, ...]
    """Groups that acted as such or through a member named with the group, each once; empty where none is printed."""
    partial: bool
    speech: int
    """Which speech of the session it interrupted, counted from 0."""
    paragraph: int
    """Ordinal of its paragraph in that speech, from 1."""
    page: int | None

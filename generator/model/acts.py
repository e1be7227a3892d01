"""What groups did in interjections, packed: a long-lived parliament has millions of them."""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.session import EventType

_PLACE = struct.Struct("<HHIH")


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


@dataclass(frozen=True, slots=True)
class GroupActs:
    """All acts of a session in their order. Every distinct act stands here once, a place takes ten bytes."""

    kinds: tuple[tuple[EventType, tuple[str, ...], bool], ...] = ()
    places: bytes = b""

    @classmethod
    def of(cls, acts: Iterable[GroupAct]) -> "GroupActs":
        kinds: dict[tuple[EventType, tuple[str, ...], bool], int] = {}
        places = bytearray()
        for act in acts:
            kind = kinds.setdefault((act.type, act.groups, act.partial), len(kinds))
            places += _PLACE.pack(act.speech, act.paragraph, 0 if act.page is None else act.page, kind)
        return cls(tuple(kinds), bytes(places))

    def __iter__(self) -> Iterator[GroupAct]:
        for speech, paragraph, page, number in _PLACE.iter_unpack(self.places):
            kind, groups, partial = self.kinds[number]
            yield GroupAct(kind, groups, partial, speech, paragraph, page or None)

    def __len__(self) -> int:
        return len(self.places) // _PLACE.size

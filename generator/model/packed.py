"""Long sequences of the model, as bytes until somebody asks for them: an archive has millions of their values.

As objects they take ten times the room of their bytes, and those may lie on a disk.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import Any, Generic, TypeVar, overload

from generator.model.values import dumped, loaded

T = TypeVar("T")
Keep = Callable[[bytes], Callable[[], bytes]]
"""Puts bytes somewhere and gives what fetches them from there."""
FRESH = 48
"""So many parts of sequences that were asked for last stay unpacked."""
WAITING = 8_000
"""So many values wait to be packed with others of their key."""


class _Kept:
    """Bytes that stay in memory."""

    __slots__ = ("_data",)

    def __init__(self, data: bytes) -> None:
        self._data = data

    def __call__(self) -> bytes:
        return self._data


def in_memory(data: bytes) -> Callable[[], bytes]:
    return _Kept(data)


class _Part:
    """Some values that follow one another; one and no other, whatever is in it."""

    __slots__ = ("count", "fetch")

    def __init__(self, count: int, fetch: Callable[[], bytes]) -> None:
        self.count = count
        self.fetch = fetch


@lru_cache(maxsize=FRESH)
def _unpacked(part: _Part) -> tuple[Any, ...]:
    values: tuple[Any, ...] = loaded(part.fetch())
    return values


class Packed(Sequence[T]):
    """A sequence in parts of bytes. It equals a tuple of the same values and shows itself like one."""

    __slots__ = ("_length", "_parts")

    def __init__(self, *parts: tuple[int, bytes | Callable[[], bytes]]) -> None:
        """Parts: how many values, and what `dumped` made of a tuple of them or fetches that."""
        self._parts = [_Part(n, in_memory(data) if isinstance(data, bytes) else data) for n, data in parts]
        self._length = sum(part.count for part in self._parts)

    def kept(self, keep: Keep) -> "Packed[T]":
        """The same somewhere else."""
        return Packed(*((part.count, keep(part.fetch())) for part in self._parts))

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[T]:
        return chain.from_iterable(map(_unpacked, self._parts))

    def __reversed__(self) -> Iterator[T]:
        return chain.from_iterable(reversed(_unpacked(part)) for part in reversed(self._parts))

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        places = range(self._length)[index]
        if isinstance(places, int):
            return self._at(places)
        return tuple(map(self._at, places)) if len(places) < len(self._parts) else tuple(self)[index]

    def _at(self, place: int) -> T:
        for part in self._parts:
            if place < part.count:
                found: T = _unpacked(part)[place]
                return found
            place -= part.count
        raise IndexError(place)

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, (Packed, tuple)) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))

    def __reduce__(self) -> tuple[type, tuple[tuple[int, bytes], ...]]:
        """In another process, or the cache, it has its bytes with it."""
        return Packed, tuple((part.count, part.fetch()) for part in self._parts)


def packed(values: Iterable[T], keep: Keep = in_memory) -> Packed[T]:
    whole = tuple(values)
    return Packed((len(whole), keep(dumped(whole)))) if whole else Packed()


class PackedMapping(Mapping[str, T]):
    """Values by key, each of them packed."""

    def __init__(self, keep: Keep = in_memory) -> None:
        self._keep = keep
        self._values: dict[str, Packed[T]] = {}

    def put(self, key: str, value: T) -> None:
        self._values[key] = packed((value,), self._keep)

    def __getitem__(self, key: str) -> T:
        return self._values[key][0]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


class Gathered(Generic[T]):
    """Values by key in the order in which they come, whatever their number: where they are many, packed."""

    def __init__(self, keep: Keep = in_memory) -> None:
        self._keep = keep
        self._waiting: defaultdict[str, list[T]] = defaultdict(list)
        self._count = 0
        self._packed: defaultdict[str, list[tuple[int, Callable[[], bytes]]]] = defaultdict(list)

    def add(self, key: str, value: T) -> None:
        self._waiting[key].append(value)
        self._count += 1
        if self._count == WAITING:
            self._pack()

    def done(self) -> Mapping[str, Sequence[T]]:
        """All of them, by key; those of a few sessions are not worth packing."""
        if not self._packed:
            return {key: tuple(values) for key, values in self._waiting.items()}
        self._pack()
        return {key: Packed(*parts) for key, parts in self._packed.items()}

    def _pack(self) -> None:
        for key, values in self._waiting.items():
            self._packed[key].append((len(values), self._keep(dumped(tuple(values)))))
        self._waiting.clear()
        self._count = 0

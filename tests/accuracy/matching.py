"""Which annotated values a parse has: compared in order, each used once."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


def pairs(
    meant: Sequence[A],
    parsed: Sequence[B],
    of_meant: Callable[[A], tuple[Hashable, ...]],
    of_parsed: Callable[[B], tuple[Hashable, ...]],
) -> Iterator[tuple[A | None, B | None]]:
    """Annotated and parsed values brought together by a key, in the order of both; None where one has no other.

    What the whole key leaves alone is brought together by its first part, so that a
    value with one wrong field is one fault and not a missed and an invented one.
    """
    left, right = [of_meant(value) for value in meant], [of_parsed(value) for value in parsed]
    for tag, i, j, k, m in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(meant[i:j], parsed[k:m], strict=True)
        else:
            yield from _by_first(
                list(zip(left[i:j], meant[i:j], strict=True)), list(zip(right[k:m], parsed[k:m], strict=True))
            )


def _by_first(
    meant: list[tuple[tuple[Hashable, ...], A]], parsed: list[tuple[tuple[Hashable, ...], B]]
) -> Iterator[tuple[A | None, B | None]]:
    left, right = [key[0] for key, _ in meant], [key[0] for key, _ in parsed]
    for tag, i, j, k, m in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from ((a, b) for (_, a), (_, b) in zip(meant[i:j], parsed[k:m], strict=True))
        else:
            yield from ((a, None) for _, a in meant[i:j])
            yield from ((None, b) for _, b in parsed[k:m])

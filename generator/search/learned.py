"""Compounds that no list of words has, taken apart by what the documents themselves have.

"Coronapandemie" is in no list, but "Corona" and "Pandemie" are words of these documents; where the end is
known, the beginning is enough.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import cache

from generator.search.german.compounds import parts_of
from generator.search.german.dictionary import small
from generator.search.german.reading import Family
from generator.search.german.stems import stems
from generator.search.span import Span

_SHORTEST, _SHORTEST_PART = 9, 4


def learned_compounds(span: Span, keys: Iterable[str]) -> dict[str, list[int]]:
    """Which of some families are such compounds: to each word that is a part of them, the forms in which it is."""

    @cache
    def is_name(key: str) -> bool:
        return len(key) >= _SHORTEST_PART and span.has(key) and _capital(span, key)

    learned: dict[str, list[int]] = {}
    for key in keys:
        if len(key) < _SHORTEST or not is_name(key):
            continue
        told = span.told(key)
        parts = _parts(key, is_name, {len(family.before) for family in told})
        if parts and all(map(_unexplained, told)):
            for part in parts:
                learned.setdefault(part, []).extend(span.units(key))
    return learned


def _capital(span: Span, key: str) -> bool:
    """Whether a family is written with a capital letter."""
    units = span.units(key)
    if not units:
        return any(one.lemma and one.lemma[0].isupper() for one in span.told(key))
    return any(span.collected.written[unit][:1].isupper() for unit in units)


def _parts(key: str, is_name: Callable[[str], bool], ends: Collection[int]) -> tuple[str, ...]:
    """The words that a compound is made of; `ends` tells where a last part begins that is known anyway."""
    for seam in range(4, len(key) - 4):
        last = is_name(key[seam:])
        if last or seam in ends:
            shorter = key[: seam - 1] if key[seam - 1] in "sn" else ""
            first = next(filter(is_name, (key[:seam], shorter)), None)
            if first is not None:
                return (first, key[seam:]) if last else (first,)
    return ()


def _unexplained(family: Family) -> bool:
    """Whether nothing says what a word is made of, nor that it is made of nothing."""
    if family.lemma is None or family.before:
        return True
    word = small(family.lemma)
    return not parts_of(word) and word not in stems().nouns and word not in stems().names

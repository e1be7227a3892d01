"""A text's words as they stand there, and the words that a hyphen left out."""

import re
from collections.abc import Iterator, Sequence

from generator.search.german.compounds import split
from generator.search.german.dictionary import lemma_of

_WORD = r"[^\W_]+"
TOKEN = re.compile(
    r"(?:(?<![\w-])[-‐‑](?=[^\W\d_]{2}))?"  # the second half of "Schulpolitik und -verwaltung"
    rf"(?:\d+(?:[.,/:]\d+)+|{_WORD})"
    rf"(?:(?:[-‐‑'’]|[*:_/][-‐‑]?(?=(?:innen|in)(?!\w))){_WORD})*"
    r"(?:[-‐‑](?![\w-]))?"  # the first half of "Hin- und Rückfahrt"
)
"""One word: "Müller-Witt", "18/17541", "3,5", "Bürger:innen", "Hin-"."""
_HYPHENS = "-‐‑"
_BETWEEN = {"und", "oder", "bzw", "sowie", "beziehungsweise", "wie", "noch", "als", "auch", "bis", "oder auch"}
_FARTHEST = 7
"""How many words may stand between a half and the whole: "Grund-, Haupt-, Real- und Gesamtschulen"."""


def tokens(text: str) -> list[str]:
    return TOKEN.findall(text.replace("\u00ad", ""))


def completed(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where a half of a compound stands, and the whole: (0, "Hinfahrt") of "Hin- und Rückfahrt"."""
    for place, word in enumerate(words):
        if word[-1] in _HYPHENS and len(word) > 2:
            whole = _after(words, place)
            if whole is not None:
                found = with_other_start(word.strip(_HYPHENS), whole)
                if found:
                    yield place, found
        elif word[0] in _HYPHENS and len(word) > 3:
            whole = _before(words, place)
            if whole is not None:
                found = with_other_end(whole, word.lstrip(_HYPHENS))
                if found:
                    yield place, found


def _after(words: Sequence[str], place: int) -> str | None:
    joined = False
    for word in words[place + 1 : place + 1 + _FARTHEST]:
        if word.lower() in _BETWEEN:
            joined = True
        elif word[-1] not in _HYPHENS:
            return word if joined and len(word) >= 5 else None
    return None


def _before(words: Sequence[str], place: int) -> str | None:
    joined = False
    for word in reversed(words[max(place - _FARTHEST, 0) : place]):
        if word.lower() in _BETWEEN:
            joined = True
        elif word[0] not in _HYPHENS:
            return word if joined and len(word) >= 5 else None
    return None


def with_other_start(start: str, whole: str) -> str | None:
    """ "Hin" and "Rückfahrt" give "Hinfahrt": the longest end that makes a known word, else all but the first part."""
    if any(hyphen in whole for hyphen in _HYPHENS):
        return start + whole[max(map(whole.rfind, _HYPHENS)) + 1 :].lower()
    small = whole.lower()
    for place in range(2, len(small) - 3):
        end = small[place:]
        if lemma_of(end.capitalize()) is not None and _known(start + end):
            return start + end
    parts = split(small)
    return start + "".join(part.text for part in parts[1:]) if len(parts) > 1 else None


def with_other_end(whole: str, end: str) -> str | None:
    """ "Schulpolitik" and "verwaltung" give "Schulverwaltung"."""
    if any(hyphen in whole for hyphen in _HYPHENS):
        return whole[: min(place for place in map(whole.find, _HYPHENS) if place > 0)] + end.lower()
    parts = split(whole.lower())
    start = "".join(part.text for part in parts[:-1])
    return (start.capitalize() if whole[0].isupper() else start) + end.lower() if parts else None


def _known(word: str) -> bool:
    return lemma_of(word) is not None

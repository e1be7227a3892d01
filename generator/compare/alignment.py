"""Which speech and which paragraph of one build is which of another."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.compare.edition import Edition, PublishedParagraph, PublishedSpeech

_WORDS = re.compile(r"\w+")
ALIKE = 0.5
"""Two paragraphs of which so much is the same are one, changed."""
_MANY = 400
"""Of more pairs than these, only those that stand at the same place among others are held against each other."""
_MOST, _RUN = 40_000, 100

Place = tuple[int, int]
"""A paragraph by the place of its speech and its own in that, from 0."""


@dataclass(frozen=True, slots=True)
class Alignment:
    speeches: tuple[tuple[int | None, int | None], ...]
    """Places of speeches in the older and the newer edition; None for what the other does not have. All of both."""
    paragraphs: tuple[tuple[Place | None, Place | None], ...]
    """The same for paragraphs."""


def align(old: Edition, new: Edition) -> Alignment:
    """What stays together, in the order of the newer edition; what is gone stands where it stood."""
    speeches: list[tuple[int | None, int | None]] = []
    paragraphs: list[tuple[Place | None, Place | None]] = []
    one, other = ([_key(speech) for speech in edition.speeches] for edition in (old, new))
    for tag, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            for i, j in zip(range(a, b), range(c, d), strict=True):
                speeches.append((i, j))
                paragraphs.extend(((i, n), (j, n)) for n in range(len(old.speeches[i].paragraphs)))
        else:
            pairs = _paragraphs(_placed(old, a, b), _placed(new, c, d))
            paragraphs.extend(pairs)
            speeches.extend(_speeches(range(a, b), range(c, d), pairs, old, new))
    return Alignment(tuple(speeches), tuple(paragraphs))


def _key(speech: PublishedSpeech) -> tuple[str, ...]:
    """What makes a speech the same: who speaks, and the letters of each paragraph."""
    return speech.speaker, *(_letters(paragraph.text) for paragraph in speech.paragraphs)


def _letters(text: str) -> str:
    """A text without what a parser may set otherwise all through a session: spaces, dashes, quotation marks."""
    return "".join(_WORDS.findall(text)).casefold() or text


_Placed = tuple[Place, PublishedParagraph]


def _placed(edition: Edition, first: int, end: int) -> list[_Placed]:
    return [
        ((at, number), paragraph)
        for at in range(first, end)
        for number, paragraph in enumerate(edition.speeches[at].paragraphs)
    ]


def _paragraphs(old: Sequence[_Placed], new: Sequence[_Placed]) -> list[tuple[Place | None, Place | None]]:
    """Paragraphs of the same letters first; between them those that are most alike."""
    found: list[tuple[Place | None, Place | None]] = []
    one, other = ([_letters(paragraph.text) for _, paragraph in side] for side in (old, new))
    for tag, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if tag == "equal":
            found.extend((i, j) for (i, _), (j, _) in zip(old[a:b], new[c:d], strict=True))
        else:
            found.extend(_alike(old[a:b], new[c:d]))
    return found


def _alike(old: Sequence[_Placed], new: Sequence[_Placed]) -> Iterator[tuple[Place | None, Place | None]]:
    """The pairs of two runs of paragraphs that are alike and cross no other, as much alike as can be in all.

    Very long runs are parted in step: what is searched grows with the product of their lengths.
    """
    if len(old) * len(new) > _MOST:
        for at in range(0, max(len(old), len(new)), _RUN):
            yield from _alike(old[at : at + _RUN], new[at : at + _RUN])
        return
    likeness = [
        [_likeness(a, b, (i, len(old)), (j, len(new))) for j, (_, b) in enumerate(new)] for i, (_, a) in enumerate(old)
    ]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            paired = likeness[i][j] + best[i + 1][j + 1] if likeness[i][j] else 0.0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(old) or j < len(new):
        together = i < len(old) and j < len(new)
        if together and likeness[i][j] and best[i][j] == likeness[i][j] + best[i + 1][j + 1]:
            yield old[i][0], new[j][0]
            i, j = i + 1, j + 1
        elif i < len(old) and (j == len(new) or best[i][j] == best[i + 1][j]):
            yield old[i][0], None
            i += 1
        else:
            yield None, new[j][0]
            j += 1


def _likeness(old: PublishedParagraph, new: PublishedParagraph, at: tuple[int, int], to: tuple[int, int]) -> float:
    """From ALIKE to 1; 0 for paragraphs that are none of each other."""
    if at[1] * to[1] > _MANY and at[0] != to[0] and at[1] - at[0] != to[1] - to[0]:
        return 0.0
    matcher = SequenceMatcher(None, old.text.split(), new.text.split(), autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= ALIKE else 0.0


def _speeches(
    old: range, new: range, paragraphs: Sequence[tuple[Place | None, Place | None]], before: Edition, after: Edition
) -> Iterator[tuple[int | None, int | None]]:
    """Speeches are what most of their words stayed in; of several, each is one at most."""
    weights: Counter[tuple[int, int]] = Counter()
    for one, other in paragraphs:
        if one is not None and other is not None:
            weights[one[0], other[0]] += 1 + len(before.speeches[one[0]].paragraphs[one[1]].text)
    for at, to in zip(old, new, strict=False):
        # Without a paragraph there is nothing else to tell by.
        if not before.speeches[at].paragraphs and _named(before.speeches[at]) == _named(after.speeches[to]):
            weights[at, to] += 1
    to_new: dict[int, int] = {}
    taken: set[int] = set()
    for (at, to), _ in sorted(weights.items(), key=lambda entry: (-entry[1], entry[0])):
        if at not in to_new and to not in taken:
            to_new[at] = to
            taken.add(to)
    gone = iter([at for at in old if at not in to_new])
    left = next(gone, None)
    from_old = {to: at for at, to in to_new.items()}
    for to in new:
        known = from_old.get(to)
        while known is not None and left is not None and left < known:
            yield left, None
            left = next(gone, None)
        yield known, to
    while left is not None:
        yield left, None
        left = next(gone, None)


def _named(speech: PublishedSpeech) -> tuple[str, str]:
    return speech.address.partition("#")[2], speech.speaker

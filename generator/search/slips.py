"""The nearest word to one that no document has."""

from collections.abc import Sequence

from generator.search.reader import SegmentReader
from generator.search.spelling import HEAD, unfolded

OFFERED = 3


def offers(word: str, segments: Sequence[SegmentReader]) -> list[str]:
    """The common words nearest to a word, the likeliest first, as they are written."""
    most = 1 if len(word) < 6 else 2
    found: dict[str, tuple[int, int, str]] = {}
    for start in _starts(word, segments):
        for segment in segments:
            for other, mark, common in segment.words_from(start):
                far = distance(word, other, most)
                if far <= most and (other not in found or found[other][1] > -common):
                    found[other] = (far, -common, unfolded(other, mark))
    ranked = sorted(found.items(), key=lambda item: (item[1][0], item[1][1], item[0]))
    return [written for _, (_, _, written) in ranked[:OFFERED]]


def _starts(word: str, segments: Sequence[SegmentReader]) -> list[str]:
    """Beginnings under which the right word may stand."""
    starts = {word[:HEAD]: None}
    ends = [word[HEAD:], word[HEAD - 1 :], word[HEAD + 1 :], word[HEAD - 1 : HEAD] + word[HEAD + 1 :]]
    for end in dict.fromkeys(ends):
        if len(end) >= 2:
            for segment in segments:
                starts.update((other, None) for other in segment.ends_from(end) if distance(word, other, 1) <= 1)
    return list(starts)


def distance(one: str, other: str, most: int) -> int:
    """How many letters are wrong, missing, too many or exchanged with their neighbour; `most` + 1 where more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, second in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != second))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == second:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]

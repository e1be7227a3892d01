"""Numbers of a count by heads in the chair's sentences: "Mit Ja stimmten 91, mit Nein 97 Abgeordnete."."""

import re
from collections.abc import Iterable, Iterator

from generator.model.voting import VoteSentences
from generator.parse.votes.sides import Side

INVALID = "invalid"


def heads_in(sentences: Iterable[str], words: VoteSentences) -> dict[str, int]:
    """How many took each side, or voted invalidly; what is said later goes before what was said earlier."""
    return {side: number for sentence in sentences for side, number in _heads(sentence, words)}


def counted(heads: dict[str, int]) -> bool:
    """Whether these are the numbers of a vote: so many for it, so many against."""
    return Side.YES in heads and Side.NO in heads


def _heads(sentence: str, words: VoteSentences) -> Iterator[tuple[str, int]]:
    counts = words.counts
    sides = ((Side.YES, counts.yes), (Side.NO, counts.no), (Side.ABSTAIN, counts.abstain), (INVALID, counts.invalid))
    for part in counts.part.split(sentence):
        told = [(side, match) for side, pattern in sides if (match := pattern.search(part))]
        number = _nearest(part, told[0][1], words) if len(told) == 1 else None
        if number is not None:
            yield str(told[0][0]), number


def _nearest(part: str, word: re.Match[str], words: VoteSentences) -> int | None:
    """The number that stands next to the word for a side, in figures where there are any."""

    def away(number: re.Match[str]) -> int:
        return min(abs(number.start() - word.end()), abs(word.start() - number.end()))

    numbers = [match[0] for match in sorted(words.counts.number.finditer(part), key=away)]
    figures = [number for number in numbers if number.isdigit()]
    if figures:
        return int(figures[0])
    return next((words.voters.numerals.get(number.lower()) for number in numbers), None)

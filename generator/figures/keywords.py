"""The words that are characteristic of somebody: said far more often than everybody else says them.

Keyness as corpus linguistics measures it: the log-likelihood ratio of Dunning (1993), which
tells how unlikely the difference is if all spoke alike, and the ratio of the two frequencies,
which tells how large it is. A word is shown where chance is out of the question (25, one in
two million, for a corpus makes hundreds of thousands of such comparisons), where it was said
four times or more and at least twice as often, for its share, as by the others. Of a short
speech that leaves nothing, and then nothing is shown.

Names of people, of groups and of offices are left out by the caller's choice: they say whom
somebody talks of, not what about. Names of places stay, because a region is a topic. What is
counted, and what is not, is told in `generator/digest/usage.py`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import log

from generator.model.usage import Usage

SIGNIFICANT = 25.0
"""The log-likelihood from which on one such difference in two million is chance."""
LEAST = 4
RATIO = 2.0
SHOWN = 8
ENDINGS = ("e", "en", "n", "s", "es", "er", "ern", "in", "innen")
"""What German adds to a noun; umlauts that change with it are not followed."""


@dataclass(frozen=True, slots=True)
class Keyword:
    """A word, how often it was said, and how much more often than by the others."""

    word: str
    count: int
    others: int
    """How often all others said it."""
    score: float
    """Its log-likelihood."""


@dataclass(frozen=True, slots=True)
class Background:
    """What everybody says together."""

    counts: Mapping[str, int]
    total: int

    @classmethod
    def of(cls, counts: Counter[str]) -> "Background":
        return cls(counts, counts.total())


def counted(usages: Iterable[Usage]) -> Counter[str]:
    """The counts of several labels or sessions together."""
    counts: Counter[str] = Counter()
    for usage in usages:
        for word, count in usage:
            counts[word] += count
    return counts


def keywords(own: Mapping[str, int], everybody: Background, left_out: Callable[[str], bool]) -> tuple[Keyword, ...]:
    """The most characteristic words of what is a part of everybody's, the most telling first."""
    total = sum(own.values())
    found = [
        Keyword(word, count, everybody.counts[word] - count, score)
        for word, count in own.items()
        if count >= LEAST
        and (score := likelihood(count, total, everybody.counts[word] - count, everybody.total - total)) >= SIGNIFICANT
        and not left_out(word)
    ]
    return tuple(_distinct(sorted(found, key=lambda k: (-k.score, k.word))))[:SHOWN]


def likelihood(count: int, total: int, others: int, others_total: int) -> float:
    """The log-likelihood ratio of a word said more often; 0 for one said less than twice as often."""
    if not total or not others_total or count * others_total < RATIO * others * total:
        return 0.0
    whole = total + others_total
    expected = (count + others) * total / whole
    expected_others = (count + others) * others_total / whole
    return 2 * (count * log(count / expected) + (others * log(others / expected_others) if others else 0.0))


def _distinct(found: Iterable[Keyword]) -> Iterator[Keyword]:
    """One form of each word: "Kommunen" stands for "Kommune" where it is the more telling."""
    shown: list[str] = []
    for keyword in found:
        if not any(_forms_of_one(keyword.word, other) for other in shown):
            shown.append(keyword.word)
            yield keyword


def _forms_of_one(one: str, other: str) -> bool:
    """Whether two words differ by an ending of inflection only; a guess that never costs more than a line."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in ENDINGS

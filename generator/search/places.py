"""Where a form stands in a document, two characters a time.

Places count the words that are no small words; what small words stand before one is told by a class:
none, one of the usual sequences, or one of a few buckets for all others. So a phrase with small words
inside needs the places of its other words only.
"""

from collections.abc import Iterator, Sequence

from generator.search.codec import ALPHABET, Reader, encode

CLASSES = 15
BUCKETS = 4
"""The last classes, for sequences of small words that are not in the table."""
_BASE = len(ALPHABET)
_FAR = _BASE - 1
"""A first character that says that the number follows in the usual way."""
_PARTS = 3
_KINDS = 2 * CLASSES
NEAR = _FAR * _PARTS * _KINDS


def _pair(value: int) -> bytes:
    """The first character has a third of the distance, the second the rest, the class, and whether it is the last
    place: so each has its own frequent values, and compresses."""
    distance, kind = divmod(value, _KINDS)
    return (ALPHABET[distance // _PARTS] + ALPHABET[distance % _PARTS * _KINDS + kind]).encode()


PAIRS = tuple(map(_pair, range(NEAR)))
NOWHERE = ALPHABET[_FAR].encode() + encode(0).encode()
"""Of a document that has the form only in thought: a restored half of a compound."""


def far(value: int) -> bytes:
    return (ALPHABET[_FAR] + encode(value + 1)).encode()


def bucket(sequence: Sequence[int]) -> int:
    """The class of a sequence of small words that has none of its own."""
    return CLASSES - BUCKETS + sum((place + 1) * (word + 1) for place, word in enumerate(sequence)) % BUCKETS


def documents(text: str) -> Iterator[list[tuple[int, int]]]:
    """Document by document, the places and classes of a form."""
    place, size = 0, len(text)
    digits = {char: value for value, char in enumerate(ALPHABET)}
    here: list[tuple[int, int]] = []
    at = -1
    while place < size:
        high = digits[text[place]]
        if high == _FAR:
            reader = Reader(text, place + 1)
            value = reader.number() - 1
            place = reader.place
        else:
            low = digits[text[place + 1]]
            value = high * _PARTS * _KINDS + low
            place += 2
        if value < 0:
            yield []
            continue
        rest, kind = divmod(value, CLASSES)
        at += (rest >> 1) + 1
        here.append((at, kind))
        if rest & 1:
            yield here
            here, at = [], -1

"""Which speech each video of a media library shows: two accounts of one session, told in the same order."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.model.media import Contribution
from generator.model.session import Session, Speech

_SAME_ITEM = 3
_SAME_NAME = 2
"""What a pair is worth: two pairs are better than one, and under the same item each is better."""


@dataclass(frozen=True, slots=True)
class Said:
    """A speech with what it is matched by."""

    speech: Speech
    key: tuple[str, str]
    number: str | None
    """Number of its item."""


def aligned(contributions: Sequence[Contribution], session: Session) -> list[Said | None]:
    """The speech of each contribution, in order: the pairing that is worth most, names and items considered."""
    number_of = {item.id: item.number for item in session.agenda_items}
    numbers = set(number_of.values())
    spoken = [
        Said(speech, name_key(speech.speaker.name), number_of.get(speech.agenda_item or ""))
        for speech in session.speeches
        if speech.speaker.name is not None and not speech.in_appendix
    ]
    worth = [_worth(contribution, spoken, numbers) for contribution in contributions]
    return _best_pairs(worth, spoken)


def under(contribution: Contribution, said: Said, numbers: Collection[str | None]) -> bool:
    """Whether a speech stands under the item that the library names, as far as the protocol has such an item."""
    return contribution.item is None or contribution.item not in numbers or contribution.item == said.number


def name_key(name: str) -> tuple[str, str]:
    """First given name and last part of the surname, without titles and abbreviations.

    The library writes "Sven W. Muster" where the protocol has "Sven Werner Muster"; what ends
    in a full stop is a title or an initial.
    """
    parts = [part for part in name.casefold().split() if not part.endswith(".")]
    return (parts[0], parts[-1]) if parts else ("", "")


def _best_pairs(worth: Sequence[Sequence[int]], spoken: Sequence[Said]) -> list[Said | None]:
    rows, columns = len(worth), len(spoken)
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        own, line, below = worth[row], best[row], best[row + 1]
        for column in range(columns - 1, -1, -1):
            both = below[column + 1] + own[column] if own[column] else 0
            line[column] = max(below[column], line[column + 1], both)
    matched: list[Said | None] = []
    column = 0
    for row in range(rows):
        while column < columns and not _pairs(worth, best, row, column) and _skips(best, row, column):
            column += 1
        if column < columns and _pairs(worth, best, row, column):
            matched.append(spoken[column])
            column += 1
        else:
            matched.append(None)
    return matched


def _pairs(worth: Sequence[Sequence[int]], best: Sequence[Sequence[int]], row: int, column: int) -> bool:
    own = worth[row][column]
    return own > 0 and best[row][column] == best[row + 1][column + 1] + own


def _skips(best: Sequence[Sequence[int]], row: int, column: int) -> bool:
    """Whether nothing is lost by leaving a speech without a contribution."""
    return best[row][column] == best[row][column + 1]


def _worth(contribution: Contribution, spoken: Sequence[Said], numbers: Collection[str | None]) -> list[int]:
    key = name_key(contribution.name)
    return [
        0 if said.key != key else _SAME_ITEM if under(contribution, said, numbers) else _SAME_NAME for said in spoken
    ]

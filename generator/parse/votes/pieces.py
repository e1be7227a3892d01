"""The pieces of a list of voters, as they stand in a sentence."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from generator.model.parliament import Parliament
from generator.parse.votes.sides import Side

Marks = Mapping[re.Pattern[str], Side]
"""What says the side of those who follow."""


class Piece(Enum):
    """What a piece of such a list does."""

    ALL = auto()
    OTHERS = auto()
    EXCEPT = auto()
    MOVERS = auto()
    COALITION = auto()
    OPPOSITION = auto()
    INDEPENDENT = auto()
    SINGLE = auto()
    GROUP = auto()
    MARK = auto()
    """Says the side of those who follow."""
    PREDICATE = auto()
    """Says the side of those before it, or of those behind where nobody stands before it."""
    VERB = auto()
    SUBJECT = auto()
    CORRECTION = auto()
    ADDRESS = auto()


@dataclass(frozen=True, slots=True)
class Token:
    piece: Piece
    match: re.Match[str]
    side: Side | None = None


def pieces_of(sentence: str, marks: Marks, parliament: Parliament) -> Iterator[Token]:
    """The pieces of a sentence, none inside another; where two begin together, the first in this list."""
    words = parliament.words.votes.voters
    kinds: list[tuple[re.Pattern[str], Piece, Side | None]] = [
        (words.address, Piece.ADDRESS, None),
        *((pattern, Piece.SINGLE, None) for pattern in words.single),
        (words.independent, Piece.INDEPENDENT, None),
        *((pattern, Piece.MARK, side) for pattern, side in marks.items()),
        (words.excepted, Piece.EXCEPT, None),
        (words.movers, Piece.MOVERS, None),
        (words.coalition, Piece.COALITION, None),
        (words.opposition, Piece.OPPOSITION, None),
        (words.others, Piece.OTHERS, None),
        (words.all_groups, Piece.ALL, None),
        (words.correction, Piece.CORRECTION, None),
        (words.is_for, Piece.PREDICATE, Side.YES),
        (words.is_against, Piece.PREDICATE, Side.NO),
        (words.abstains, Piece.PREDICATE, Side.ABSTAIN),
        (words.subject, Piece.SUBJECT, None),
        (words.verb, Piece.VERB, None),
    ]
    found = [(m.start(), rank, Token(piece, m, side)) for rank, (pattern, piece, side) in enumerate(kinds)
             for m in pattern.finditer(sentence)]  # fmt: skip
    found += [(m.start(), len(kinds), Token(Piece.GROUP, m)) for m, _ in parliament.groups_in(sentence)]
    position = 0
    kept: list[Token] = []
    for start, _, token in sorted(found, key=lambda one: one[:2]):
        if start >= position:
            kept.append(token)
            position = token.match.end()
    for token, following in zip(kept, [*kept[1:], None], strict=False):
        if token.piece in _STANDS_FOR_GROUPS and following and _told(sentence, token, following):
            continue
        yield token


_STANDS_FOR_GROUPS = (Piece.MOVERS, Piece.COALITION, Piece.OPPOSITION)
_BETWEEN = re.compile(r"[\s,:–(-]*(?:(?:von|der|die|den|das ist|das sind|also|nämlich)\b[\s,:–(-]*)*$")


def _told(sentence: str, token: Token, following: Token) -> bool:
    """ "die antragstellende Fraktion der SPD" names whom it stands for."""
    between = sentence[token.match.end() : following.match.start()]
    return following.piece is Piece.GROUP and bool(_BETWEEN.match(between))

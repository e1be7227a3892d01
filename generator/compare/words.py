"""Which words of a text changed, with some of those around them."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.model.history import Piece, Stretch

AROUND = 60
"""So many characters of what stayed are shown on each side of what changed, cut between words."""
_WORD = re.compile(r"\s*\S+|\s+$")


def changed_words(old: str, new: str) -> tuple[Piece, ...]:
    """Without the shortened "same" stretches: the old ones in their order are in `old`, the new ones in `new`.

    Either text may be empty: then all of the other changed.
    """
    one, other = _WORD.findall(old), _WORD.findall(new)
    return tuple(_shown(list(_stretches(one, other))))


def _stretches(old: list[str], new: list[str]) -> Iterator[Piece]:
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece(Stretch.SAME, "".join(old[a:b]))
            continue
        if b > a:
            yield Piece(Stretch.OLD, "".join(old[a:b]))
        if d > c:
            yield Piece(Stretch.NEW, "".join(new[c:d]))


def _shown(pieces: list[Piece]) -> Iterator[Piece]:
    for at, piece in enumerate(pieces):
        if piece.stretch is not Stretch.SAME:
            yield piece
            continue
        text = piece.text
        first, last = at == 0, at == len(pieces) - 1
        if first and len(text) > AROUND:
            text = "… " + text[-AROUND:].partition(" ")[2]
        elif last and len(text) > AROUND:
            text = text[:AROUND].rpartition(" ")[0] + " …"
        elif not first and not last and len(text) > 2 * AROUND:
            text = text[:AROUND].rpartition(" ")[0] + " … " + text[-AROUND:].partition(" ")[2]
        yield Piece(Stretch.SAME, text)

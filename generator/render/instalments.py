"""A debate too long for one page, cut between speeches: which speech stands on which part of it."""

from collections.abc import Iterable, Mapping

from generator.model.corpus import Digest, SpeechDigest

LIMIT = 22_000
"""What a page holds, in words: some 80 kB of compressed HTML, an ordinary day's longest debates whole."""
FRAME = 20
"""What stands around each speech (who, where, its links) weighs as much as so many words."""


def parts_of(digest: Digest) -> Mapping[str, int]:
    """Speech id to the part of its debate it stands on, from 1; those on the first part are left out.

    Counted from the beginning of each debate, so that a part keeps its speeches whatever is
    found in later ones. Speeches handed in stand where the debate ends.
    """
    found: dict[str, int] = {}
    by_item: dict[str | None, list[SpeechDigest]] = {}
    for speech in digest.speeches:
        by_item.setdefault(speech.agenda_item, []).append(speech)
    for speeches in by_item.values():
        spoken_first = sorted(speeches, key=lambda speech: speech.in_appendix)
        found |= {speech: part for speech, part in _parts(spoken_first) if part > 1}
    return found


def _parts(speeches: Iterable[SpeechDigest]) -> Iterable[tuple[str, int]]:
    part, filled = 1, 0
    for speech in speeches:
        weight = speech.words + FRAME
        if filled and filled + weight > LIMIT:
            part, filled = part + 1, 0
        filled += weight
        yield speech.id, part

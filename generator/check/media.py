"""The parliament's media library against the speeches: another account, made from another source."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from generator.check.proof import Proof, proof
from generator.model.findings import Finding
from generator.model.media import Contribution, Media
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed
from generator.model.session import Speech

_SAME_ITEM = 3
_SAME_NAME = 2
"""What a pair is worth: two pairs are better than one, and under the same item each is better."""


def check_media(parsed: Parsed, media: Media, parliament: Parliament) -> Proof:
    """Every contribution with a video must stand among the speeches, in order, under its item, with its group.

    The other way round nothing is asked: the library cuts no video for an interposed question
    and hardly one for the chair.
    """
    session = parsed.session
    if media.session != session.id:
        message = f"Die Mediendatei gehört zur Sitzung {media.session}; verglichen wurde deshalb nicht."
        return Proof(None, (Finding("media", message),))
    number_of = {item.id: item.number for item in session.agenda_items}
    numbers = set(number_of.values())
    spoken = [
        _Said(speech, name_key(speech.speaker.name), number_of.get(speech.agenda_item or ""))
        for speech in session.speeches
        if speech.speaker.name is not None and not speech.in_appendix
    ]
    matched = _aligned(media.contributions, spoken, numbers)
    findings: list[Finding] = []
    for contribution, said in zip(media.contributions, matched, strict=True):
        findings += _differences(contribution, said, numbers, parliament)
    total = len(media.contributions)
    return proof("media", total - len(findings), total, findings)


def unreadable(file: str) -> Finding:
    """What is told of a media file that cannot be read."""
    message = f"Die Mediendatei {file} ist nicht lesbar; mit der Mediathek wurde deshalb nicht verglichen."
    return Finding("media", message)


def name_key(name: str) -> tuple[str, str]:
    """First given name and last part of the surname, without titles and abbreviations.

    The library writes "Sven W. Muster" where the protocol has "Sven Werner Muster"; what ends
    in a full stop is a title or an initial.
    """
    parts = [part for part in name.casefold().split() if not part.endswith(".")]
    return (parts[0], parts[-1]) if parts else ("", "")


@dataclass(frozen=True, slots=True)
class _Said:
    """A speech with what it is matched by."""

    speech: Speech
    key: tuple[str, str]
    number: str | None
    """Number of its item."""


def _differences(
    contribution: Contribution, said: _Said | None, numbers: Collection[str | None], parliament: Parliament
) -> Iterator[Finding]:
    """At most one finding for a contribution."""
    if said is None:
        under = f" zu TOP {contribution.item}" if contribution.item else ""
        message = f"Die Mediathek führt ein Video von {contribution.name}{under}; im Text fehlt dazu eine Rede."
        yield Finding("media", message)
        return
    speech = said.speech
    group = parliament.group(contribution.group) if contribution.group else None
    if not _under(contribution, said, numbers):
        told = f"unter TOP {said.number}" if said.number else "unter keinem nummerierten Tagesordnungspunkt"
        message = (
            f"Die Mediathek führt {contribution.name} unter TOP {contribution.item}, im Text steht die Rede {told}."
        )
        yield Finding("media", message, speech.page, speech.position, speech.id)
    elif speech.speaker.group is not None and group is not None and group.short != speech.speaker.group:
        message = (
            f"Die Mediathek nennt {contribution.name} mit der Fraktion {group.short}, "
            f"das Protokoll mit {speech.speaker.group}."
        )
        yield Finding("media", message, speech.page, speech.position, speech.id)


def _under(contribution: Contribution, said: _Said, numbers: Collection[str | None]) -> bool:
    """Whether a speech stands under the item that the library names, as far as the protocol has such an item."""
    return contribution.item is None or contribution.item not in numbers or contribution.item == said.number


def _aligned(
    contributions: Sequence[Contribution], spoken: Sequence[_Said], numbers: Collection[str | None]
) -> list[_Said | None]:
    """The speech of each contribution, in order: the pairing that is worth most, names and items considered."""
    rows, columns = len(contributions), len(spoken)
    worth = [_worth(contribution, spoken, numbers) for contribution in contributions]
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        own, line, below = worth[row], best[row], best[row + 1]
        for column in range(columns - 1, -1, -1):
            both = below[column + 1] + own[column] if own[column] else 0
            line[column] = max(below[column], line[column + 1], both)
    matched: list[_Said | None] = []
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


def _worth(contribution: Contribution, spoken: Sequence[_Said], numbers: Collection[str | None]) -> list[int]:
    key = name_key(contribution.name)
    return [
        0 if said.key != key else _SAME_ITEM if _under(contribution, said, numbers) else _SAME_NAME for said in spoken
    ]

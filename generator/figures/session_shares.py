"""How much of a sitting each group had: words, speeches, and the heckles that name somebody."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.model.corpus import Digest
from generator.model.session import EventType

OFFICE = "office"
"""Who speaks by an office, as the government does: the label has no group then."""
NO_GROUP = "no_group"


@dataclass(frozen=True, slots=True)
class Share:
    """What one group said in a sitting."""

    who: str
    """A group by its short name, OFFICE or NO_GROUP."""
    words: int
    speeches: int
    heckles: int
    """Acts with a name: what a whole group called out together is nobody's."""


@dataclass(frozen=True, slots=True)
class SessionShares:
    """The shares of all who spoke or heckled, groups in the parliament's order, then those without one."""

    shares: tuple[Share, ...]

    @property
    def words(self) -> int:
        return sum(share.words for share in self.shares)


def session_shares(digest: Digest, groups: Sequence[str]) -> SessionShares:
    """Counted from what was spoken: neither the chair's words nor speeches handed in for the record."""
    words: Counter[str] = Counter()
    speeches: Counter[str] = Counter()
    for speech in digest.speeches:
        if not speech.chair and not speech.in_appendix and speech.speaker.name is not None:
            who = _who(speech.speaker.group, speech.speaker.role, groups)
            words[who] += speech.words
            speeches[who] += 1
    heckles = Counter(_who(act.group, act.office, groups) for act in digest.acts if act.type is EventType.HECKLE)
    order = [*groups, OFFICE, NO_GROUP]
    return SessionShares(
        tuple(Share(who, words[who], speeches[who], heckles[who]) for who in order if speeches[who] or heckles[who])
    )


def _who(group: str | None, office: str | None, groups: Collection[str]) -> str:
    if group is not None and group in groups:
        return group
    return OFFICE if office else NO_GROUP

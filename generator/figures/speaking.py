"""How much was said, by whom and when.

Words are those of the speaker alone; what is said from the chair is no contribution to the
debate and counts nowhere. Speeches handed in for the record are somebody's contributions, but
have no share in what a sitting heard.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.model.corpus import Digest, SpeechDigest, SpeechRef

BY_SESSION = 18
"""So many sessions stand side by side on a phone; more are counted by month, then by year."""
BY_MONTH = 36


@dataclass(frozen=True, slots=True)
class Spoken:
    """Contributions under one name, in one time or of one group."""

    turns: int = 0
    words: int = 0
    sessions: frozenset[str] = field(default_factory=frozenset)


def spoken(refs: Iterable[SpeechRef]) -> Spoken:
    """What these speeches make together."""
    counted = [ref for ref in refs if not ref.speech.chair]
    return Spoken(len(counted), sum(ref.speech.words for ref in counted), frozenset(ref.session for ref in counted))


@dataclass(frozen=True, slots=True)
class ByGroup:
    """Shares of what was said; whoever spoke by office belongs to no group here, whatever the own party."""

    groups: Mapping[str, Spoken]
    """By short name, the most words first."""
    offices: Spoken
    """Members of the government and others whose label has an office."""
    unaffiliated: Spoken
    """Labels with neither group nor office."""

    @property
    def words(self) -> int:
        return self.offices.words + self.unaffiliated.words + sum(one.words for one in self.groups.values())


def by_group(sessions: Iterable[Digest]) -> ByGroup:
    """What was said in these sessions, by what the labels print."""
    turns, words = Counter[str | bool](), Counter[str | bool]()
    held: defaultdict[str | bool, set[str]] = defaultdict(set)
    for digest in sessions:
        for speech in digest.speeches:
            if not (speech.in_appendix or speech.chair):
                side = _side(speech)
                turns[side] += 1
                words[side] += speech.words
                held[side].add(digest.id)
    sides = {side: Spoken(turns[side], words[side], frozenset(held[side])) for side in turns}
    groups = {side: one for side, one in sides.items() if isinstance(side, str)}
    return ByGroup(
        dict(sorted(groups.items(), key=lambda entry: (-entry[1].words, entry[0]))),
        sides.get(True, Spoken()),
        sides.get(False, Spoken()),
    )


def _side(speech: SpeechDigest) -> str | bool:
    """The group of a label; where it has none, whether it has an office."""
    return speech.speaker.group or bool(speech.speaker.role)


@dataclass(frozen=True, slots=True)
class Period:
    """A session, a month or a year, and what was said in it; months and years without any are among them."""

    session: Digest | None
    year: int | None
    month: int | None
    spoken: Spoken


def over_time(refs: Sequence[SpeechRef], sessions: Mapping[str, Digest]) -> tuple[Period, ...]:
    """From the first to the last of these speeches, by session where they are few, else by month, else by year.

    What a session without a date holds is in no month and no year.
    """
    said = [ref for ref in refs if not ref.speech.chair]
    held = list(dict.fromkeys(ref.session for ref in said))
    months = _sums(said, sessions, lambda day: (day.year, day.month))
    if len(held) <= BY_SESSION or not months:
        return tuple(
            Period(sessions[session], None, None, spoken(ref for ref in said if ref.session == session))
            for session in sorted(held, key=lambda session: sessions[session].key)
        )
    first, last = min(months), max(months)
    span = [(index // 12, index % 12 + 1) for index in range(first[0] * 12 + first[1] - 1, last[0] * 12 + last[1])]
    if len(span) <= BY_MONTH:
        return tuple(Period(None, year, month, months.get((year, month), Spoken())) for year, month in span)
    years = _sums(said, sessions, lambda day: (day.year, 0))
    return tuple(Period(None, year, None, years.get((year, 0), Spoken())) for year in range(first[0], last[0] + 1))


def _sums(
    said: Iterable[SpeechRef], sessions: Mapping[str, Digest], period: Callable[[date], tuple[int, int]]
) -> dict[tuple[int, int], Spoken]:
    refs: defaultdict[tuple[int, int], list[SpeechRef]] = defaultdict(list)
    for ref in said:
        day = sessions[ref.session].date
        if day is not None:
            refs[period(day)].append(ref)
    return {when: spoken(found) for when, found in refs.items()}

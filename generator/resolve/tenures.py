"""Offices and groups over time: what the protocols print with a name, and when first and last.

That is no biography. A protocol tells what somebody was on the days it names them; how long
they had been so before, and when it ended, it does not say.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter

from generator.model.corpus import Tenure
from generator.resolve.sightings import Kind, Sighting, Sitting

_Held = dict[int, Sitting]
"""Sessions by their order in time."""


def tenures_of(sightings: Iterable[Sighting]) -> tuple[Tenure, ...]:
    """What one person was, by what is printed; the groups, then the offices, each with the latest first."""
    seen: defaultdict[tuple[bool, str], _Held] = defaultdict(dict)
    for office, name, sitting in _printed(sightings):
        seen[office, name][sitting.order] = sitting
    for name, held in [(name, held) for (office, name), held in seen.items() if office]:
        for order, sitting in list(held.items()):
            whole = _in_full(name, sitting, seen)
            if whole is not None:
                del held[order]
                seen[True, whole][order] = sitting
    found = [(max(held), min(held), name, office, held) for (office, name), held in seen.items() if held]
    found.sort(key=itemgetter(0, 1, 2), reverse=True)
    found.sort(key=itemgetter(3))
    return tuple(
        Tenure(name, office, held[first].session, held[last].session, len(held))
        for last, first, name, office, held in found
    )


def _printed(sightings: Iterable[Sighting]) -> Iterator[tuple[bool, str, Sitting]]:
    """Groups and offices by session. An interjection names the group too, but its offices are cut short."""
    for s in sightings:
        if s.kind not in (Kind.SPEECH, Kind.ABSENCE, Kind.ACT):
            continue
        if s.group:
            yield False, s.group, s.sitting
        if s.role and s.kind is not Kind.ACT:
            yield True, s.role, s.sitting


def _in_full(name: str, sitting: Sitting, seen: Mapping[tuple[bool, str], _Held]) -> str | None:
    """The office of which a label prints only the first word, as it does where a speech goes on.

    The one held at that time, else the only one of that term; None where neither decides.
    """
    longer = {other: held for (office, other), held in seen.items() if office and held and other.startswith(f"{name} ")}
    then = [other for other, held in longer.items() if min(held) <= sitting.order <= max(held)]
    among = then or [o for o, held in longer.items() if any(own.term == sitting.term for own in held.values())]
    return among[0] if len(among) == 1 else None

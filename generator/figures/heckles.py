"""Which group's members call out while which group speaks, counted where a protocol names them."""

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.model.corpus import Digest
from generator.model.session import EventType


def named_heckles(sessions: Iterable[Digest]) -> Mapping[tuple[str, str | None], int]:
    """(group of who calls, group of who speaks) to the number of calls; None for who speaks by office or for no group.

    Each named caller of an act counts. What is called out to the chair is left out.
    """
    counts: Counter[tuple[str, str | None]] = Counter()
    for digest in sessions:
        speeches = {speech.id: speech for speech in digest.speeches if not speech.chair}
        for act in digest.acts:
            if act.type is EventType.HECKLE and act.group and act.speech in speeches:
                counts[act.group, speeches[act.speech].speaker.group] += 1
    return counts

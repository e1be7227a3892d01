"""When what was said was last changed after it was published: what feeds tell as updated."""

from collections.abc import Iterable, Mapping, Set
from datetime import date

from generator.model.history import Change, Revision

Revised = Mapping[str, Mapping[str, date]]
"""By session, each speech in it to the day of its last change; "" stands for what is in no speech."""


def revised(history: Iterable[Revision]) -> Revised:
    """From revisions, the oldest first. An address that only moved changes nothing that was read."""
    found: dict[str, dict[str, date]] = {}
    for revision in history:
        for own in revision.sessions:
            if speeches := {_speech(change) for change in own.changes if _reads_otherwise(change)}:
                found.setdefault(own.session, {}).update(dict.fromkeys(speeches, revision.day))
    return found


def revised_in(known: Revised, sessions: Set[str]) -> tuple[tuple[str, tuple[tuple[str, date], ...]], ...]:
    """Those of some sessions, as a value that says when it changes."""
    return tuple((session, tuple(sorted(known[session].items()))) for session in sorted(known.keys() & sessions))


def _reads_otherwise(change: Change) -> bool:
    added_or_gone = change.was is None or change.now is None
    return bool(change.text or change.speaker or change.page or added_or_gone)


def _speech(change: Change) -> str:
    """The speech that a change is in; none for one of a page."""
    anchor = (change.now or change.was or "").partition("#")[2]
    return anchor.partition(".")[0]

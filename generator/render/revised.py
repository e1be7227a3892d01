"""When what was said was last changed after it was published: what feeds tell as updated."""

from collections.abc import Iterable, Mapping
from datetime import date

from generator.model.history import Change, Revision

WHOLE = ""
"""In the place of a speech: anything in a session."""

Revised = Mapping[tuple[str, str], date]
"""Session and speech, or `WHOLE`, to the day of the last change."""


def revised(history: Iterable[Revision]) -> Revised:
    """From revisions, the oldest first. An address that only moved changes nothing that was read."""
    found: dict[tuple[str, str], date] = {}
    for revision in history:
        for own in revision.sessions:
            speeches = {_speech(change) for change in own.changes if _reads_otherwise(change)}
            found.update(((own.session, place), revision.day) for place in speeches | ({WHOLE} if speeches else set()))
    return found


def revised_in(known: Revised, sessions: Iterable[str]) -> tuple[tuple[tuple[str, str], date], ...]:
    """Those of some sessions, as a value that says when it changes."""
    wanted = frozenset(sessions)
    return tuple(sorted((place, day) for place, day in known.items() if place[0] in wanted))


def _reads_otherwise(change: Change) -> bool:
    added_or_gone = change.was is None or change.now is None
    return bool(change.text or change.speaker or change.page or added_or_gone)


def _speech(change: Change) -> str:
    """The speech that a change is in; none for one of a page."""
    anchor = (change.now or change.was or "").partition("#")[2]
    return anchor.partition(".")[0]

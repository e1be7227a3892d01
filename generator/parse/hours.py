"""From when to when somebody is excused."""

import re

from generator.model.parliament import Vocabulary
from generator.model.session import Absence


def hours_of(text: str, words: Vocabulary) -> re.Match[str] | None:
    """Hours of an absence, or a word for them without any."""
    return next((match for pattern in words.absence_hours if (match := pattern.match(text))), None)


def with_hours(absence: Absence, hours: re.Match[str]) -> Absence:
    fields = hours.groupdict()
    return Absence(absence.name, absence.group, absence.role, _hour(fields.get("start")), _hour(fields.get("end")))


def _hour(printed: str | None) -> str | None:
    if printed is None:
        return None
    hour, _, minute = printed.replace(".", ":").partition(":")
    return f"{int(hour):02}:{minute or '00'}"

"""A line of a list of names: who, of which group."""

import re

from generator.model.parliament import Parliament
from generator.parse.groups import short_name

_COMMA = re.compile(r"\s*,\s*")


def who_in(text: str, known: frozenset[str], parliament: Parliament) -> tuple[str, str | None] | None:
    """Name and group of "12 Muster, Dr. Erika SPD"; None where either cannot be read with certainty.

    A list puts the surname first, before a comma. A name without one is taken as it stands
    where the session prints the same name elsewhere: else nobody knows which word is the surname.
    """
    match = parliament.words.roll_calls.entry.match(text)
    if match is None:
        return None
    printed = match["group"] or match["group_before"]
    if printed is None or (match["group"] and match["group_before"]):
        return None
    name = _name(match["name"].strip(), known, parliament)
    return (name, short_name(printed, parliament)) if name else None


def _name(printed: str, known: frozenset[str], parliament: Parliament) -> str | None:
    titles: list[str] = []

    def take(match: re.Match[str]) -> str:
        titles.append(match[0].strip())
        return ""

    bare = re.sub(rf"(?<![\w.]){parliament.words.roll_calls.academic.pattern}(?: |(?=,)|$)", take, printed)
    parts = [part.strip() for part in _COMMA.split(bare) if part.strip()]
    if len(parts) == 1 and "," not in bare:
        name = " ".join((*titles, parts[0]))
        return name if name in known else None
    if len(parts) != 2 or not all(part[0].isalpha() for part in parts):
        return None
    surname, given = parts
    place = re.search(r" ?(\([^()]+\))$", surname)
    if place:
        surname = surname[: place.start()]
    return " ".join((*titles, given, surname, *([place[1]] if place else ())))

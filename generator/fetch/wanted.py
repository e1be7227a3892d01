"""Which protocols there are, and which are missing."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.errors import ConfigError, Place

_IN_NAME = re.compile(r"(?<!\d)(\d{1,2})[-_](\d{1,4})(?!\d)")
_NUMBERS = re.compile(r"(\d{1,2})/(\d{1,4})(?:-(\d{1,4}))?")
_KINDS = (".pdf", ".md", ".txt")
_MOST = 1000
"""So many protocols one range may name: more is a slip of the finger."""


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """A session's number: "18/115"."""

    term: int
    session: int

    def __str__(self) -> str:
        return f"{self.term}/{self.session}"

    @property
    def file(self) -> str:
        """What its protocol is called once it is fetched."""
        return f"{self.term}-{self.session}.pdf"


def numbers_in(text: str) -> Iterator[Number]:
    """The numbers that "18/115" or "18/100-115" names; raises ConfigError for anything else."""
    match = _NUMBERS.fullmatch(text)
    if match is None:
        raise ConfigError(Place(text), "it is no number of a session", "write it as 18/115, or 18/100-115 for several")
    term, first, last = int(match[1]), int(match[2]), int(match[3] or match[2])
    if not 1 <= first <= last < first + _MOST:
        raise ConfigError(Place(text), "it names no session, or too many", f"write 18/100-115, {_MOST} at most")
    yield from (Number(term, session) for session in range(first, last + 1))


def present(folder: Path) -> frozenset[Number]:
    """The protocols in a folder, by their names: "18-115.pdf", "MMP18-115.pdf"."""
    names = (path.name for path in folder.iterdir() if path.suffix.lower() in _KINDS) if folder.is_dir() else ()
    found = (_IN_NAME.search(name) for name in names if not name.startswith("."))
    return frozenset(Number(int(match[1]), int(match[2])) for match in found if match)


def gaps(known: Iterable[Number]) -> Iterator[Number]:
    """What is missing between the first and the last known session of the latest term."""
    latest = max(known).term
    own = {number.session for number in known if number.term == latest}
    yield from (Number(latest, session) for session in range(min(own), max(own)) if session not in own)

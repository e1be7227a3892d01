"""Errors for people: what, where, what to do, in one sentence; the type carries the exit code."""

import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Place:
    """A file, and a page of it where that is known."""

    file: str
    page: int | None = None

    def __str__(self) -> str:
        return self.file if self.page is None else f"{self.file}, page {self.page}"


class PlenarwerkError(Exception):
    """Anything a person can mend. `exit_code` is what the command ends with."""

    exit_code = 1

    def __init__(self, place: Place, what: str, mend: str) -> None:
        super().__init__(f"{place}: {what}; {mend}.")
        self.place = place
        self._told = (place, what, mend)

    def __reduce__(self) -> tuple[Any, ...]:
        """From process to process; where and why it was raised goes along as text, for --debug."""
        where = "".join(traceback.format_exception(self)) if self.__traceback__ else ""
        return _sent, (type(self), self._told, (where,) if where else getattr(self, "__notes__", ()))


def _sent(kind: type[PlenarwerkError], told: tuple[Place, str, str], notes: Sequence[str]) -> PlenarwerkError:
    error = kind(*told)
    for note in notes:
        error.add_note(note)
    return error


class ConfigError(PlenarwerkError):
    """A configuration that cannot be used. Nothing is built."""

    exit_code = 2


class ProtocolError(PlenarwerkError):
    """A protocol that cannot become a session. The others are built all the same."""

    exit_code = 3


class FetchError(PlenarwerkError):
    """A protocol that could not be fetched. What is there stays as it is."""

    exit_code = 3


class MediaError(PlenarwerkError):
    """A media file that cannot be used. Its session is built without it."""

    exit_code = 3


class OutputError(PlenarwerkError):
    """A site that cannot be written. The old one stays as it was."""

    exit_code = 4

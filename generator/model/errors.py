"""Errors for people: what, where, what to do, in one sentence; the type carries the exit code."""

from dataclasses import dataclass


class PlenarwerkError(Exception):
    """Anything a person can mend. `exit_code` is what the command ends with."""

    exit_code = 1


@dataclass(frozen=True, slots=True)
class Place:
    """A file, and a page of it where that is known."""

    file: str
    page: int | None = None

    def __str__(self) -> str:
        return self.file if self.page is None else f"{self.file}, page {self.page}"


class ConfigError(PlenarwerkError):
    """A configuration that cannot be used. Nothing is built."""

    exit_code = 2

    def __init__(self, place: Place, what: str, mend: str) -> None:
        super().__init__(f"{place}: {what}; {mend}.")
        self.place = place


class ProtocolError(PlenarwerkError):
    """A protocol that cannot become a session. The others are built all the same."""

    exit_code = 3

    def __init__(self, place: Place, what: str, mend: str) -> None:
        super().__init__(f"{place}: {what}; {mend}.")
        self.place = place


class MediaError(PlenarwerkError):
    """A media file that cannot be used. Its session is built without it."""

    exit_code = 3

    def __init__(self, place: Place, what: str, mend: str) -> None:
        super().__init__(f"{place}: {what}; {mend}.")
        self.place = place


class OutputError(PlenarwerkError):
    """A site that cannot be written. The old one stays as it was."""

    exit_code = 4

    def __init__(self, place: Place, what: str, mend: str) -> None:
        super().__init__(f"{place}: {what}; {mend}.")
        self.place = place

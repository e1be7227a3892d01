"""What is merely doubtful: no error, but a value that travels with the session and is shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that could not be reconciled, in plain German words for readers."""

    check: str
    """Stable name of the check: "contents-speaker", "page-sequence"."""
    message: str
    page: int | None = None
    position: int | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """What one check could prove: so many of so many."""

    check: str
    title: str
    found: int
    expected: int

    @property
    def rate(self) -> float | None:
        return self.found / self.expected if self.expected else None


@dataclass(frozen=True, slots=True)
class Quality:
    """What a build could prove of one session, and what it could not."""

    measures: tuple[Measure, ...] = ()
    findings: tuple[Finding, ...] = ()

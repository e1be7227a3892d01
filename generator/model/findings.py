"""What a session proves of itself, and what is merely doubtful: no error, but values that are shown."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.checks import CHECK
from generator.model.ledger import Hyphen


def percent(rate: float) -> float:
    """A share in percent with two decimals, rounded down: only what is whole is 100."""
    return math.floor(rate * 10_000 + 1e-9) / 100


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that could not be reconciled, in plain German words for readers."""

    check: str
    """Stable name of the check: "contents-speakers", "pages"."""
    message: str
    page: int | None = None
    position: int | None = None
    anchor: str | None = None
    """The speech ("s40-2") or the paragraph ("s40-2.3") it is about."""
    note: bool = False
    """Worth telling, but nothing is wrong: someone excused all day who speaks nevertheless."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What one check could prove: so many of so many."""

    check: str
    found: int
    expected: int

    @property
    def title(self) -> str:
        return CHECK[self.check].title

    @property
    def rate(self) -> float | None:
        return self.found / self.expected if self.expected else None

    def minimum(self, minimums: Mapping[str, float]) -> float:
        """The share that must hold: an editor's word, else the check's own."""
        return minimums.get(self.check, CHECK[self.check].minimum)

    def holds(self, minimums: Mapping[str, float]) -> bool:
        """Whether enough was found again; nothing to compare is no fault."""
        return self.rate is None or self.rate >= self.minimum(minimums)


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A session of which too little was proved."""

    session: str
    measure: Measure
    minimum: float


@dataclass(frozen=True, slots=True)
class HyphenCount:
    """How many hyphens at line ends were taken for the same, for the same reason."""

    hyphen: Hyphen
    count: int


@dataclass(frozen=True, slots=True)
class Quality:
    """What a build could prove of one session, and what it could not."""

    measures: tuple[Measure, ...] = ()
    findings: tuple[Finding, ...] = ()
    hyphens: tuple[HyphenCount, ...] = ()
    """What was decided at line ends, the most frequent first."""

    @property
    def open(self) -> tuple[Finding, ...]:
        """What could not be reconciled."""
        return tuple(finding for finding in self.findings if not finding.note)

    @property
    def notes(self) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.note)

    def below(self, minimums: Mapping[str, float]) -> tuple[Measure, ...]:
        """The measures that miss their minimum."""
        return tuple(measure for measure in self.measures if not measure.holds(minimums))

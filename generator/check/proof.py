"""What one check gives."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.findings import Finding, Measure

MOST = 40
"""Findings of one check that are told one by one: a reader learns nothing from the hundredth."""


@dataclass(frozen=True, slots=True)
class Proof:
    """How much held, and what did not. Without a measure there was nothing to compare."""

    measure: Measure | None
    findings: tuple[Finding, ...] = ()


def proof(check: str, found: int, expected: int, findings: Sequence[Finding] = ()) -> Proof:
    """The proof of a check; where nothing was expected, there is no measure."""
    told = tuple(findings[:MOST])
    if len(findings) > MOST:
        rest = len(findings) - MOST
        told += (Finding(check, f"Und {rest} weitere Stellen derselben Art.", note=all(f.note for f in findings)),)
    return Proof(Measure(check, found, expected) if expected else None, told)

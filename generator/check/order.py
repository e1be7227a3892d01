"""Calls to order and reprimands: those that the contents list against those in the chair's words."""

from generator.check.places import positions
from generator.check.proof import Proof, proof
from generator.model.findings import Finding
from generator.model.parsed import Parsed


def check_order_measures(parsed: Parsed) -> Proof:
    """Every measure of the contents must be one of the session: kind, person and page."""
    free = [(m.kind, m.name, m.page) for m in parsed.session.order_measures]
    places = positions(parsed)
    findings: list[Finding] = []
    for entry in parsed.contents.measures:
        key = (entry.kind, entry.speaker.name, entry.page)
        if key in free:
            free.remove(key)
            continue
        message = (
            f"Laut Inhaltsverzeichnis wurde {entry.speaker.name} zur Ordnung gerufen; im Text wurde das nicht erkannt."
        )
        findings.append(Finding("order-measures", message, entry.page, places.get(entry.page or 0)))
    total = len(parsed.contents.measures)
    return proof("order-measures", total - len(findings), total, findings)

"""What was proved of a session, as data."""

from collections.abc import Mapping
from typing import Any

from generator import addresses
from generator.export.corrections import corrections_value
from generator.model.checks import CHECK
from generator.model.findings import Finding, Measure, Quality
from generator.model.parliament import Parliament
from generator.model.session import Session


def quality_value(
    session: Session, quality: Quality, parliament: Parliament, minimums: Mapping[str, float]
) -> dict[str, Any]:
    """Every check with its rate and minimum, every finding with its place here and in the official PDF."""
    items = {speech.id: speech.agenda_item for speech in session.speeches}
    return {
        "id": session.id,
        "source": {"file": session.source.file, "sha256": session.source.sha256},
        "reprint": session.reprint,
        "passed": not quality.below(minimums),
        "measures": [_measure(measure, minimums) for measure in quality.measures],
        "findings": [_finding(finding, session, items, parliament) for finding in quality.findings],
        "hyphens": [
            {"how": one.hyphen.how, "reason": one.hyphen.reason.value, "count": one.count} for one in quality.hyphens
        ],
        "corrections": corrections_value(session),
    }


def _measure(measure: Measure, minimums: Mapping[str, float]) -> dict[str, Any]:
    return {
        "check": measure.check,
        "title": measure.title,
        "method": CHECK[measure.check].method,
        "found": measure.found,
        "expected": measure.expected,
        "rate": measure.rate,
        "minimum": measure.minimum(minimums),
        "passed": measure.holds(minimums),
    }


def _finding(
    finding: Finding, session: Session, items: Mapping[str, str | None], parliament: Parliament
) -> dict[str, Any]:
    speech = (finding.anchor or "").partition(".")[0]
    address = (
        addresses.speech(session.id, items[speech], finding.anchor) if finding.anchor and speech in items else None
    )
    pdf = (
        parliament.protocol_url(session.legislature, session.number, session.date, finding.position)
        if finding.position is not None and session.page_count is not None
        else None
    )
    return {
        "check": finding.check,
        "message": finding.message,
        "note": finding.note,
        "page": finding.page,
        "position": finding.position,
        "anchor": finding.anchor,
        "address": address,
        "pdf": pdf,
    }

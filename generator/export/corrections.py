"""What an editor corrected, as data."""

from datetime import date
from typing import Any

from generator.model.session import Actor, AppliedCorrection, Event, Session, Value


def corrections_value(session: Session) -> list[dict[str, Any]]:
    """Every correction with what was read, what stands there now, and why."""
    return [_correction(correction) for correction in session.corrections]


def _correction(correction: AppliedCorrection) -> dict[str, Any]:
    return {
        "address": correction.address,
        "field": correction.field,
        "from": _plain(correction.before),
        "to": _plain(correction.after),
        "change": correction.change,
        "reason": correction.reason,
        "agenda_item": correction.agenda_item,
        "anchor": correction.anchor,
        "page": correction.page,
    }


def _plain(value: Value | Actor | Event) -> Any:
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Actor):
        return {"name": value.name, "group": value.group}
    if isinstance(value, Event):
        return {
            "type": value.type.value,
            "text": value.text,
            "by": _plain(value.by),
            "groups": _plain(value.groups),
            "partial": value.partial,
        }
    return value

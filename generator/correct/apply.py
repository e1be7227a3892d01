"""Corrections put into a session one by one; what does not fit is told and left as it was read."""

from collections.abc import Iterable
from dataclasses import replace

from generator.correct.places import Path, Spot, find, get, item_of, put
from generator.model.corrections import Correction, Shape, Target, in_words
from generator.model.findings import Finding
from generator.model.parsed import Parsed
from generator.model.session import AppliedCorrection, Session, Value

CHECK = "correction"
"""The name of these findings."""


class _MisfitError(Exception):
    """Why a correction is not applied, in a sentence without its full stop."""


def apply(parsed: Parsed, corrections: Iterable[Correction]) -> Parsed:
    """A parsed protocol with an editor's corrections in it.

    Addresses are those of the session as it was read, whatever another correction
    changes. One whose place is not there or does not read as its `from` changes nothing
    and becomes a finding. Ids, anchors and the ledger stay as they are; `read` keeps
    the session as it was. Applied to what came out, the inverse corrections in opposite
    order give the session back.
    """
    read, session = parsed.session, parsed.session
    applied: list[tuple[Correction, Spot]] = []
    findings: list[Finding] = []
    for correction in corrections:
        spot = find(read, correction.address)
        try:
            if spot is None:
                raise _MisfitError("Diese Stelle gibt es nicht")
            session = _corrected(session, read, correction, spot)
        except _MisfitError as refused:
            findings.append(_finding(correction, spot, str(refused)))
        else:
            applied.append((correction, spot))
    if not applied and not findings:
        return parsed
    session = replace(
        session,
        corrections=(*session.corrections, *(_told(correction, spot, session) for correction, spot in applied)),
        warnings=(*session.warnings, *(finding.message for finding in findings)),
    )
    return replace(
        parsed,
        session=session,
        findings=(*parsed.findings, *findings),
        read=(parsed.read or read) if applied else parsed.read,
    )


def _corrected(session: Session, read: Session, correction: Correction, spot: Spot) -> Session:
    about = correction.about
    path: Path = (*spot.path, *about.path)
    try:
        there = get(session, path)
    except LookupError:
        raise _MisfitError("Diese Angabe gibt es dort nicht") from None
    if about.shape is Shape.PASSAGE:
        return _with(session, path, _replaced(there, correction))
    if there != correction.before:
        if there == correction.after:
            raise _MisfitError("Genau das steht dort schon")
        raise _MisfitError(f"Dort steht {in_words(there, about.choices)}")
    _demand_known(correction, read)
    changed = _with(session, path, correction.after)
    if correction.address.target is Target.SPEECH and about.shape is Shape.ITEM:
        changed = _move_paragraphs(changed, spot, correction)
    return changed


def _with(session: Session, path: Path, value: Value) -> Session:
    changed = put(session, path, value)
    assert isinstance(changed, Session)
    return changed


def _replaced(text: str, correction: Correction) -> str:
    """A text with one passage of it replaced."""
    before, after = str(correction.before), str(correction.after)
    found = text.count(before)
    if found != 1:
        if not found and after and after in text:
            raise _MisfitError("Genau das steht dort schon")
        raise _MisfitError("Diese Worte stehen dort nicht" if not found else "Diese Worte stehen dort mehrmals")
    changed = text.replace(before, after)
    if not changed.strip():
        raise _MisfitError("Dann stünde dort nichts mehr")
    return changed


def _demand_known(correction: Correction, session: Session) -> None:
    """What a correction refers to must be in the session."""
    shape, wanted = correction.about.shape, correction.after
    if wanted is None:
        return
    if shape is Shape.ITEM and all(item.id != wanted for item in session.agenda_items):
        raise _MisfitError(f"Einen Tagesordnungspunkt {in_words(wanted)} gibt es nicht")
    if shape is Shape.SPEECH and all(speech.id != wanted for speech in session.speeches):
        raise _MisfitError(f"Eine Rede {in_words(wanted)} gibt es nicht")


def _move_paragraphs(session: Session, spot: Spot, correction: Correction) -> Session:
    """The paragraphs of a speech go where it goes, except those that already stood elsewhere."""
    path: Path = (*spot.path, "paragraphs")
    item = correction.after
    moved = tuple(
        replace(paragraph, agenda_item=item) if paragraph.agenda_item == correction.before else paragraph
        for paragraph in get(session, path)
    )
    return _with(session, path, moved)


def _told(correction: Correction, spot: Spot, session: Session) -> AppliedCorrection:
    return AppliedCorrection(
        correction.address.printed,
        correction.field,
        _change(correction),
        correction.before,
        correction.after,
        correction.reason,
        spot.path,
        item_of(session, spot.path),
        spot.anchor,
        spot.page,
        spot.position,
    )


def _change(correction: Correction) -> str:
    about = correction.about
    before, after = (in_words(value, about.choices) for value in (correction.before, correction.after))
    return f"{about.title}: {after} statt {before}"


def _finding(correction: Correction, spot: Spot | None, why: str) -> Finding:
    message = (
        f"Eine Korrektur der Redaktion ({correction.address.printed}, {_change(correction)}) "
        f"ist nicht übernommen: {why}."
    )
    if spot is None:
        return Finding(CHECK, message)
    return Finding(CHECK, message, spot.page, spot.position, spot.anchor)

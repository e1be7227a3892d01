"""The frame of a sitting: when it began and ended, and that the chair opened and closed it."""

from generator.check.proof import Proof, proof
from generator.model.findings import Finding
from generator.model.parsed import Parsed

_LATEST_NIGHT = 8
"""An end before this hour may be one past midnight."""


def check_sitting(parsed: Parsed) -> Proof:
    """Beginning and end printed and in order, the first and the last word the chair's.

    Nothing is asked of a text without pages: it may be an excerpt.
    """
    session = parsed.session
    if session.page_count is None:
        return Proof(None)
    findings: list[Finding] = []
    if session.start is None:
        findings.append(Finding("sitting", "Der Beginn der Sitzung ist nicht abgedruckt."))
    if session.end is None:
        findings.append(Finding("sitting", "Der Schluss der Sitzung ist nicht abgedruckt."))
    elif session.start is not None and not _in_order(session.start, session.end):
        message = f"Die Sitzung schließt um {session.end} Uhr und beginnt erst um {session.start} Uhr."
        findings.append(Finding("sitting", message))
    spoken = [speech for speech in session.speeches if not speech.in_appendix]
    for speech, words in ((spoken[0], "das erste"), (spoken[-1], "das letzte")) if spoken else ():
        if not speech.chair:
            message = (
                f"Nicht die Sitzungsleitung hat {words} Wort, sondern {speech.speaker.name or 'niemand Genanntes'}."
            )
            findings.append(Finding("sitting", message, speech.page, speech.position, speech.id))
    return proof("sitting", 4 - len(findings), 4, findings)


def check_day(parsed: Parsed) -> Proof:
    """A protocol must say on which day the house sat; a text may have lost it."""
    if parsed.session.date is not None:
        return Proof(None)
    return Proof(None, (Finding("date", "Das Protokoll nennt kein Datum."),))


def _in_order(start: str, end: str) -> bool:
    first, last = (_minutes(time) for time in (start, end))
    return first < last or last < _LATEST_NIGHT * 60


def _minutes(time: str) -> int:
    hour, _, minute = time.partition(":")
    return int(hour) * 60 + int(minute)

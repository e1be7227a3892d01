"""Page numbers: printed without a gap, of this session, and the speeches in their order."""

import re
from collections.abc import Iterator

from generator.check.places import positions
from generator.check.proof import Proof, proof
from generator.model.findings import Finding
from generator.model.ledger import Reason
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed

_HELD = (Reason.ROLL_CALL, Reason.APPENDIX_TEXT, Reason.AGENDA_HEADING)
"""Reasons that account for a page without paragraphs: it is read, or told of line by line."""
_TITLE_PAGE = 1
"""Has no number of its own (18/115, p. 1)."""


def check_pages(parsed: Parsed, parliament: Parliament) -> Proof:
    """Pages of the file whose number follows the page before and whose text is in order."""
    count = parsed.session.page_count
    if count is None:
        return Proof(None)
    findings = [*_numbers(parsed, parliament, count), *_empty(parsed), *_order(parsed)]
    wrong = {finding.position for finding in findings}
    return proof("pages", max(count - len(wrong), 0), count, findings)


def _numbers(parsed: Parsed, parliament: Parliament, count: int) -> Iterator[Finding]:
    """Pages without a number, out of sequence, or of another protocol."""
    session = parsed.session
    heads = _heads(parsed, parliament)
    if not heads:
        return
    printed = {entry.page for entry in parsed.ledger.entries}
    before: int | None = None
    for position in range(_TITLE_PAGE + 1, count + 1):
        head = heads.get(position)
        if position not in printed:
            # A page left blank, such as the one before the body (18/116, p. 4), is counted and bears no number.
            before = None if before is None else before + 1
        elif head is None or head.groupdict().get("page") is None:
            message = f"Die {position}. Seite der Datei trägt keine lesbare Seitenzahl."
            yield Finding("pages", message, None if before is None else before + 1, position)
            before = None if before is None else before + 1
        else:
            page = int(head["page"])
            if (int(head["term"]), int(head["number"])) != (session.legislature, session.number):
                message = f"Die Seite {page} trägt die Kopfzeile der Sitzung {head['term']}/{head['number']}."
                yield Finding("pages", message, page, position)
            elif before is not None and page != before + 1:
                yield Finding("pages", f"Auf die Seite {before} folgt die Seite {page}.", page, position)
            before = page


def _heads(parsed: Parsed, parliament: Parliament) -> dict[int, re.Match[str]]:
    """Position of a page in the file to the running head that carries its number."""
    found: dict[int, re.Match[str]] = {}
    for entry in parsed.ledger.entries:
        if entry.reason is Reason.RUNNING_HEAD and entry.page > _TITLE_PAGE:
            for pattern in parliament.words.running_head:
                match = pattern.search(entry.text.strip())
                if match and (entry.page not in found or found[entry.page].groupdict().get("page") is None):
                    found[entry.page] = match
    return found


def _empty(parsed: Parsed) -> Iterator[Finding]:
    """Pages between the first and the last with text that hold no paragraph."""
    pages = {position: page for page, position in positions(parsed).items()}
    held = {entry.page for entry in parsed.ledger.entries if entry.paragraph is not None}
    held |= {e.page for e in parsed.ledger.entries if e.reason in _HELD}
    for position in range(min(held, default=1), max(held, default=0)):
        if position not in held:
            message = f"Auf der {position}. Seite der Datei wurde kein Text gefunden."
            yield Finding("pages", message, pages.get(position), position)


def _order(parsed: Parsed) -> Iterator[Finding]:
    """Speeches that begin before the one before them, or end before they begin."""
    reached = 0
    for speech in parsed.session.speeches:
        if speech.page is None:
            continue
        if speech.page < reached:
            message = f"Diese Rede beginnt auf Seite {speech.page}, die vorige erst auf Seite {reached}."
            yield Finding("pages", message, speech.page, speech.position, speech.id)
        reached = max(reached, speech.page)
        if speech.page_end is not None and speech.page_end < speech.page:
            message = f"Diese Rede beginnt auf Seite {speech.page} und endet auf Seite {speech.page_end}."
            yield Finding("pages", message, speech.page, speech.position, speech.id)

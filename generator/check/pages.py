"""Page numbers: printed without a gap, of this session, and the speeches in their order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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
    first = _first(parsed, parliament, heads)
    before: int | None = None
    for position in range(_TITLE_PAGE + 1, count + 1):
        head = heads.get(position)
        if position not in printed:
            # A page left blank, such as the one before the body (18/116, p. 4), is counted and bears no number.
            before = None if before is None else before + 1
        elif position < first:
            continue
        elif head is None or head.page is None:
            message = f"Die {position}. Seite der Datei trägt keine lesbare Seitenzahl."
            yield Finding("pages", message, None if before is None else before + 1, position)
            before = None if before is None else before + 1
        else:
            page = head.page
            if head.session is not None and head.session != (session.legislature, session.number):
                message = f"Die Seite {page} trägt die Kopfzeile der Sitzung {head.session[0]}/{head.session[1]}."
                yield Finding("pages", message, page, position)
            elif before is not None and page != before + 1:
                yield Finding("pages", f"Auf die Seite {before} folgt die Seite {page}.", page, position)
            before = page


@dataclass(frozen=True, slots=True)
class _Head:
    """What head and foot of a page say."""

    page: int | None
    session: tuple[int, int] | None
    """Term and number."""


def _heads(parsed: Parsed, parliament: Parliament) -> dict[int, _Head]:
    """Position of a page in the file to what its head says, its number from the foot where that has it."""
    found: dict[int, _Head] = {}
    feet: dict[int, int] = {}
    for entry in parsed.ledger.entries:
        text = entry.text.strip()
        if entry.reason is Reason.RUNNING_HEAD and entry.page > _TITLE_PAGE:
            for pattern in parliament.words.running_head:
                match = pattern.search(text)
                if match and (entry.page not in found or found[entry.page].page is None):
                    page = match.groupdict().get("page")
                    found[entry.page] = _Head(int(page) if page else None, (int(match["term"]), int(match["number"])))
        elif entry.reason is Reason.RUNNING_FOOT and (foot := parliament.words.page_foot.match(text)) and foot["page"]:
            feet[entry.page] = int(foot["page"])
    for position, page in feet.items():
        head = found.get(position)
        if head is None or head.page is None:
            found[position] = _Head(page, head.session if head else None)
    return found


def _first(parsed: Parsed, parliament: Parliament, heads: Mapping[int, _Head]) -> int:
    """The position of the first page that counts: the first with an Arabic number, where a Roman one stands before."""
    numbered = min((position for position, head in heads.items() if head.page is not None), default=1)
    before = (entry for entry in parsed.ledger.entries if entry.page < numbered)
    feet = (parliament.words.page_foot.match(entry.text.strip()) for entry in before)
    return numbered if any(foot and foot["page"] is None for foot in feet) else 1


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

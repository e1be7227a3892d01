"""The list of members excused against its printed lines, and against the speeches."""

from collections.abc import Iterator
from itertools import pairwise, takewhile

from generator.check.places import positions
from generator.check.proof import Proof, proof
from generator.check.sieve import letters
from generator.model.findings import Finding
from generator.model.ledger import Entry, Reason
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed
from generator.model.session import Absence, Paragraph

_SPANS = "Die Liste nennt hier mehrere Zeitspannen; in den Daten steht nur die erste: „{}“"


def check_absences(parsed: Parsed, parliament: Parliament) -> Proof:
    """Every printed line of the list must have become a name or the hours of one, and nobody else is on it.

    Where the chair names them in running text, each such paragraph must have given a name.
    """
    excusing = list(_excusing(parsed, parliament))
    if excusing:
        return _check_excusing(excusing, parsed)
    pages = {position: page for page, position in positions(parsed).items()}
    heading = parliament.words.absences
    printed = [e for e in parsed.ledger.entries if e.reason is Reason.ABSENCES and letters(e.text)]
    lines = [line for line in printed if not heading.match(line.text.strip())]
    hours = [line for line in lines if line.text.strip().startswith("(")]
    names = [line for line in lines if line not in hours]
    unread, unprinted = _unmatched(names, parsed.session.absent)
    unread += _without_pattern(hours, parliament)
    told: list[tuple[str, int | None]] = [
        (f"Diese Zeile der Liste wurde nicht gelesen: „{line.text.strip()}“", line.page) for line in unread
    ]
    told += [(f"{name} gilt hier als entschuldigt, steht aber nicht auf der Liste.", None) for name in unprinted]
    inline = sum(_tells_hours(_behind(line.text), parliament) for line in names)
    alone = sum(_tells_hours(line.text.strip(), parliament) for line in hours)
    timed = sum(absence.start is not None or absence.end is not None for absence in parsed.session.absent)
    further = _further(lines, parliament)
    if not told and timed != alone + inline - len(further):
        told.append((f"Die Liste nennt {alone + inline} Uhrzeiten, gelesen wurden {timed}.", lines[0].page))
    findings = [Finding("absences", words, pages.get(at or 0), at) for words, at in told]
    total = len(lines) + len(unprinted)
    spans = [*further, *(line for line in lines if _has_more(line.text, parliament))]
    notes = [
        Finding("absences", _SPANS.format(line.text.strip()), pages.get(line.page), line.page, note=True)
        for line in spans
    ]
    return proof("absences", max(total - len(findings), 0), total, [*findings, *notes, *_present(parsed)])


def _excusing(parsed: Parsed, parliament: Parliament) -> Iterator[tuple[str, Paragraph]]:
    """The paragraphs before the first item in which the chair excuses somebody by name, with their anchors."""
    words = parliament.words
    for speech in takewhile(lambda speech: speech.agenda_item is None, parsed.session.speeches):
        for number, paragraph in enumerate(speech.paragraphs if speech.chair else (), start=1):
            if words.excused.search(paragraph.text) and words.mention.person.search(paragraph.text):
                yield f"{speech.id}.{number}", paragraph


def _check_excusing(told: list[tuple[str, Paragraph]], parsed: Parsed) -> Proof:
    names = [absence.name for absence in parsed.session.absent]
    unread = [(anchor, one) for anchor, one in told if not any(name in one.text for name in names)]
    untold = [name for name in names if not any(name in one.text for _, one in told)]
    findings = [
        Finding("absences", f"Hier wird jemand entschuldigt: „{one.text[:80]}“", one.page, one.position, anchor)
        for anchor, one in unread
    ]
    findings += [Finding("absences", f"{name} gilt als entschuldigt; niemand sagt das.") for name in untold]
    total = len(told) + len(untold)
    return proof("absences", total - len(findings), total, [*findings, *_present(parsed)])


def _further(lines: list[Entry], parliament: Parliament) -> list[Entry]:
    """Lines with a second span of hours for somebody whose first stands in the line before.

    "(bis 13 Uhr)" and "(ab 16 Uhr)" are one span still: away at both ends of the day.
    """
    return [
        line
        for before, line in pairwise(lines)
        if line.text.strip().startswith("(")
        and _tells_hours(line.text.strip(), parliament)
        and _tells_hours(_behind(before.text), parliament)
    ]


def _has_more(text: str, parliament: Parliament) -> bool:
    """Whether one bracket holds several spans, of which the first is data."""
    matches = (pattern.match(_behind(text)) for pattern in parliament.words.absence_hours)
    return any(match and match.groupdict().get("more") for match in matches)


def _behind(line: str) -> str:
    """The last parenthesis of a line."""
    return line[line.rfind("(") :].strip() if "(" in line else ""


def _tells_hours(text: str, parliament: Parliament) -> bool:
    """Whether a text is the hours of an absence; "(ganztägig)" has none."""
    matches = (pattern.match(text) for pattern in parliament.words.absence_hours)
    return any(match and any(match.groupdict().values()) for match in matches)


def _unmatched(lines: list[Entry], absent: tuple[Absence, ...]) -> tuple[list[Entry], list[str]]:
    """Lines that no absence takes, and absences that no line has; each takes one."""
    free = [absence.name for absence in absent]
    left: list[Entry] = []
    for line in lines:
        printed = letters(line.text)
        name = next((name for name in free if letters(name) in printed), None)
        if name is None:
            left.append(line)
        else:
            free.remove(name)
    return left, free


def _without_pattern(lines: list[Entry], parliament: Parliament) -> list[Entry]:
    patterns = parliament.words.absence_hours
    return [line for line in lines if not any(pattern.match(line.text.strip()) for pattern in patterns)]


def _present(parsed: Parsed) -> list[Finding]:
    """Members excused for the whole day who speak nevertheless: worth a note, and no fault of anybody's."""
    away = {a.name for a in parsed.session.absent if a.start is None and a.end is None}
    first: dict[str, Finding] = {}
    for speech in parsed.session.speeches:
        name = speech.speaker.name
        if name in away and not speech.in_appendix and name not in first:
            message = f"{name} steht auf der Liste der Entschuldigten und spricht dennoch."
            first[name] = Finding("absences", message, speech.page, speech.position, speech.id, note=True)
    return list(first.values())

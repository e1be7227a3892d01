"""A protocol held against its own table of contents, pages and times."""

from collections import Counter

from generator.model.contents import ContentsSpeaker
from generator.model.findings import Finding, Measure, Quality
from generator.model.parsed import Parsed


def check(parsed: Parsed) -> Quality:
    """Measures and findings of one protocol, in plain German words."""
    findings = list(parsed.findings)
    measures = [_ledger(parsed)]
    if parsed.contents.items:
        measures.append(_contents_speakers(parsed, findings))
        measures.append(_contents_items(parsed, findings))
    session = parsed.session
    if session.date is None:
        findings.append(Finding("date", "Das Protokoll nennt kein Datum."))
    if session.page_count is not None and session.start is None:
        findings.append(Finding("start", "Der Beginn der Sitzung ist nicht abgedruckt."))
    if session.page_count is not None and session.end is None:
        findings.append(Finding("end", "Das Ende der Sitzung ist nicht abgedruckt."))
    for speech in session.speeches:
        if speech.speaker.name is None:
            findings.append(
                Finding(
                    "unlabelled",
                    "Der Anfang des Textes nennt niemanden, der spricht.",
                    speech.page,
                    speech.position,
                    speech.id,
                )
            )
    return Quality(tuple(measures), tuple(findings))


def _ledger(parsed: Parsed) -> Measure:
    total = len(parsed.ledger.entries)
    return Measure("ledger", "Zeilen mit Nachweis", total - len(parsed.ledger.unaccounted), total)


def _contents_speakers(parsed: Parsed, findings: list[Finding]) -> Measure:
    """Every turn that the contents list must begin on the page they name, under the item they name."""
    spoken = Counter((s.speaker.name, s.page) for s in parsed.session.speeches)
    listed: list[ContentsSpeaker] = [*parsed.contents.before, *parsed.contents.appendix]
    listed.extend(speaker for item in parsed.contents.items for speaker in item.speakers)
    with_page = [entry for entry in listed if entry.page is not None]
    found = 0
    for entry in with_page:
        if spoken[entry.speaker.name, entry.page]:
            # Each turn answers for one entry; resumptions, which the contents do not list, are left over.
            spoken[entry.speaker.name, entry.page] -= 1
            found += 1
        else:
            findings.append(
                Finding(
                    "contents-speaker",
                    f"Laut Inhalt spricht {entry.speaker.name} auf Seite {entry.page}; dort beginnt keine Rede.",
                    entry.page,
                    entry.page,
                )
            )
    return Measure("contents-speakers", "Reden aus dem Inhaltsverzeichnis", found, len(with_page))


def _contents_items(parsed: Parsed, findings: list[Finding]) -> Measure:
    items = {item.number: item for item in parsed.session.agenda_items}
    found = 0
    for entry in parsed.contents.items:
        item = items.get(entry.number)
        if item is not None and set(entry.documents) <= set(item.documents):
            found += 1
        else:
            findings.append(
                Finding(
                    "contents-item",
                    f"Tagesordnungspunkt {entry.number} des Inhaltsverzeichnisses stimmt nicht mit dem Text überein.",
                    entry.page,
                    entry.page,
                )
            )
    return Measure(
        "contents-items", "Tagesordnungspunkte aus dem Inhaltsverzeichnis", found, len(parsed.contents.items)
    )

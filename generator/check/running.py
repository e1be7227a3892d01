"""Who speaks at the top of each page, where the running head says it."""

from collections.abc import Iterator

from generator.check.proof import Proof, proof
from generator.model.findings import Finding
from generator.model.ledger import Reason
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed
from generator.model.session import Speech


def check_running_speakers(parsed: Parsed, parliament: Parliament) -> Proof:
    """A head that names a speaker names the one whose words stand first on its page (BW 17/119, p. 7178)."""
    named = list(_named(parsed, parliament))
    findings = [
        Finding(
            "page-speakers",
            f"Die Kopfzeile nennt {name}, oben auf der Seite spricht {speech.speaker.name or 'niemand'}.",
            next((p.page for p in speech.paragraphs if p.position == position), None),
            position,
            speech.id,
        )
        for position, name, speech in named
        if speech.speaker.name != name
    ]
    return proof("page-speakers", len(named) - len(findings), len(named), findings)


def _named(parsed: Parsed, parliament: Parliament) -> Iterator[tuple[int, str, Speech]]:
    """Position of a page, the name in its head, and the speech that its first paragraph belongs to."""
    speeches = {speech.id: speech for speech in parsed.session.speeches}
    first: dict[int, str] = {}
    for entry in parsed.ledger.entries:
        if entry.paragraph is not None:
            first.setdefault(entry.page, entry.paragraph.partition(".")[0])
    for entry in parsed.ledger.entries:
        if entry.reason is not Reason.RUNNING_HEAD:
            continue
        match = parliament.words.running_speaker.match(entry.text.strip())
        if match is not None and entry.page in first:
            yield entry.page, match["name"], speeches[first[entry.page]]

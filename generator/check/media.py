"""The parliament's media library against the speeches: another account, made from another source."""

from collections.abc import Collection, Iterator

from generator.align import Said, aligned, under
from generator.check.proof import Proof, proof
from generator.model.findings import Finding
from generator.model.media import Contribution, Media
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed


def check_media(parsed: Parsed, media: Media, parliament: Parliament) -> Proof:
    """Every contribution with a video must stand among the speeches, in order, under its item, with its group.

    The other way round nothing is asked: the library cuts no video for an interposed question
    and hardly one for the chair.
    """
    session = parsed.session
    if media.session != session.id:
        message = f"Die Mediendatei gehört zur Sitzung {media.session}; verglichen wurde deshalb nicht."
        return Proof(None, (Finding("media", message),))
    numbers = {item.number for item in session.agenda_items}
    matched = aligned(media.contributions, session)
    findings: list[Finding] = []
    for contribution, said in zip(media.contributions, matched, strict=True):
        findings += _differences(contribution, said, numbers, parliament)
    total = len(media.contributions)
    return proof("media", total - len(findings), total, findings)


def unreadable(file: str) -> Finding:
    """What is told of a media file that cannot be read."""
    message = f"Die Mediendatei {file} ist nicht lesbar; mit der Mediathek wurde deshalb nicht verglichen."
    return Finding("media", message)


def _differences(
    contribution: Contribution, said: Said | None, numbers: Collection[str | None], parliament: Parliament
) -> Iterator[Finding]:
    """At most one finding for a contribution."""
    if said is None:
        listed = f" zu TOP {contribution.item}" if contribution.item else ""
        message = f"Die Mediathek führt ein Video von {contribution.name}{listed}; im Text fehlt dazu eine Rede."
        yield Finding("media", message)
        return
    speech = said.speech
    group = parliament.group(contribution.group) if contribution.group else None
    if not under(contribution, said, numbers):
        told = f"unter TOP {said.number}" if said.number else "unter keinem nummerierten Tagesordnungspunkt"
        message = (
            f"Die Mediathek führt {contribution.name} unter TOP {contribution.item}, im Text steht die Rede {told}."
        )
        yield Finding("media", message, speech.page, speech.position, speech.id)
    elif speech.speaker.group is not None and group is not None and group.short != speech.speaker.group:
        message = (
            f"Die Mediathek nennt {contribution.name} mit der Fraktion {group.short}, "
            f"das Protokoll mit {speech.speaker.group}."
        )
        yield Finding("media", message, speech.page, speech.position, speech.id)

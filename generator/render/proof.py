"""The page of a session's proof: what was compared with what, how much held, and what is open."""

from generator import addresses
from generator.model.checks import CHECK, CHECKS, OTHER_FINDINGS
from generator.model.corpus import Digest
from generator.model.files import File
from generator.model.findings import Finding, Measure, Quality
from generator.render import wording
from generator.render.context import Context
from generator.render.corrections import listed_corrections
from generator.render.views import FindingView, Link, MeasureView

_LISTED = {"contents-speakers": "Reden", "contents-items": "Tagesordnungspunkten"}
"""What the short line says was found of the table of contents."""
_TITLES = OTHER_FINDINGS | {check.name: check.title for check in CHECKS}


def proof_file(context: Context, digest: Digest, quality: Quality) -> File:
    """The page where a reader sees how far this session can be trusted."""
    base = addresses.proof(digest.id)
    title = context.session_title(digest)
    official = context.parliament.protocol_url(digest.legislature, digest.number, None)
    downloads = [Link("Diese Prüfung als Daten (JSON)", addresses.relative(addresses.quality_json(digest.id), base))]
    if official:
        downloads.insert(0, Link("Amtliches Plenarprotokoll (PDF)", official))
    session = addresses.relative(addresses.session(digest.id), base)
    return context.file(
        "proof.html.j2",
        base,
        frozenset({f"session:{digest.id}", "site:quality"}),
        context.frame(
            base,
            f"Prüfung der {title}, {wording.long_date(digest.date)}",
            f"Wie genau die Website das Plenarprotokoll {digest.id} wiedergibt, gemessen am Protokoll selbst.",
            (
                Link("Sitzungen", addresses.relative(addresses.SESSIONS, base)),
                Link(title, session),
                Link("Prüfung"),
            ),
        ),
        heading=f"Prüfung der {title}",
        date=wording.long_date(digest.date, weekday=True),
        session=session,
        verdict=_verdict(context, quality),
        measures=tuple(_measure(context, measure) for measure in quality.measures),
        findings=tuple(_finding(context, digest, finding, base) for finding in quality.open),
        notes=tuple(_finding(context, digest, finding, base) for finding in quality.notes),
        hyphens=tuple(
            (wording.HYPHENS[one.hyphen.how], one.hyphen.reason.value, wording.number(one.count))
            for one in quality.hyphens
        ),
        corrections=listed_corrections(context, digest, base),
        downloads=tuple(downloads),
        file=digest.file,
        sha256=digest.sha256,
    )


def short_line(quality: Quality) -> str:
    """What was proved, for the page of the session: "Geprüft: 124 von 124 Reden …, keine Stelle ist offen."."""
    by_name = {measure.check: measure for measure in quality.measures}
    listed = tuple(f"{_of(by_name[name])} {noun}" for name, noun in _LISTED.items() if name in by_name)
    parts = [f"{wording.listed(listed)} des Inhaltsverzeichnisses gefunden"] if listed else []
    text = by_name.get("text")
    if text is not None and text.rate is not None:
        parts.append(f"{wording.percent(text.rate)} der gedruckten Buchstaben am selben Platz")
    if not quality.measures:
        return "Nicht geprüft: Das Dokument druckt nichts, womit sich sein Text vergleichen ließe."
    return f"Geprüft: {', '.join((*parts, _open(quality)))}."


def _verdict(context: Context, quality: Quality) -> str:
    total, below = len(quality.measures), len(quality.below(context.site.quality))
    passed = f"Ihren Mindestwert erreichen {total - below} von {total} Prüfungen"
    if total and not below:
        passed = f"Alle {total} Prüfungen erreichen ihren Mindestwert"
    return f"{passed}; {_open(quality)}."


def _open(quality: Quality) -> str:
    number = len(quality.open)
    return f"{wording.count(number, 'Stelle ist', 'Stellen sind')} offen" if number else "keine Stelle ist offen"


def _of(measure: Measure) -> str:
    return f"{wording.number(measure.found)} von {wording.number(measure.expected)}"


def _measure(context: Context, measure: Measure) -> MeasureView:
    minimums = context.site.quality
    reached = measure.holds(minimums)
    required = wording.percent(measure.minimum(minimums))
    return MeasureView(
        title=measure.title,
        method=CHECK[measure.check].method,
        held=_of(measure),
        share=f"Verlangt {required}, erreicht {wording.percent(measure.rate or 0.0)}.",
        reached=reached,
    )


def _finding(context: Context, digest: Digest, finding: Finding, base: str) -> FindingView:
    place = context.speech_address(digest.id, finding.anchor) if finding.anchor else None
    source = context.pdf(digest.id, finding.page, finding.position or 1)
    return FindingView(
        message=finding.message,
        check=_TITLES.get(finding.check, "Weiteres"),
        text=addresses.relative(place, base) if place else None,
        source=source,
    )

"""The page of a session's proof: what was compared with what, how much held, and what is open."""

from generator import addresses
from generator.model.checks import CHECK, CHECKS, OTHER_FINDINGS
from generator.model.corpus import Digest
from generator.model.files import File
from generator.model.findings import Finding, Measure, Quality
from generator.render.context import Context
from generator.render.page import Page
from generator.render.parts.corrections import listed_corrections
from generator.render.views import FindingView, Head, Link, MeasureView
from generator.render.wording import Wording

_LISTED = {"contents-speakers": "proof.speeches_of", "contents-items": "proof.items_of"}
"""What the short line says was found of the table of contents."""
_TITLES = OTHER_FINDINGS | {check.name: check.title for check in CHECKS}


def proof_file(context: Context, digest: Digest, quality: Quality) -> File:
    """The page where a reader sees how far this session can be trusted."""
    page, words = Page(context, addresses.proof(digest.id)), context.words
    title = context.session_title(digest)
    official = context.parliament.protocol_url(digest.legislature, digest.number, digest.date, None)
    downloads = [page.link(words("proof.json"), addresses.quality_json(digest.id))]
    if official:
        downloads.insert(0, Link(words("session.official"), official))
    crumbs = (
        page.link(words("menu.sessions"), addresses.SESSIONS),
        page.session(digest.id),
        Link(words("proof.crumb")),
    )
    return page.file(
        "proof.html.j2",
        frozenset({f"session:{digest.id}", "site:quality"}),
        page.frame(
            words("proof.title", session=title, date=words.long_date(digest.date)),
            words("proof.description", id=digest.id),
            crumbs,
            head=Head(image=addresses.session_picture(digest.id)),
        ),
        heading=words("proof.heading", session=title),
        date=words.long_date(digest.date, weekday=True),
        session=crumbs[1].href,
        verdict=_verdict(context, quality),
        measures=tuple(_measure(context, measure) for measure in quality.measures),
        findings=tuple(_finding(page, digest, finding) for finding in quality.open),
        notes=tuple(_finding(page, digest, finding) for finding in quality.notes),
        hyphens=tuple(
            words(
                "proof.hyphen_line",
                n=words.number(one.count),
                how=words(f"proof.how.{one.hyphen.how}"),
                reason=one.hyphen.reason.value,
            )
            for one in quality.hyphens
        ),
        corrections=listed_corrections(page, digest),
        downloads=tuple(downloads),
        file=digest.file,
        sha256=digest.sha256,
    )


def short_line(quality: Quality, words: Wording) -> str:
    """What was proved, for the page of the session: "Geprüft: 124 von 124 Reden …, keine Stelle ist offen."."""
    if not quality.measures:
        return words("proof.not_proved")
    by_name = {measure.check: measure for measure in quality.measures}
    listed = [words(key, of=_of(by_name[name], words)) for name, key in _LISTED.items() if name in by_name]
    parts = [words("proof.found_in_contents", listed=words.listed(listed))] if listed else []
    text = by_name.get("text")
    if text is not None and text.rate is not None:
        parts.append(words("proof.letters", share=words.percent(text.rate)))
    return words("proof.proved", parts=", ".join((*parts, _open(quality, words))))


def _verdict(context: Context, quality: Quality) -> str:
    words = context.words
    total, below = len(quality.measures), len(quality.below(context.site.quality))
    passed = words("proof.some_reached", reached=total - below, n=total)
    if total and not below:
        passed = words.count("proof.all_reached", total)
    return words("proof.verdict", passed=passed, open=_open(quality, words))


def _open(quality: Quality, words: Wording) -> str:
    number = len(quality.open)
    return words.count("proof.open_count", number) if number else words("proof.open_none")


def _of(measure: Measure, words: Wording) -> str:
    return words("proof.of", found=words.number(measure.found), expected=words.number(measure.expected))


def _measure(context: Context, measure: Measure) -> MeasureView:
    minimums, words = context.site.quality, context.words
    required, reached = words.percent(measure.minimum(minimums)), words.percent(measure.rate or 0.0)
    return MeasureView(
        title=measure.title,
        method=CHECK[measure.check].method,
        held=_of(measure, words),
        share=words("proof.share", required=required, reached=reached),
        reached=measure.holds(minimums),
    )


def _finding(page: Page, digest: Digest, finding: Finding) -> FindingView:
    return FindingView(
        message=finding.message,
        check=_TITLES.get(finding.check) or page.context.words("proof.other_check"),
        text=page.speech(digest.id, finding.anchor) if finding.anchor else None,
        source=page.pdf(digest.id, finding.page, finding.position or 1),
    )

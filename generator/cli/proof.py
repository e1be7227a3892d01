"""What was proved of the sessions, in lines for a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from generator.cli.told import count
from generator.model.findings import percent

if TYPE_CHECKING:
    from generator.build import Known
    from generator.model.findings import Finding, Measure, Shortfall


def report(known: Sequence["Known"], minimums: Mapping[str, float]) -> Iterator[str]:
    """A table a session: check, how much held, how much must; then what is open, and notes."""
    for entry in known:
        day = f", {entry.digest.date}" if entry.digest.date else ""
        yield f"Session {entry.digest.id}{day} ({entry.path.name})"
        yield from _table(entry.quality.measures, minimums)
        yield from _findings("open", "finding", entry.quality.open)
        yield from _findings("noted", "thing", entry.quality.notes)
        yield ""
    findings = sum(len(entry.quality.open) for entry in known)
    below = sum(len(entry.quality.below(minimums)) for entry in known)
    told = f"{count(findings, 'finding')} open" if findings else "nothing is open"
    missed = f"{count(below, 'check')} below the minimum" if below else "every check reaches its minimum"
    yield f"{count(len(known), 'session')}: {missed}, {told}."


def shortfall(short: "Shortfall") -> str:
    """What was not reached, and what to do, in one sentence."""
    measure = short.measure
    return (
        f"session {short.session}: of '{measure.check}' {shown(measure.rate)} held "
        f"({measure.found} of {measure.expected}) and {shown(short.minimum)} must; see 'plenarwerk check "
        f"{short.session}', then correct the protocol or lower '{measure.check}' in [quality]."
    )


def shown(rate: float | None) -> str:
    """ "99.94 %", "100 %"."""
    if rate is None:
        return "–"
    return f"{percent(rate):.2f} %" if rate < 1 else "100 %"


def _table(measures: Sequence["Measure"], minimums: Mapping[str, float]) -> Iterator[str]:
    rows = [("check", "what", "held", "share", "minimum", "")]
    for measure in measures:
        verdict = "ok" if measure.holds(minimums) else "BELOW"
        held = f"{measure.found} of {measure.expected}"
        minimum = shown(measure.minimum(minimums))
        rows.append((measure.check, measure.title, held, shown(measure.rate), minimum, verdict))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for check, title, held, share, minimum, verdict in rows:
        left = f"  {check:{widths[0]}}  {title:{widths[1]}}  {held:>{widths[2]}}"
        yield f"{left}  {share:>{widths[3]}}  {minimum:>{widths[4]}}  {verdict}".rstrip()


def _findings(state: str, noun: str, findings: Sequence["Finding"]) -> Iterator[str]:
    if findings:
        yield f"  {count(len(findings), noun)} {state}:"
    for finding in findings:
        page = "" if finding.page is None else f"page {finding.page}, "
        yield f"    {page}{finding.check}: {finding.message}"

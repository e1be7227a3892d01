"""`plenarwerk check`."""

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from generator.cli.sources import Sources, reading
from generator.cli.told import count, say_error, told

if TYPE_CHECKING:
    from generator.build import Known


@click.command()
@click.argument("sessions", nargs=-1, metavar="[SESSION]...")
@reading
@click.option("--strict", is_flag=True, help="End with 1 when anything is left open.")
@told
def check(sessions: tuple[str, ...], sources: Sources, strict: bool) -> None:
    """Tell what could not be reconciled, session by session.

    A protocol proves itself: its table of contents lists what its pages must hold. This
    shows how much of it was found again, and names what was not.

    \b
    plenarwerk check               all sessions
    plenarwerk check 18/115        only this one
    plenarwerk check --strict      for CI: ends with 1 when anything is open

    \b
    Exit codes: 0 well, 1 something is open (with --strict), 2 wrong usage or configuration,
    3 some protocol could not be read.
    """
    from generator.build import survey

    wanted = {name.replace("-", "/") for name in sessions}
    with survey(
        sources.site(),
        sources.protocols,
        cache=sources.cache,
        reader=sources.reader,
        progress=sources.progress(),
    ) as found:
        known = [entry for entry in found.known if not wanted or entry.digest.id in wanted]
        there = ", ".join(entry.digest.id for entry in found.known)
    for failure in found.failures:
        say_error(str(failure), failure)
    missing = wanted - {entry.digest.id for entry in known}
    if missing and not found.failures:
        raise click.BadParameter(f"there is no session {', '.join(sorted(missing))}; there are {there}.")
    if not sources.quiet:
        for line in _report(known):
            click.echo(line)
    if found.failures:
        sys.exit(3)
    if strict and any(entry.quality.findings for entry in known):
        sys.exit(1)


def _report(known: Sequence["Known"]) -> Iterator[str]:
    """What was proved, a line a check; then what is open."""
    rows = [(entry.digest.id, measure) for entry in known for measure in entry.quality.measures]
    width = max((len(measure.title) for _, measure in rows), default=0)
    for session, measure in rows:
        rate = "" if measure.rate is None else f"{measure.rate:8.1%}"
        yield f"{session:8} {measure.title:{width}} {f'{measure.found}/{measure.expected}':>13}{rate}"
    findings = [(entry.digest.id, finding) for entry in known for finding in entry.quality.findings]
    if not findings:
        yield "Nothing is open."
        return
    yield f"{count(len(findings), 'finding')} open:"
    for session, finding in findings:
        page = "" if finding.page is None else f", page {finding.page}"
        yield f"{session}{page}: {finding.message}"

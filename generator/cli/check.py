"""`plenarwerk check`."""

import sys
from datetime import date

import click

from generator.cli.sources import Sources, reading
from generator.cli.told import say, say_error, say_note, told


@click.command()
@click.argument("sessions", nargs=-1, metavar="[SESSION]...")
@reading
@click.option("--strict", is_flag=True, help="End with 1 when a check misses its minimum.")
@told
def check(sessions: tuple[str, ...], sources: Sources, strict: bool) -> None:
    """Show what each protocol proves of itself, and what is open.

    Text against pages, speeches against the table of contents, results against votes, all
    against the media file beside the protocol: how much was found again, how much must be
    ([quality] in site.toml), and every place that could not be reconciled. A session of a day
    that is yet to come is told.

    \b
    plenarwerk check               all sessions
    plenarwerk check 18/115        only this one
    plenarwerk check --strict      for CI: ends with 1 when a check misses its minimum

    \b
    Exit codes: 0 well, 1 a check misses its minimum (with --strict), 2 wrong usage or
    configuration, 3 some protocol could not be read.
    """
    from generator.build import proofs
    from generator.cli.proof import report, shortfall

    wanted = {name.replace("-", "/") for name in sessions}
    site = sources.site()
    found = proofs(site, sources.protocols, **sources.reading())
    known = [entry for entry in found.known if not wanted or entry.digest.id in wanted]
    there = ", ".join(entry.digest.id for entry in found.known)
    below = [short for short in found.below(site.quality) if not wanted or short.session in wanted]
    for failure in found.failures:
        say_error(str(failure), failure)
    missing = wanted - {entry.digest.id for entry in known}
    if missing and not found.failures:
        raise click.BadParameter(f"there is no session {', '.join(sorted(missing))}; there are {there}.")
    if not sources.quiet:
        for notice in found.notices:
            say_note(notice)
        for entry in known if not site.demo else ():
            # A build must not know the day; who looks at its result may.
            if entry.digest.date is not None and entry.digest.date > date.today():  # noqa: DTZ011 -- a day of that place
                say_note(
                    f"{entry.path}: its session is of {entry.digest.date}, which is yet to come; correct its date."
                )
        for line in report(known, site.quality):
            say(line)
    for short in below if strict else ():
        say_error(shortfall(short))
    if found.failures:
        sys.exit(3)
    if strict and below:
        sys.exit(1)

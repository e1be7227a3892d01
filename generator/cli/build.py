"""`plenarwerk build`."""

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.sources import Sources, reading
from generator.cli.told import count, say, say_error, say_note, told

if TYPE_CHECKING:
    from generator.build import Result


@click.command()
@reading
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("site"),
    show_default=True,
    metavar="DIR",
    help="Where the site goes.",
)
@click.option(
    "--base-url",
    envvar="PLENARWERK_BASE_URL",
    metavar="URL",
    help="Where the site will stand, in place of base_url in the configuration.",
)
@click.option(
    "--strict",
    is_flag=True,
    help="Write nothing when a protocol cannot be read or a check misses its minimum.",
)
@click.option(
    "--no-exports",
    is_flag=True,
    help="Leave out what is neither page, JSON nor search: TEI, CSV, Parquet, SQLite and the like.",
)
@click.option("--offline", is_flag=True, help="Write a site that works from a disk, search included.")
@click.option(
    "--precompress",
    is_flag=True,
    help="Write texts as gzip and Brotli too, for servers that hand out such files as they are.",
)
@click.option(
    "--timings",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write what each stage took to a file, as JSON.",
)
@told
def build(
    sources: Sources,
    output: Path,
    base_url: str | None,
    strict: bool,
    no_exports: bool,
    offline: bool,
    precompress: bool,
    timings: Path | None,
) -> None:
    """Build the site from its protocols.

    Reads every protocol (PDF, Markdown or text), and puts the finished site in the place of
    the old one in a single step. Whatever happens before, the old site stays as it was.

    \b
    plenarwerk build                                  all protocols of content/site.toml
    plenarwerk build --protocols archive/18-115.pdf   only this one
    plenarwerk build --output /srv/www/plenum         into another folder
    plenarwerk build --base-url https://example.org/  for this address

    A protocol that cannot be read is told and left out; the command then ends with 3. With
    --strict nothing is written then, nor when a session proves less of itself than [quality]
    in site.toml asks for; 'plenarwerk check' shows what.

    \b
    Exit codes: 0 built, 1 a check misses its minimum (with --strict), or anything else,
    2 wrong usage or configuration, 3 some protocol could not be read, 4 the site could not
    be written.
    """
    from generator.record import Record

    began = time.monotonic()
    how = (base_url, *map(str, (strict, no_exports, offline, precompress)))
    record = Record.of(sources.cache_folder(), output, (*sources.asked(), *how))
    said = record.unchanged() if timings is None else None
    if said is not None:
        if not sources.quiet:
            say(f"Nothing changed since the last build of {output} ({time.monotonic() - began:.1f} s).")
            for line in said:
                say(line)
        return
    from generator import resources
    from generator.build import build as build_site
    from generator.build import read_places

    site = sources.site()
    places = [*sorted(site.sources), *read_places(sources.protocols or site.protocols), resources.templates()]
    inputs = record.inputs(places)
    result = build_site(
        sources.site(),  # read again, for it may have changed before its state was taken
        output,
        sources.protocols,
        strict=strict,
        base_url=_address(base_url),
        exports=not no_exports,
        offline=offline,
        precompress=precompress,
        untouched=record.untouched(),
        **sources.reading(),
    )
    refused = strict and bool(result.shortfalls)
    _tell(result, output, refused, sources.quiet, time.monotonic() - began)
    if result.outcome is not None:
        again = result.failures or result.notices  # they are to be told each time
        record.keep(places, inputs, None if again else list(_open_ends(result)))
    if timings is not None:
        _write_timings(timings, result, time.monotonic() - began)
    if result.failures:
        sys.exit(3)
    if refused:
        sys.exit(1)


def _tell(result: "Result", output: Path, refused: bool, quiet: bool, seconds: float) -> None:
    """What a build did, and what kept it from doing more."""
    from generator.cli.proof import shortfall

    for failure in result.failures:
        say_error(str(failure), failure)
    for short in result.shortfalls if refused else ():
        say_error(shortfall(short))
    if not quiet:
        for notice in result.notices:
            say_note(notice)
    if result.outcome is None:
        why = "too little was proved" if refused else "no protocol could be read"
        say_error(f"{why}; {output} stays as it was.")
    elif not quiet:
        say(
            f"{count(result.sessions, 'session')} in {output}: {result.outcome.written} files written, "
            f"{result.outcome.unchanged} unchanged, {result.outcome.removed} removed "
            f"({seconds:.1f} s; {result.from_cache} of the protocols known from before)."
        )
        for line in (*_summary(result), *_open_ends(result)):
            say(line)


def _summary(result: "Result") -> Iterator[str]:
    """Seconds by stage, the longest first, where a build took long enough to ask."""
    slow = sorted(((seconds, name) for name, seconds in result.seconds.items() if seconds >= 0.1), reverse=True)
    if slow:
        yield "  " + ", ".join(f"{name} {seconds:.1f} s" for seconds, name in slow)


def _write_timings(path: Path, result: "Result", seconds: float) -> None:
    from generator.model.errors import OutputError, Place

    outcome = result.outcome
    told = {
        "seconds": round(seconds, 3),
        "stages": {name: round(own, 3) for name, own in result.seconds.items()},
        "protocols": {
            "read": result.sessions - result.from_cache,
            "from_cache": result.from_cache,
            "failed": len(result.failures),
        },
        "files": {name: getattr(outcome, name, 0) for name in ("written", "unchanged", "removed")},
    }
    try:
        path.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise OutputError(
            Place(str(path)), f"it cannot be written ({error.strerror})", "give --timings a file that can be"
        ) from error


def _open_ends(result: "Result") -> Iterator[str]:
    if result.findings:
        yield f"{count(result.findings, 'finding')} open; 'plenarwerk check' tells them."
    if result.shortfalls:
        yield f"{count(len(result.shortfalls), 'check')} below the minimum; 'plenarwerk check' shows which."


def _address(base_url: str | None) -> str | None:
    from generator.config import site_address
    from generator.model.errors import ConfigError, Place

    if base_url is None:
        return None
    whole = site_address(base_url)
    if whole is None:
        raise ConfigError(
            Place("--base-url"), f"'{base_url}' is no address of a site", "write it as https://example.org/plenum/"
        )
    return whole

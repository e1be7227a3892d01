"""`plenarwerk verify`."""

import sys
from pathlib import Path

import click

from generator.cli.told import count, say, told


@click.command()
@click.argument("site", type=click.Path(path_type=Path), default=Path("site"), metavar="[SITE]")
@click.option("--quiet", is_flag=True, help="Say nothing; the exit code tells.")
@told
def verify(site: Path, quiet: bool) -> None:
    """Find every file of a site that is not as its build wrote it.

    Reads all files and holds them against data/manifest.json, which has the SHA-256 of each: on
    the machine that built the site, or of a copy from where it is served.

    \b
    plenarwerk verify                   the site in site/
    plenarwerk verify /srv/www/plenum   another one

    \b
    Exit codes: 0 all files are as they were, 1 some are changed, missing or extra, 2 wrong
    usage, 4 the folder is no site or cannot be read.
    """
    from generator.output import verify as held

    found = held(site)
    if not quiet:
        for one in found.deviations:
            say(f"{one.difference.value:8} {one.path}")
        said = f"{count(len(found.deviations), 'file')} of" if found.deviations else "all"
        rest = "not as the manifest says" if found.deviations else "as the manifest says"
        say(f"{site}: {said} {count(found.files, 'file')} {rest}.")
    if found.deviations:
        sys.exit(1)

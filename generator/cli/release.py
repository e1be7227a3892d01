"""`plenarwerk release`."""

from pathlib import Path

import click

from generator.cli.told import count, say, told


@click.command()
@click.argument("site", type=click.Path(path_type=Path, file_okay=False), metavar="SITE")
@click.argument("archive", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE.zip")
@click.option("--quiet", is_flag=True, help="Say nothing but errors.")
@told
def release(site: Path, archive: Path, quiet: bool) -> None:
    """Pack a site with all its data into one archive, and write its SHA-256 beside it.

    The same site gives the same bytes. Of a site built with --offline, whoever unpacks it needs
    nothing but a browser.

    \b
    plenarwerk build --offline --output stick
    plenarwerk release stick plenum-2026-01-29.zip

    \b
    Exit codes: 0 packed, 2 wrong usage, 4 the site is not as it was built, or the archive could
    not be written.
    """
    from generator.output import release as packed

    if archive.suffix != ".zip":
        raise click.UsageError("Give the archive a name that ends with .zip.")
    made = packed(site, archive)
    if not quiet:
        say(f"{archive}: {count(made.files, 'file')}, {archive.stat().st_size / 1e6:.1f} MB, SHA-256 {made.sha256}")

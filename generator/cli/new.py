"""`plenarwerk new`."""

from pathlib import Path

import click

from generator.cli.told import told


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--parliament", metavar="CODE", help="Begin a site for this parliament, without the demonstration.")
@told
def new(folder: Path, parliament: str | None) -> None:
    """Make a folder with all that a site needs.

    Without --parliament it holds the demonstration, an invented parliament with a few
    sessions: build it, look at it, and replace it bit by bit. With --parliament it begins
    empty, for that parliament's own protocols.

    \b
    plenarwerk new my-site                     begin with the demonstration
    plenarwerk new my-site --parliament nrw    begin with Nordrhein-Westfalen

    Beside the content it writes workflows: one publishes the site on GitHub Pages, one fetches new
    protocols every night where the parliament has an archive.
    """
    from generator.scaffold import create

    create(folder, parliament)
    click.echo(f"{folder} is ready. Now:")
    click.echo(f"    cd {folder}")
    if parliament:
        click.echo("    fill in content/site.toml, and put protocols into content/protocols, or have them fetched:")
        click.echo("    plenarwerk fetch 18/1-20")
    click.echo("    plenarwerk build")

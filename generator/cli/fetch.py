"""`plenarwerk fetch`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.sources import CONFIG
from generator.cli.told import say, say_error, told

if TYPE_CHECKING:
    from generator.fetch.rounds import AddressOf
    from generator.model.site import Site


@click.command()
@click.argument("numbers", nargs=-1, metavar="[NUMBER]...")
@click.option("--new", is_flag=True, help="Fetch what is missing and what came since the last one there.")
@click.option("--again", is_flag=True, help="Fetch also what is there already, for it may have been printed anew.")
@click.option(
    "--to",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Where protocols go.  [default: the first folder of 'protocols' in the configuration]",
)
@click.option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help=f"The configuration of the site.  [default: {CONFIG.as_posix()}]",
)
@click.option(
    "--from",
    "template",
    metavar="URL",
    envvar="PLENARWERK_FROM",
    help="Where protocols lie, with {term} and {number} in it, in place of the parliament's own address.",
)
@click.option(
    "--pause",
    type=click.FloatRange(0, 60),
    default=1.0,
    show_default=True,
    metavar="SECONDS",
    help="Between two requests.",
)
@click.option("--quiet", is_flag=True, help="Say nothing but errors.")
@told
def fetch(
    numbers: tuple[str, ...],
    new: bool,
    again: bool,
    to: Path | None,
    config: Path | None,
    template: str | None,
    pause: float,
    quiet: bool,
) -> None:
    """Fetch protocols from where the parliament publishes them.

    Asks for one after the other, slowly, and goes on where the last call broke off. A protocol is there
    when it is whole; its SHA-256 is noted beside it in SHA256SUMS.

    \b
    plenarwerk fetch 18/115           one protocol
    plenarwerk fetch 18/100-115       several
    plenarwerk fetch --new            what is missing here, and what came since
    plenarwerk fetch --again 18/115   once more: is there another print of it?

    \b
    Exit codes: 0 all that was asked for is there, 2 wrong usage or configuration, 3 some protocol
    could not be fetched or is not published.
    """
    from generator.config import load
    from generator.fetch import Client, Manners, Rounds, State, numbers_in, said

    if bool(numbers) == new:
        raise click.UsageError("Give numbers such as 18/115, or --new.")
    if template is not None and not ("{term}" in template and "{number}" in template):
        raise click.UsageError("--from needs {term} and {number} in the address.")
    wanted = [number for text in numbers for number in numbers_in(text)]
    site = load(config or CONFIG) if config or to is None or template is None else None
    folder = to or _folder(site)
    rounds = Rounds(folder, _addresses(template, site), Client(Manners(pause=pause)))
    failed, found = False, 0
    for one in rounds.new() if new else rounds.named(wanted, again=again):
        missing = one.state is State.MISSING and not new
        failed |= missing or one.state is State.FAILED
        found += one.state in (State.FETCHED, State.CHANGED)
        if one.error is not None:
            say_error(f"{one.number}: {one.error}", one.error)
        elif missing:
            say_error(f"{one.number}: the parliament publishes no such protocol yet; check the number.")
        elif not quiet:
            say(said(one))
    if new and not quiet and not found and not failed:
        say(f"{folder}: nothing new.")
    if failed:
        sys.exit(3)


def _folder(site: "Site | None") -> Path:
    from generator.model.errors import ConfigError, Place

    folders = [path for path in site.protocols if not path.is_file()] if site else []
    if not folders:
        raise ConfigError(
            Place(str(site.config if site else CONFIG)), "'protocols' names no folder", "say where with --to DIR"
        )
    return folders[0]


def _addresses(template: str | None, site: "Site | None") -> "AddressOf":
    from generator.model.errors import ConfigError, Place
    from generator.parliaments import codes, find

    if template is not None:
        return lambda term, number: template.replace("{term}", str(term)).replace("{number}", str(number))
    code = site.parliament if site else None
    if code not in codes():
        place = Place(str(site.config if site else CONFIG))
        raise ConfigError(place, "it names no parliament that is known", f"set parliament to {', '.join(codes())}")
    parliament = find(code)
    return lambda term, number: parliament.protocol_url(term, number, None, None)

"""The command line: words for people, exit codes for CI. Stages are imported when they are needed.

Exit codes: 0 all well, 1 something was found or failed, 2 wrong usage or configuration,
3 a protocol could not be read, 4 the site could not be written.
"""

import functools
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator import __version__
from generator.model.errors import PlenarwerkError

if TYPE_CHECKING:
    from generator.build import Known
    from generator.model.site import Site

CONFIG = Path("content/site.toml")

Command = Callable[..., Any]


def _told(command: Command) -> Command:
    """Add --debug to a command, and end it with a sentence and its code instead of a traceback."""

    @click.option("--debug", is_flag=True, help="Show where in the program an error happened.")
    @functools.wraps(command)
    def told(*args: Any, debug: bool, **options: Any) -> None:
        try:
            command(*args, **options)
        except PlenarwerkError as error:
            if debug:
                traceback.print_exc()
            _say_error(str(error))
            sys.exit(error.exit_code)
        except (click.exceptions.Exit, click.ClickException, click.Abort):
            raise
        except Exception as error:
            if debug:
                traceback.print_exc()
            _say_error(
                f"Plenarwerk itself failed ({type(error).__name__}: {error}); please report it with what --debug shows."
            )
            sys.exit(1)

    return told


def _say_error(sentence: str) -> None:
    click.secho("Error: ", fg="red", nl=False, err=True)
    click.echo(sentence, err=True)


@dataclass(frozen=True, slots=True)
class Sources:
    """What all commands that read protocols are told about them."""

    protocols: tuple[Path, ...]
    config: Path | None
    reader: str | None
    cache: Path | None

    def site(self) -> "Site":
        """The configured site; the default one where protocols are named and there is no configuration."""
        from generator.config import load
        from generator.model.errors import ConfigError, Place
        from generator.model.site import Site

        if self.config is None and not CONFIG.exists():
            if self.protocols:
                return Site()
            raise ConfigError(
                Place(str(CONFIG)),
                "there is no such file here",
                "make a new site with 'plenarwerk new my-site', or name another file with --config",
            )
        return load(self.config or CONFIG)


def _reading(command: Command) -> Command:
    """Add the options of all commands that read protocols; the command gets them as `sources`."""

    @click.option(
        "--protocols",
        type=click.Path(exists=True, path_type=Path),
        multiple=True,
        metavar="PATH",
        help="A protocol or a folder of them, in place of those of the configuration. May be repeated.",
    )
    @click.option(
        "--config",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help=f"The configuration of the site.  [default: {CONFIG.as_posix()}]",
    )
    @click.option(
        "--reader",
        type=click.Choice(["pdfium", "pdfplumber"]),
        help="What reads PDFs: pdfium is fast, pdfplumber slow and thorough.  [default: pdfium]",
    )
    @click.option(
        "--cache",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="PLENARWERK_CACHE",
        metavar="DIR",
        help="Where to keep what was read, for the next build.  [default: ~/.cache/plenarwerk]",
    )
    @functools.wraps(command)
    def reading(
        *args: Any,
        protocols: tuple[Path, ...],
        config: Path | None,
        reader: str | None,
        cache: Path | None,
        **options: Any,
    ) -> None:
        command(*args, sources=Sources(protocols, config, reader, cache), **options)

    return reading


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="plenarwerk")
def cli() -> None:
    """Turn the plenary protocols of a parliament into a public website.

    \b
    plenarwerk new my-site       make a folder with all that a site needs
    cd my-site
    plenarwerk build             read its protocols and write the site
    plenarwerk serve             look at it while you change it

    Each command explains itself: plenarwerk build --help
    """


@cli.command()
@_reading
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("site"),
    show_default=True,
    metavar="DIR",
    help="Where the site goes.",
)
@click.option("--strict", is_flag=True, help="Stop at the first protocol that cannot be read, and write nothing.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but errors.")
@click.option("--verbose", "-v", is_flag=True, help="Say what is being done, line by line.")
@_told
def build(sources: Sources, output: Path, strict: bool, quiet: bool, verbose: bool) -> None:
    """Build the site from its protocols.

    Reads every protocol (PDF, Markdown or text), and puts the finished site in the place of
    the old one in a single step. Whatever happens before, the old site stays as it was.

    \b
    plenarwerk build                                  all protocols of content/site.toml
    plenarwerk build --protocols archive/18-115.pdf   only this one
    plenarwerk build --output /srv/www/plenum         into another folder

    A protocol that cannot be read is told and left out; the command then ends with 3.

    \b
    Exit codes: 0 built, 2 wrong usage or configuration, 3 some protocol could not be read,
    4 the site could not be written, 1 anything else.
    """
    from generator.build import Progress
    from generator.build import build as build_site

    began = time.monotonic()
    result = build_site(
        sources.site(),
        output,
        sources.protocols,
        cache=sources.cache,
        reader=sources.reader,
        strict=strict,
        progress=Progress(quiet=quiet, verbose=verbose),
    )
    for failure in result.failures:
        _say_error(str(failure))
    if result.outcome is None:
        _say_error(f"no protocol could be read; {output} stays as it was.")
    elif not quiet:
        click.echo(
            f"{_count(result.sessions, 'session')} in {output}: {result.outcome.written} files written, "
            f"{result.outcome.unchanged} unchanged, {result.outcome.removed} removed "
            f"({time.monotonic() - began:.1f} s, {result.from_cache} read before)."
        )
        if result.findings:
            click.echo(f"{_count(result.findings, 'finding')} open; 'plenarwerk check' tells them.")
    if result.failures:
        sys.exit(3)


@cli.command()
@click.argument("sessions", nargs=-1, metavar="[SESSION]...")
@_reading
@click.option("--strict", is_flag=True, help="End with 1 when anything is left open.")
@_told
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
    from generator.build import Progress, survey

    wanted = {name.replace("-", "/") for name in sessions}
    with survey(
        sources.site(), sources.protocols, cache=sources.cache, reader=sources.reader, progress=Progress()
    ) as found:
        known = [entry for entry in found.known if not wanted or entry.digest.id in wanted]
        missing = wanted - {entry.digest.id for entry in known}
    for failure in found.failures:
        _say_error(str(failure))
    if missing and not found.failures:
        there = ", ".join(entry.digest.id for entry in found.known)
        raise click.BadParameter(f"there is no session {', '.join(sorted(missing))}; there are {there}.")
    for line in _table(known):
        click.echo(line)
    if found.failures:
        sys.exit(3)
    if strict and any(entry.quality.findings for entry in known):
        sys.exit(1)


def _table(known: list["Known"]) -> list[str]:
    """What was proved, a line a check; then what is open."""
    rows = [
        (entry.digest.id, measure.title, f"{measure.found}/{measure.expected}", measure.rate)
        for entry in known
        for measure in entry.quality.measures
    ]
    width = max((len(row[1]) for row in rows), default=0)
    lines = [
        f"{session:8} {title:{width}} {of:>13} {'' if rate is None else f'{rate:8.1%}'}"
        for session, title, of, rate in rows
    ]
    findings = [(entry.digest.id, finding) for entry in known for finding in entry.quality.findings]
    if findings:
        lines += ["", f"{_count(len(findings), 'finding')} open:"]
    lines += [
        f"{session}{'' if finding.page is None else f', p. {finding.page}'}: {finding.message}"
        for session, finding in findings
    ]
    return lines


@cli.command()
@_reading
@click.option("--output", type=click.Path(path_type=Path), metavar="DIR", help="Keep the preview in this folder.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any free one.")
@_told
def serve(sources: Sources, output: Path | None, port: int) -> None:
    """Preview the site on this computer, and keep it fresh.

    Builds the site, shows it at http://127.0.0.1:8000/ and watches configuration, pages,
    protocols and templates: what you change is built again and the browser reloads. The
    published folder is not touched. Ctrl+C ends it.

    \b
    plenarwerk serve
    plenarwerk serve --port 8080
    """
    import threading
    from tempfile import TemporaryDirectory

    from generator import resources
    from generator.build import Result
    from generator.build import build as build_site
    from generator.serve import preview

    with TemporaryDirectory(prefix="plenarwerk-") as temporary:
        folder = output or Path(temporary) / "site"

        def rebuild() -> tuple[Result, list[Path]]:
            site = sources.site()
            result = build_site(
                site, folder, sources.protocols, cache=sources.cache, reader=sources.reader
            )
            return result, [*site.sources, *(sources.protocols or site.protocols), resources.templates()]

        preview(folder, rebuild, port, click.echo, threading.Event())


@cli.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--parliament", metavar="CODE", help="Begin a site for this parliament, without the demonstration.")
@_told
def new(folder: Path, parliament: str | None) -> None:
    """Make a folder with all that a site needs.

    Without --parliament it holds the demonstration, an invented parliament with a few
    sessions: build it, look at it, and replace it bit by bit. With --parliament it begins
    empty, for that parliament's own protocols.

    \b
    plenarwerk new my-site                     begin with the demonstration
    plenarwerk new my-site --parliament nrw    begin with Nordrhein-Westfalen

    Beside the content it writes a workflow that publishes the site on GitHub Pages.
    """
    from generator.scaffold import create

    create(folder, parliament)
    click.echo(f"{folder} is ready. Now:")
    click.echo(f"    cd {folder}")
    if parliament:
        click.echo("    put protocols into content/protocols and fill in content/site.toml")
    click.echo("    plenarwerk build")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def main() -> None:
    """The entry point of the `plenarwerk` command."""
    cli(prog_name="plenarwerk")


if __name__ == "__main__":
    main()

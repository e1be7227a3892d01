"""The command line: words for people, exit codes for CI. A command a file; stages are imported when needed.

Exit codes: 0 all well, 1 too little was proved, or Plenarwerk failed, 2 wrong usage or configuration,
3 a protocol could not be read, 4 the site could not be written.
"""

import click

from generator import __version__
from generator.cli.build import build
from generator.cli.check import check
from generator.cli.diff import diff
from generator.cli.fetch import fetch
from generator.cli.media import media
from generator.cli.new import new
from generator.cli.release import release
from generator.cli.search import search
from generator.cli.serve import serve
from generator.cli.verify import verify

__all__ = ["cli", "main"]


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


for command in (new, fetch, build, serve, check, media, verify, release, diff, search):
    cli.add_command(command)


def main() -> None:
    """The entry point of the `plenarwerk` command."""
    cli(prog_name="plenarwerk")

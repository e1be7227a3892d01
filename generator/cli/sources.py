"""The options of all commands that read protocols, and what they mean."""

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict

import click

from generator import resources
from generator.cli.told import Command, say_step

if TYPE_CHECKING:
    from generator.build import Executor, Progress
    from generator.model.site import Site

CONFIG = Path("content/site.toml")


class How(TypedDict):
    """What all that read protocols take, by name."""

    cache: Path | None
    reader: str | None
    progress: "Progress"
    executor: "Executor"


@dataclass(frozen=True, slots=True)
class Sources:
    """What a command was told about the protocols to read, and how much to say meanwhile."""

    protocols: tuple[Path, ...]
    config: Path | None
    reader: str | None
    cache: Path | None
    jobs: int | None
    executor: str
    scheduler: str | None
    quiet: bool
    verbose: bool

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

    def cache_folder(self) -> Path:
        return self.cache or resources.cache_folder()

    def asked(self) -> tuple[str | None, ...]:
        """What of it changes what comes out."""
        return (str(self.config), self.reader, *(str(path) for path in self.protocols))

    def readers(self) -> "Executor":
        """Who reads: as many processes as there are cores, if nobody said otherwise."""
        from generator.build.limits import Limits
        from generator.build.workers import Processes, cores

        if self.executor == "processes":
            return Processes(self.jobs or cores(), Limits())
        if self.scheduler is None:
            raise click.UsageError("--executor dask needs --scheduler ADDRESS.")
        from generator.build.cluster import Cluster

        return Cluster(self.scheduler)

    def reading(self) -> "How":
        """How a build, a proof or a preview reads."""
        return {
            "cache": self.cache,
            "reader": self.reader,
            "progress": self.progress(),
            "executor": self.readers(),
        }

    def progress(self) -> "Progress":
        from generator.build import Progress

        return Progress(quiet=self.quiet, verbose=self.verbose, tell=say_step)


_OPTIONS = (
    click.option(
        "--protocols",
        type=click.Path(exists=True, path_type=Path),
        multiple=True,
        metavar="PATH",
        help="A protocol or a folder of them, in place of those of the configuration. May be repeated.",
    ),
    click.option(
        "--config",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE",
        help=f"The configuration of the site.  [default: {CONFIG.as_posix()}]",
    ),
    click.option(
        "--reader",
        type=click.Choice(["pdfium", "pdfplumber"]),
        help="What reads PDFs: pdfium is fast, pdfplumber slow and thorough.  [default: pdfium]",
    ),
    click.option(
        "--cache",
        type=click.Path(file_okay=False, path_type=Path),
        envvar="PLENARWERK_CACHE",
        metavar="DIR",
        help="Where to keep what was read, for the next build.  [default: ~/.cache/plenarwerk]",
    ),
    click.option(
        "--jobs",
        "-j",
        type=click.IntRange(1),
        metavar="N",
        help="How many protocols to read at once; the result is the same.  [default: one a processor core]",
    ),
    click.option(
        "--executor",
        type=click.Choice(["processes", "dask"]),
        default="processes",
        help="Who reads: processes of this machine, or the workers of a Dask cluster, which share files and cache.",
    ),
    click.option("--scheduler", metavar="ADDRESS", help="The scheduler of the cluster: tcp://10.0.0.1:8786."),
    click.option("--quiet", "-q", is_flag=True, help="Say nothing but errors."),
    click.option("--verbose", "-v", is_flag=True, help="Say what is being done, line by line."),
)


def reading(command: Command) -> Command:
    """Add these options to a command, which gets them as one value, `sources`."""

    @functools.wraps(command)
    def wrapped(*args: Any, **options: Any) -> None:
        names = Sources.__dataclass_fields__
        sources = Sources(**{name: options.pop(name) for name in names})
        command(*args, sources=sources, **options)

    decorated: Command = wrapped
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated

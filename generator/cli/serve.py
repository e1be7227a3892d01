"""`plenarwerk serve`."""

import functools
import threading
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from generator.cli.sources import Sources, reading
from generator.cli.told import told

if TYPE_CHECKING:
    from generator.build import Result


@click.command()
@reading
@click.option("--output", type=click.Path(path_type=Path), metavar="DIR", help="Keep the preview in this folder.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any free one.")
@told
def serve(sources: Sources, output: Path | None, port: int) -> None:
    """Preview the site on this computer, and keep it fresh.

    Builds the site, shows it at http://127.0.0.1:8000/ and watches configuration, pages,
    corrections, protocols and templates: what you change is built again and the browser
    reloads. The published folder is not touched. Ctrl+C ends it.

    \b
    plenarwerk serve
    plenarwerk serve --port 8080
    """
    from generator import resources
    from generator.build import build as build_site
    from generator.serve import preview

    with TemporaryDirectory(prefix="plenarwerk-") as temporary:
        folder = output or Path(temporary) / "site"

        def prepare() -> "tuple[list[Path], Callable[[], Result]]":
            site = sources.site()
            run = functools.partial(
                build_site,
                site,
                folder,
                sources.protocols,
                **sources.reading(),
                exports=False,
                base_url=f"http://127.0.0.1:{port}/" if port else None,
            )
            return [*site.sources, *(sources.protocols or site.protocols), resources.templates()], run

        preview(folder, prepare, port, click.echo, threading.Event())

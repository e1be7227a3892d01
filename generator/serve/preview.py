"""The loop of the preview: build, show, wait for a change, build again."""

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import resources
from generator.build import build
from generator.model.errors import PlenarwerkError
from generator.model.site import Site
from generator.serve.server import Server
from generator.serve.watch import state_of

PAUSE = 0.5
"""Seconds between two looks at the files."""


def preview(
    load: Callable[[], Site],
    protocols: Sequence[Path],
    *,
    output: Path | None,
    port: int,
    cache: Path | None,
    reader: str | None,
    say: Callable[[str], None],
    stop: threading.Event | None = None,
) -> None:
    """Serve a site until `stop` is set or the person interrupts.

    The first build must succeed; a later one that fails is told, and the last good site
    stays on show. Nothing is written to the folder that is published.
    """
    stop = stop or threading.Event()
    with TemporaryDirectory(prefix="plenarwerk-") as temporary:
        folder = output or Path(temporary) / "site"

        def rebuild() -> Site:
            began = time.monotonic()
            site = load()
            result = build(site, folder, protocols, cache=cache, reader=reader)
            for failure in result.failures:
                say(f"Error: {failure}")
            if result.outcome is not None:
                say(f"Built, {result.outcome.written} files changed ({time.monotonic() - began:.1f} s).")
            return site

        site = rebuild()
        with Server(folder, port) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            say(f"Look at {server.address} (Ctrl+C ends)")
            try:
                _watch(site, rebuild, protocols, server, say, stop)
            except KeyboardInterrupt:
                say("")
            finally:
                server.shutdown()


def _watch(
    site: Site,
    rebuild: Callable[[], Site],
    protocols: Sequence[Path],
    server: Server,
    say: Callable[[str], None],
    stop: threading.Event,
) -> None:
    seen = state_of(_places(site, protocols))
    while not stop.wait(PAUSE):
        now = state_of(_places(site, protocols))
        if now == seen:
            continue
        seen = now
        try:
            site = rebuild()
            server.changed()
        except PlenarwerkError as error:
            say(f"Error: {error}")


def _places(site: Site, protocols: Sequence[Path]) -> list[Path]:
    return [*sorted(site.sources), *(protocols or site.protocols), resources.templates()]

"""The loop of the preview: build, show, wait for a change, build again."""

import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from generator.build import Result
from generator.model.errors import PlenarwerkError
from generator.serve.server import Server
from generator.serve.watch import state_of

PAUSE = 0.5
"""Seconds between two looks at the files."""


def preview(
    folder: Path,
    rebuild: Callable[[], tuple[Result, Iterable[Path]]],
    port: int,
    say: Callable[[str], None],
    stop: threading.Event,
) -> None:
    """Serve `folder` until `stop` is set or the person interrupts.

    `rebuild` builds the site into the folder and tells what to watch. The first build must
    succeed; a later one that fails is told, and the last good site stays on show.
    """
    places = _rebuilt(rebuild, say)
    with Server(folder, port) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"Look at {server.address} (Ctrl+C ends)")
        try:
            _watch(places, rebuild, server, say, stop)
        except KeyboardInterrupt:
            say("")
        finally:
            server.shutdown()


def _watch(
    places: list[Path],
    rebuild: Callable[[], tuple[Result, Iterable[Path]]],
    server: Server,
    say: Callable[[str], None],
    stop: threading.Event,
) -> None:
    seen = state_of(places)
    while not stop.wait(PAUSE):
        now = state_of(places)
        if now == seen:
            continue
        seen = now
        try:
            places = _rebuilt(rebuild, say)
        except PlenarwerkError as error:
            say(f"Error: {error}")
        except Exception as error:
            say(f"Error: Plenarwerk itself failed ({type(error).__name__}: {error})")
        else:
            server.changed()


def _rebuilt(rebuild: Callable[[], tuple[Result, Iterable[Path]]], say: Callable[[str], None]) -> list[Path]:
    """Build, tell how it went, and give what to watch from now on."""
    began = time.monotonic()
    result, places = rebuild()
    for failure in result.failures:
        say(f"Error: {failure}")
    if result.outcome is not None:
        say(f"Built, {result.outcome.written} files changed ({time.monotonic() - began:.1f} s).")
    return list(places)

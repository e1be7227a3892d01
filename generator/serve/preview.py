"""The loop of the preview: build, show, wait for a change, build again."""

import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from generator.build import Result
from generator.model.errors import PlenarwerkError
from generator.record import state_of
from generator.serve.server import Server

PAUSE = 0.5
"""Seconds between two looks at the files."""

Prepare = Callable[[], tuple[Iterable[Path], Callable[[], Result]]]
"""Reads the configuration; gives the places to watch, and what builds the site."""
Say = Callable[[str], None]


def preview(folder: Path, prepare: Prepare, port: int, say: Say, stop: threading.Event) -> None:
    """Serve `folder` until `stop` is set or the person interrupts.

    The first build must succeed; a later one that fails is told, and the last good site
    stays on show.
    """
    places, seen = _rebuild(prepare, say)
    with Server(folder, port) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        say(f"Look at {server.address} (Ctrl+C ends)")
        try:
            while not stop.wait(PAUSE):
                now = state_of(places)
                if now == seen:
                    continue
                seen = now
                try:
                    places, seen = _rebuild(prepare, say)
                except PlenarwerkError as error:
                    say(f"Error: {error}")
                except Exception as error:
                    say(f"Error: Plenarwerk itself failed ({type(error).__name__}: {error})")
                else:
                    server.changed()
        except KeyboardInterrupt:
            say("")
        finally:
            server.shutdown()


def _rebuild(prepare: Prepare, say: Say) -> tuple[list[Path], str]:
    """Build and tell how it went; what to watch, and its state before: a change meanwhile counts."""
    began = time.monotonic()
    given, run = prepare()
    places = list(given)
    before = state_of(places)
    result = run()
    for failure in result.failures:
        say(f"Error: {failure}")
    for notice in result.notices:
        say(f"Note: {notice}")
    if result.outcome is not None:
        say(f"Built, {result.outcome.written} files changed ({time.monotonic() - began:.1f} s).")
    return places, before

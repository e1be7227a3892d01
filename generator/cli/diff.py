"""`plenarwerk diff`."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.told import count, say, say_step, told

if TYPE_CHECKING:
    from generator.model.history import Change, Difference

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.argument("old", type=click.Path(path_type=Path), metavar="OLD")
@click.argument("new", type=click.Path(path_type=Path), metavar="NEW")
@click.option("--record", is_flag=True, help="Keep what changed, for the next build to show.")
@click.option(
    "--history",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("content/history"),
    show_default=True,
    metavar="DIR",
    help="Where --record keeps it.",
)
@click.option("--date", "day", type=_DAY, metavar="DAY", help="The day it is kept under; today if not given.")
@click.option("--json", "as_json", is_flag=True, help="Print what changed as JSON.")
@click.option("--quiet", is_flag=True, help="Say nothing; the exit code tells.")
@told
def diff(old: Path, new: Path, record: bool, history: Path, day: datetime | None, as_json: bool, quiet: bool) -> None:
    """Tell what changed between two builds of a site.

    Every page, speech and paragraph whose address, text, speaker or page is another one than
    before, or which is gone. Sessions that are new change nothing: they are counted. With --record
    it is kept in a file for Git. The next build makes of it pages that lead on from
    addresses that moved, and the public list of changes under /aenderungen/.

    \b
    plenarwerk diff published site            what a new build would change
    plenarwerk diff published site --record   keep it, then build again

    \b
    Exit codes: 0 nothing that was there changed, or it was recorded, 1 something changed,
    2 wrong usage, 4 a folder is no site or a file cannot be written.
    """
    from generator.compare import compare
    from generator.compare.published import Published

    found = compare(Published(old), Published(new))
    if as_json:
        click.echo(_json(found))
    elif not quiet:
        for line in _lines(found):
            say(line)
    if record and not found.nothing:
        path = _record(found, history, (day or datetime.now(UTC)).date().isoformat())
        if not quiet:
            (say_step if as_json else say)(f"Kept in {path}; build again to show it.")
    elif not found.nothing:
        sys.exit(1)


def _lines(found: "Difference") -> Iterator[str]:
    for session in found.removed:
        yield f"{session}: the session is gone"
    for own in found.sessions:
        yield f"{own.session}:"
        yield from (f"  {line}" for change in own.changes for line in _told(change))
    yield from (line for change in found.pages for line in _told(change))
    changed = sum(len(own.changes) for own in found.sessions) + len(found.pages) + len(found.removed)
    new = f"; {count(len(found.added), 'new session')}" if found.added else ""
    yield (f"{count(changed, 'change')}{new}." if changed else f"Nothing that was there changed{new}.")


def _told(change: "Change") -> Iterator[str]:
    """A line for what a reader would notice, each with the address it has now."""
    unit = change.unit.value
    if change.now is None:
        yield f"{unit} {change.was} is gone{_said(change)}"
        return
    if change.was is None:
        yield f"{unit} {change.now} is new{_said(change)}"
        return
    if change.was != change.now:
        yield f"{unit} {change.was} moved to {change.now}"
    if change.speaker is not None:
        yield f"{unit} {change.now} speaker: {change.speaker[0]} → {change.speaker[1]}"
    if change.page is not None:
        one, other = ("–" if page is None else page for page in change.page)
        yield f"{unit} {change.now} page: {one} → {other}"
    if change.text:
        yield f"{unit} {change.now} text: {_words(change)}"


def _said(change: "Change") -> str:
    said = _words(change) if change.text else "".join(change.speaker or ())
    return f": {said}" if said else ""


def _words(change: "Change") -> str:
    """As `wdiff` marks them."""
    marks = {"same": ("", ""), "old": ("[-", "-]"), "new": ("{+", "+}")}
    return "".join(piece.text.join(marks[piece.stretch.value]) for piece in change.text).strip()


def _json(found: "Difference") -> str:
    from generator.config import change_value

    value = {
        "added": list(found.added),
        "removed": list(found.removed),
        "sessions": [
            {"session": own.session, "changes": [change_value(change) for change in own.changes]}
            for own in found.sessions
        ],
        "pages": [change_value(change) for change in found.pages],
    }
    return json.dumps(value, ensure_ascii=False, indent=1)


def _record(found: "Difference", folder: Path, day: str) -> Path:
    from generator import whole
    from generator.config import free_name, revision_of, revision_text
    from generator.model.errors import OutputError, Place

    path = folder / f"{free_name(folder, day)}.json"
    text = revision_text(found.revision(path.stem))
    revision_of(path, text)  # what no build could read is not kept
    try:
        with whole.writing(path) as file:
            file.write(text.encode())
        path.chmod(0o644)
    except OSError as error:
        raise OutputError(
            Place(str(path)), f"it cannot be written ({error.strerror})", "give another folder with --history"
        ) from error
    return path

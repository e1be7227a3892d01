"""`history/2026-11-27.json`: what `plenarwerk diff --record` found changed, a file each time."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from generator.config.table import read_text
from generator.model.errors import ConfigError, Place
from generator.model.history import Change, Piece, Revision, SessionChanges, Stretch, Unit

T = TypeVar("T")
_NAME = re.compile(r"(?P<day>\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:-(?P<number>[2-9]|[1-9]\d{1,3}))?")
_PART = r"[a-z0-9]+(?:-{1,2}[a-z0-9]+)*"
_ADDRESS = re.compile(rf"(?:{_PART}/)*(?:{_PART}\.html)?(?:#s\d{{1,6}}-\d{{1,6}}(?:\.\d{{1,6}})?)?")
_SESSION = re.compile(r"\d{1,3}/\d{1,5}")
_KEYS = {"unit", "was", "now", "text", "speaker", "page"}


def load_history(folder: Path) -> tuple[Revision, ...]:
    """All revisions of a folder, the oldest first; none where there is no folder.

    Raises ConfigError for a file of another name, for what is no JSON, and for a value of another kind.
    """
    if not folder.is_dir():
        return ()
    paths = [path for path in folder.glob("*.json") if not path.name.startswith(".")]
    return tuple(sorted((_load(path) for path in paths), key=lambda revision: _order(revision.id)))


def free_name(folder: Path, day: str) -> str:
    """The id for what is found on a day: with a number behind it from the second time on."""
    taken = {path.stem for path in folder.glob("*.json")} if folder.is_dir() else set()
    name, number = day, 2
    while name in taken:
        name, number = f"{day}-{number}", number + 1
    return name


def revision_text(revision: Revision) -> str:
    """The text of its file, which `load_history` reads again; a line a change, so that Git shows them one by one."""
    sessions = ",\n".join(_session_lines(one) for one in revision.sessions)
    removed = _dumped(list(revision.removed))
    pages = _lines(revision.pages)
    return f'{{"removed": {removed},\n "pages": [\n{pages}\n ],\n "sessions": [\n{sessions}\n ]}}\n'


def change_value(change: Change) -> dict[str, Any]:
    """A change as JSON has it, what stayed as it was left out."""
    found: dict[str, Any] = {"unit": change.unit.value, "was": change.was, "now": change.now}
    if change.text:
        found["text"] = [[piece.stretch.value, piece.text] for piece in change.text]
    if change.speaker is not None:
        found["speaker"] = list(change.speaker)
    if change.page is not None:
        found["page"] = list(change.page)
    if change.along:
        found["along"] = True
    return found


def _session_lines(own: SessionChanges) -> str:
    return f'  {{"session": {_dumped(own.session)}, "changes": [\n{_lines(own.changes)}\n  ]}}'


def _lines(changes: Iterable[Change]) -> str:
    return ",\n".join(f"   {_dumped(change_value(change))}" for change in changes)


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _order(name: str) -> tuple[str, int]:
    return name[:10], int(name[11:] or 1)


def _load(path: Path) -> Revision:
    return revision_of(path, read_text(path))


def revision_of(path: Path, text: str) -> Revision:
    """What `revision_text` made of a revision; `path` says its id, and where it stands in messages."""
    if _NAME.fullmatch(path.stem) is None:
        raise ConfigError(
            Place(str(path)), "its name is not that of a day", "leave it as plenarwerk diff --record named it"
        )
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ConfigError(Place(str(path)), "this is no valid JSON", "take the file as it was recorded") from error
    try:
        return Revision(
            path.stem,
            tuple(_session_id(one) for one in _list(value["removed"])),
            tuple(
                SessionChanges(_session_id(one["session"]), tuple(_changes(one["changes"])))
                for one in _list(value["sessions"])
            ),
            tuple(_changes(value["pages"])),
        )
    except (LookupError, TypeError, ValueError) as error:
        told = f" ({error})" if isinstance(error, _WrongError) else ""
        raise ConfigError(
            Place(str(path)), f"it is not as it was recorded{told}", "take it from Git again, or delete it"
        ) from error


class _WrongError(ValueError):
    """A value that cannot be, named."""


def _changes(values: object) -> Iterator[Change]:
    return (_change(value) for value in _list(values))


def _change(value: Any) -> Change:
    if not isinstance(value, dict) or not value.keys() <= _KEYS:
        raise _WrongError(f"this is no change: {_short(value)}")
    was, now = _address(value["was"]), _address(value["now"])
    if was is None and now is None:
        raise _WrongError("a change without any address")
    speaker, page = value.get("speaker"), value.get("page")
    return Change(
        Unit(value["unit"]),
        was,
        now,
        tuple(Piece(Stretch(stretch), _text(text)) for stretch, text in _list(value.get("text", []))),
        None if speaker is None else _pair(_text(one) for one in _list(speaker)),
        None if page is None else _pair(_printed(one) for one in _list(page)),
    )


def _pair(values: Iterable[T]) -> tuple[T, T]:
    one, other = values
    return one, other


def _address(value: object) -> str | None:
    """An address of the site: as it becomes a path, nothing else may come through."""
    if value is not None and (not isinstance(value, str) or _ADDRESS.fullmatch(value) is None):
        raise _WrongError(f"this is no address of the site: {_short(value)}")
    return value


def _session_id(value: object) -> str:
    if not isinstance(value, str) or _SESSION.fullmatch(value) is None:
        raise _WrongError(f"this is no session: {_short(value)}")
    return value


def _printed(value: object) -> int | None:
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise _WrongError(f"this is no page: {_short(value)}")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise _WrongError(f"this is no text: {_short(value)}")
    return value.encode("utf-8", "replace").decode("utf-8")


def _list(value: object) -> Sequence[Any]:
    if not isinstance(value, list):
        raise _WrongError(f"this is no list: {_short(value)}")
    return value


def _short(value: object) -> str:
    told = _dumped(value)
    return told if len(told) <= 60 else f"{told[:60]}…"

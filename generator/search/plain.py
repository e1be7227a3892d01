"""Plain values in files of the user's cache: texts, numbers and containers, and nothing else whatever a file asks for.

A cache that CI restores cannot run code. A file appears whole or not at all, so several processes may
write at once; one that is damaged is told from a sound one, and any may be deleted.
"""

import hashlib
import io
import os
import pickle
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

BROKEN = (pickle.UnpicklingError, LookupError, AttributeError, TypeError, ValueError, EOFError, OSError)
"""What reading a damaged file may raise."""
_DIGEST = 32


class _Plain(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name} is no text and no number")


def folder() -> Path:
    """The user's cache folder as XDG names it."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "plenarwerk"


def loaded(path: Path) -> Iterator[Any]:
    """The values in a file; raises one of BROKEN where there is none or it is damaged."""
    stored = memoryview(path.read_bytes())
    if hashlib.sha256(stored[_DIGEST:]).digest() != stored[:_DIGEST]:
        raise ValueError("damaged")
    stream = io.BytesIO(stored[_DIGEST:])
    while stream.tell() < len(stored) - _DIGEST:
        yield _Plain(stream).load()


def store(path: Path, values: Iterable[object]) -> None:
    """Values one after the other, so that many small ones need little memory."""
    write(path, (pickle.dumps(value, protocol=5) for value in values), summed=True)


def write(path: Path, pieces: Iterable[bytes], *, summed: bool = False) -> None:
    """Write a file whole, its digest first where it is `summed`; where nothing can be written, there is none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(dir=path.parent)
    except OSError:
        return
    try:
        with os.fdopen(handle, "wb") as stream:
            digest = hashlib.sha256()
            if summed:
                stream.write(bytes(_DIGEST))
            for piece in pieces:
                digest.update(piece)
                stream.write(piece)
            if summed:
                stream.seek(0)
                stream.write(digest.digest())
        Path(name).replace(path)
    except BaseException as error:
        Path(name).unlink(missing_ok=True)
        if not isinstance(error, OSError):
            raise

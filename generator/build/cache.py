"""What reading and parsing a protocol gave, kept on disk.

Only digests are all in memory at once; whole sessions wait here until they are rendered,
one by one. And because it outlives the build, the next one need not read what it knows.

A key says everything an entry was made from (`build/keys.py`). So an entry is never stale,
and any of them may be deleted.
"""

import hashlib
import io
import os
import pickle
import time
import zlib
from contextlib import suppress
from dataclasses import fields, is_dataclass
from enum import Enum, EnumType
from functools import cache
from pathlib import Path
from typing import Any

from generator import whole
from generator.model.errors import OutputError, Place

_DAMAGED = (
    zlib.error,
    pickle.UnpicklingError,
    ImportError,
    LookupError,
    AttributeError,
    TypeError,
    ValueError,
    EOFError,
)
PASSING = (".files", ".heads", ".passages", ".rows-", ".shown")
"""How parts begin of which every build of a growing site makes some anew."""
UNUSED, DAY = 30 * 86_400, 86_400


class Cache:
    """A folder of entries. Several builds may use it at once: an entry appears whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load(self, key: str, part: str) -> Any:
        """The value kept under a key; None where there is none or it is damaged."""
        path = self._path(key, part)
        try:
            stored = path.read_bytes()
        except OSError:
            return None
        _used(path)
        digest, body = stored[:32], stored[32:]
        if hashlib.sha256(body).digest() != digest:
            return None
        try:
            return _Model(io.BytesIO(zlib.decompress(body))).load()
        except _DAMAGED:
            return None

    def has(self, key: str, part: str) -> bool:
        path = self._path(key, part)
        _used(path)
        return path.exists()

    def store(self, key: str, part: str, value: Any) -> None:
        """Keep a value; raises OutputError where the folder cannot be written: what is read waits here."""
        stream = io.BytesIO()
        _Values(stream, protocol=5).dump(value)
        body = zlib.compress(stream.getbuffer(), level=1)
        try:
            with whole.writing(self._path(key, part)) as file:
                file.write(hashlib.sha256(body).digest() + body)
        except OSError as error:
            raise OutputError(
                Place(str(self.folder)),
                f"the cache cannot be written ({error.strerror})",
                "free some space, or give another folder with --cache",
            ) from error

    def forget_unused(self) -> None:
        """Delete what is soon made again and no build has used for thirty days."""
        oldest = time.time() - UNUSED
        for folder in self.folder.glob("[0-9a-f][0-9a-f]"):
            for path in folder.iterdir():
                with suppress(OSError):  # it is another build's to delete, too
                    if path.suffix.startswith(PASSING) and path.stat().st_mtime < oldest:
                        path.unlink()

    def _path(self, key: str, part: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}.{part}"


def _used(path: Path) -> None:
    """Note the day."""
    with suppress(OSError):  # of what is not there, or of a cache that is only read
        if time.time() - path.stat().st_mtime > DAY:
            os.utime(path)


class _Values(pickle.Pickler):
    """Writes a value of the model as its class and fields, which are read twice as fast as what Python writes."""

    def reducer_override(self, value: Any) -> Any:
        kind: Any = type(value)
        names = _fields(kind)
        return (kind, tuple([getattr(value, name) for name in names])) if names else NotImplemented


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


class _Model(pickle.Unpickler):
    """Makes values of the model and nothing else, whatever an entry asks for.

    A cache is restored by CI from wherever it was saved: an entry must not be able to
    run code.
    """

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("datetime", "date"):
            return super().find_class(module, name)
        if (module, name) == ("builtins", "getattr"):
            return _member
        if module.startswith("generator.model."):
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of the model")


def _member(kind: object, name: str) -> Enum:
    """What stands in for `getattr`, by which Python before 3.11.4 names the member of an enumeration."""
    if isinstance(kind, EnumType):
        member: Enum = kind[name]
        return member
    raise pickle.UnpicklingError(f"{kind} has no member {name}")

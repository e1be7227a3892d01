"""What reading and parsing a protocol gave, kept on disk.

Only digests are all in memory at once; whole sessions wait here until they are rendered,
one by one. And because it outlives the build, the next one need not read what it knows.

A key holds everything an entry was made from: the file, its name, the reader, and the code
and libraries that worked on it; with corrections by an editor, those too (`corrected_key`).
So an entry is never stale, and any of them may be deleted.
"""

import hashlib
import io
import pickle
import sys
from collections.abc import Iterator, Sequence
from enum import Enum, EnumType
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator import whole
from generator.model.corrections import Correction
from generator.resources import PACKAGE

MAKERS = (
    "addresses.py",
    "model",
    "read",
    "layout",
    "parliaments",
    "parse",
    "correct",
    "check",
    "digest",
    "build/pages.py",
    "build/protocol.py",
)
"""The code whose work is kept, relative to the package."""
LIBRARIES = ("markdown-it-py", "pdfminer.six", "pdfplumber", "pypdfium2")


class Cache:
    """A folder of entries. Several builds may use it at once: an entry appears whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load(self, key: str, part: str) -> Any:
        """The value kept under a key; None where there is none or it is damaged."""
        try:
            stored = self._path(key, part).read_bytes()
        except OSError:
            return None
        digest, body = stored[:32], stored[32:]
        if hashlib.sha256(body).digest() != digest:
            return None
        try:
            return _Model(io.BytesIO(body)).load()
        except (pickle.UnpicklingError, ImportError, LookupError, AttributeError, TypeError, ValueError, EOFError):
            return None

    def has(self, key: str, part: str) -> bool:
        return self._path(key, part).exists()

    def store(self, key: str, part: str, value: Any) -> None:
        body = pickle.dumps(value, protocol=5)
        with whole.writing(self._path(key, part)) as stream:
            stream.write(hashlib.sha256(body).digest() + body)

    def _path(self, key: str, part: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}.{part}"


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


def key_of(data: bytes, name: str, reader: str, media: bytes | None = None) -> str:
    """The key of what a file gives: its bytes, its name, its reader, its media file, and who worked on it."""
    second = "" if media is None else hashlib.sha256(media).hexdigest()
    parts = (hashlib.sha256(data).hexdigest(), name, reader, second, code_version())
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def corrected_key(key: str, corrections: Sequence[Correction]) -> str:
    """The key of what a file gives with an editor's corrections of its session; the same key without any."""
    return hashlib.sha256(f"{key}\0{corrections!r}".encode()).hexdigest() if corrections else key


@cache
def code_version() -> str:
    """A digest of the code and libraries that an entry depends on."""
    digest = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for library in LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for path in sorted(_sources()):
        digest.update(f"{path.relative_to(PACKAGE).as_posix()}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _sources() -> Iterator[Path]:
    for maker in MAKERS:
        place = PACKAGE / maker
        if place.is_dir():
            yield from (path for path in place.rglob("*") if path.suffix in (".py", ".toml"))
        else:
            yield place

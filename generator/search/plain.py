"""Plain values in files of the user's cache: texts, numbers and containers, and nothing else whatever a file asks for.

A cache that CI restores cannot run code. A file appears whole or not at all, so several processes may
write at once; one that is damaged is told from a sound one, and any may be deleted.
"""

import hashlib
import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from generator import whole

BROKEN = (pickle.UnpicklingError, LookupError, AttributeError, TypeError, ValueError, EOFError, OSError)
"""What reading a damaged file may raise."""
_DIGEST = 32
_PIECE = 1 << 20


class _Plain(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name} is no text and no number")


def loaded(path: Path, digest: str | None = None) -> Iterator[Any]:
    """The values in a file; raises one of BROKEN where there is none, it is damaged, or its digest is another."""
    with path.open("rb") as stream:
        told, own = stream.read(_DIGEST), hashlib.sha256()
        while piece := stream.read(_PIECE):
            own.update(piece)
        if own.digest() != told or digest not in (None, own.hexdigest()):
            raise ValueError("damaged")
        end = stream.tell()
        stream.seek(_DIGEST)
        while stream.tell() < end:
            yield _Plain(stream).load()


def store(path: Path, values: Iterable[object]) -> str:
    """Values one after the other, so that many small ones need little memory; as `write`."""
    return write(path, (pickle.dumps(value, protocol=5) for value in values), summed=True)


def write(path: Path, pieces: Iterable[bytes], *, summed: bool = False) -> str:
    """Write a file whole, where it is `summed` with the digest of the pieces before them.

    Gives that digest; none where nothing can be written.
    """
    digest = hashlib.sha256()
    try:
        with whole.writing(path) as stream:
            if summed:
                stream.write(bytes(_DIGEST))
            for piece in pieces:
                digest.update(piece)
                stream.write(piece)
            if summed:
                stream.seek(0)
                stream.write(digest.digest())
    except OSError:
        return ""
    return digest.hexdigest()

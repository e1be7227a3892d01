"""What a file holds, in short."""

import hashlib
from pathlib import Path


def file_digest(path: Path) -> str:
    """Its SHA-256 in hexadecimal digits, read piece by piece; raises OSError."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()

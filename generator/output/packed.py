"""Files made smaller before anybody asks, for servers that hand them out as they are (gzip and Brotli)."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

TEXTS = (".atom", ".bib", ".css", ".csv", ".html", ".ics", ".js", ".json", ".svg", ".ttf", ".txt", ".xml")
"""How files end that become smaller; pictures, Parquet and databases are small already."""
LEAST = 1024
"""Bytes below which it is not worth a file."""
ENDINGS = (".gz", ".br")
_CHUNK = 1 << 20


class _Packer(Protocol):
    def add(self, chunk: bytes) -> bytes: ...
    def end(self) -> bytes: ...


class _Gzip:
    def __init__(self) -> None:
        # A header without a day, so that the same file gives the same bytes.
        self._packer = zlib.compressobj(9, zlib.DEFLATED, 31)

    def add(self, chunk: bytes) -> bytes:
        return self._packer.compress(chunk)

    def end(self) -> bytes:
        return self._packer.flush()


class _Brotli:
    def __init__(self) -> None:
        import brotli  # noqa: PLC0415 -- only where it is asked for

        self._packer = brotli.Compressor(mode=brotli.MODE_TEXT, quality=9)

    def add(self, chunk: bytes) -> bytes:
        packed: bytes = self._packer.process(chunk)
        return packed

    def end(self) -> bytes:
        packed: bytes = self._packer.finish()
        return packed


def worth_packing(path: str, size: int) -> bool:
    return size >= LEAST and path.endswith(TEXTS)


def pack(path: Path, ending: str) -> Path:
    """Write a file once more, smaller, beside itself; the new file."""
    target = path.with_name(path.name + ending)
    packer: _Packer = _Gzip() if ending == ".gz" else _Brotli()
    with target.open("xb") as stream:
        for chunk in _chunks(path):
            stream.write(packer.add(chunk))
        stream.write(packer.end())
    return target


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk

"""What has come of a file so far, kept beside its place until it is whole."""

import base64
import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from generator.model.errors import FetchError, Place


class Part:
    """What has come of a file so far, and of which file that is."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._file = target.with_name(f".{target.name}.part")
        self._note = target.with_name(f".{target.name}.part.json")

    @property
    def size(self) -> int:
        return self._file.stat().st_size if self._file.is_file() else 0

    def rest_of(self, url: str) -> dict[str, str]:
        """The headers that ask for what is missing; none where nothing tells that it is still the same file."""
        told = self._told()
        if not self.size or told.get("url") != url or not told.get("validator"):
            return {}
        return {"Range": f"bytes={self.size}-", "If-Range": told["validator"]}

    def writing(self, url: str, headers: Mapping[str, str], begins: int) -> BinaryIO:
        """The file, open to write on from there."""
        tag = headers.get("ETag", "")
        validator = tag if tag and not tag.startswith("W/") else headers.get("Last-Modified", "")
        digest = _digest(headers) or (self._told().get("sha256", "") if begins else "")
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._note.write_text(json.dumps({"url": url, "validator": validator, "sha256": digest}), encoding="utf-8")
        stream = self._file.open("r+b" if begins else "wb")
        stream.seek(begins)
        stream.truncate()
        return stream

    def finish(self, url: str) -> str:
        """Put it in its place, if it is a whole PDF; its SHA-256."""
        content = self._file.read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        what = None
        if b"%PDF-" not in content[:1024]:
            what = "what came is no PDF"
        elif b"%%EOF" not in content[-2048:]:
            what = "what came is no whole PDF"
        elif self._told().get("sha256") not in (None, "", digest):
            what = "what came is not what the server says it sent (SHA-256)"
        if what is not None:
            self.drop()
            raise FetchError(Place(url), what, "try again later, or look at it yourself")
        os.replace(self._file, self._target)  # noqa: PTH105 -- as all that is put in place
        self._note.unlink(missing_ok=True)
        return digest

    def drop(self) -> None:
        self._file.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)

    def _told(self) -> dict[str, str]:
        try:
            told = json.loads(self._note.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return told if isinstance(told, dict) else {}


def _digest(headers: Mapping[str, str]) -> str:
    """The SHA-256 that a server tells of a file (RFC 9530), in hexadecimal digits; empty where it tells none."""
    for told in headers.get("Repr-Digest", "").split(","):
        name, _, value = told.strip().partition("=")
        if name == "sha-256" and value.startswith(":"):
            try:
                return base64.b64decode(value.strip(":"), validate=True).hex()
            except ValueError:
                return ""
    return ""

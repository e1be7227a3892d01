"""`data/manifest.json`: the SHA-256 of every file that a build wrote, itself excepted.

The site's `.gitignore` is not in it: it belongs to the repository around the site, and the
same inputs must give the same manifest wherever the site is built.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.addresses import MANIFEST_JSON
from generator.model.errors import OutputError, Place

_HEAD = b'{\n"algorithm": "sha256",\n"files": {'
_TAIL = b"\n}\n}\n"


def write_manifest(place: Path, digests: Iterable[tuple[str, str]]) -> None:
    """Write the manifest of files and their digests, which come by path; a line for each file."""
    with place.open("xb") as stream:
        stream.write(_HEAD)
        before = b"\n"
        for path, digest in digests:
            stream.write(before + f"{json.dumps(path, ensure_ascii=False)}: {json.dumps(digest)}".encode())
            before = b",\n"
        stream.write(_TAIL if before != b"\n" else b"}\n}\n")


def written(site: Path) -> bool:
    """Whether a folder has a manifest of ours, by how it begins: it may be long."""
    try:
        with (site / MANIFEST_JSON).open("rb") as stream:
            return stream.read(len(_HEAD)) == _HEAD
    except OSError:
        return False


def lines_of(site: Path) -> Iterator[tuple[str, str]]:
    """Path and digest, one by one, of a manifest that is as we wrote it."""
    with (site / MANIFEST_JSON).open(encoding="utf-8") as stream:
        for line in stream:
            path, colon, digest = line.rstrip(",\n").rpartition(": ")
            if colon and line.endswith(('",\n', '"\n')) and path != '"algorithm"':
                yield json.loads(path), json.loads(digest)


def read_manifest(site: Path) -> dict[str, str]:
    """Path to digest, as a build wrote them; raises OutputError where the folder has no manifest of ours."""
    place, mend = Place(str(site / MANIFEST_JSON)), "give the folder of a whole site, or build it again"
    try:
        body = json.loads((site / MANIFEST_JSON).read_bytes())
    except OSError as error:
        raise OutputError(place, f"it cannot be read ({error.strerror})", mend) from error
    except (ValueError, RecursionError) as error:
        raise OutputError(place, "it is no JSON that can be read", mend) from error
    files = body.get("files") if isinstance(body, dict) else None
    if not isinstance(files, dict) or not all(isinstance(value, str) for value in files.values()):
        raise OutputError(place, "it does not tell the digest of each file", mend)
    if outside := next((path for path in files if path.startswith("/") or ".." in path.split("/")), None):
        raise OutputError(place, f"it names a file outside of the site ({outside[:80]!r})", mend)
    return files

"""`data/manifest.json`: the SHA-256 of every file that a build wrote, itself excepted.

The site's `.gitignore` is not in it: it belongs to the repository around the site, and the
same inputs must give the same manifest wherever the site is built.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from generator.addresses import MANIFEST_JSON
from generator.model.errors import OutputError, Place


def manifest_bytes(digests: Mapping[str, str]) -> bytes:
    """The manifest of files and their digests; the same bytes in whatever order they came."""
    body = {"algorithm": "sha256", "files": dict(sorted(digests.items()))}
    return (json.dumps(body, ensure_ascii=False, indent=0) + "\n").encode()


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


def manifest_of(site: Path) -> dict[str, str] | None:
    """The same; None where the folder has none."""
    try:
        return read_manifest(site)
    except OutputError:
        return None

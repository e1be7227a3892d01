"""`data/manifest.json`: the SHA-256 of every file that a build wrote, itself excepted.

The site's `.gitignore` is not in it: it belongs to the repository around the site, and the
same inputs must give the same manifest wherever the site is built.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from generator.addresses import MANIFEST_JSON


def manifest_bytes(digests: Mapping[str, str]) -> bytes:
    """The manifest of files and their digests; the same bytes in whatever order they came."""
    body = {"algorithm": "sha256", "files": dict(sorted(digests.items()))}
    return (json.dumps(body, ensure_ascii=False, indent=0) + "\n").encode()


def read_manifest(site: Path) -> dict[str, str] | None:
    """Path to digest as an earlier build wrote them; None where the folder has no manifest of ours."""
    try:
        body = json.loads((site / MANIFEST_JSON).read_bytes())
    except (OSError, ValueError):
        return None
    files = body.get("files") if isinstance(body, dict) else None
    if not isinstance(files, dict) or not all(isinstance(value, str) for value in files.values()):
        return None
    return files

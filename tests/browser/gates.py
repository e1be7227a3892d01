"""What pages are held against: one page of each kind, and the tools from npm."""

import os
import re
from pathlib import Path
from shutil import which
from typing import Any

import pytest

NODE = Path(__file__).parent / "node_modules"
AXE = NODE / "axe-core" / "axe.min.js"
VNU = NODE / "vnu-jar" / "build" / "dist" / "vnu.jar"
_CALLED = ("personen", "fraktionen", "drucksachen")
"""Folders whose pages are called after what they are about; numbers and pairs tell themselves."""


def kinds_of_pages(site: Path) -> dict[str, str]:
    """The address of the largest page of each kind, by the form of its address: "sitzungen/*/*/".

    Whatever kind is added later is held against all gates without a line here.
    """
    found: dict[str, tuple[int, str]] = {}
    for path in site.rglob("*.html"):
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        # A page that only leads on looks like none of its neighbours.
        kind = "moved" if b'class="moved"' in path.read_bytes() else _kind(address)
        found[kind] = max(found.get(kind, (0, "")), (path.stat().st_size, address))
    return {kind: address for kind, (_, address) in sorted(found.items())}


def _kind(address: str) -> str:
    first, *others = address.split("/")
    if first.endswith(".html"):
        return address
    named = ["*" if re.search(r"\d|--", part) else part for part in others]
    if first in _CALLED and len(others) > 1:
        named[0] = "*"
    return "/".join((first, *named))


def needed(path: Path, command: str | None = None) -> Path:
    """A tool; missing in CI it is a failure, elsewhere a reason to skip."""
    what = None
    if not path.is_file():
        what = f"{path.name} is missing: npm ci --prefix tests/browser --ignore-scripts"
    elif command is not None and which(command) is None:
        what = f"{command} is missing: apt-get install default-jre-headless"
    if what is not None:
        if os.environ.get("CI"):
            pytest.fail(what)
        pytest.skip(what)
    return path


def unfolded(page: Any) -> None:
    """Open what can be opened, so that nothing hides from a look."""
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")

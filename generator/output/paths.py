"""Which paths a site may have: inside its folder, writable everywhere, no two of them the same."""

import re
import unicodedata

from generator.addresses import MANIFEST_JSON
from generator.model.errors import OutputError, Place

KEPT = ".gitignore"
"""What stays in the output folder from build to build; no build writes it."""

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST = 255
_MEND = "report this as a fault of Plenarwerk, with the protocol it happened with"


class Taken:
    """The paths of one site so far.

    Compared as a system would that knows no difference between capitals and small
    letters, nor between composed and decomposed umlauts: a site must be the same site
    on a Mac and on a memory stick.
    """

    def __init__(self) -> None:
        self._files: dict[str, str] = {}
        self._folders: set[str] = set()

    def admit(self, path: str) -> None:
        """Take a path; raises OutputError when it may not be or is taken already."""
        fault = _fault(path)
        if fault:
            raise OutputError(Place(path or "(no path)"), fault, _MEND)
        folded = _folded(path)
        if folded in self._files:
            other = self._files[folded]
            what = "two files have this path" if other == path else f"it differs from {other} only in its capitals"
            raise OutputError(Place(path), what, _MEND)
        parents = [folded[: match.start()] for match in re.finditer("/", folded)]
        for parent in parents:
            if parent in self._files:
                raise OutputError(Place(path), f"{self._files[parent]} is a file and cannot be its folder", _MEND)
        if folded in self._folders:
            raise OutputError(Place(path), "it is a folder of other files already", _MEND)
        self._files[folded] = path
        self._folders.update(parents)


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path.casefold())


def _fault(path: str) -> str | None:
    """Why a path cannot be in a site; None where it can."""
    if path in (MANIFEST_JSON, KEPT):
        return "this path is kept for the build itself"
    parts = path.split("/")
    if path.startswith("/") or ".." in parts or "." in parts:
        return "the path leads out of the site"
    if "" in parts:
        return "the path has a part without a name"
    for part in parts:
        try:
            length = len(part.encode())
        except UnicodeEncodeError:
            return "the path has half a character in it"
        if length > _LONGEST:
            return f"the name is longer than {_LONGEST} bytes"
        if _FORBIDDEN.search(part) or part[-1] in ". " or _DEVICE.fullmatch(part):
            return "the name cannot be used on every system"
    return None

"""Which paths a site may have: inside its folder and writable everywhere."""

import re
import unicodedata

from generator.addresses import MANIFEST_JSON

KEPT = ".gitignore"
"""What stays in the output folder from build to build; no build writes it."""
REGISTER = ".register"
"""Where a site in the making has the list of its files."""

_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST = 255
MEND = "report this as a fault of Plenarwerk, with the protocol it happened with"


def folded(path: str) -> str:
    """The same for two paths that some system takes for one."""
    return unicodedata.normalize("NFC", path.casefold())


def fault_of(path: str) -> str | None:
    """Why a path cannot be in a site; None where it can."""
    if path in (MANIFEST_JSON, KEPT, REGISTER):
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

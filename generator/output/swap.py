"""The one step in which a new site takes the place of the old one, and the way back from half of it."""

import ctypes
import errno
import os
import re
import shutil
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NOT_HERE = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)


def new_name(site: Path) -> Path:
    """Where this process prepares the site: beside it, so that a rename is enough."""
    return site.with_name(f".{site.name}.new-{os.getpid()}")


def old_name(site: Path) -> Path:
    return site.with_name(f".{site.name}.old-{os.getpid()}")


def exchange(new: Path, site: Path) -> bool:
    """Let two folders change names in one step; False where the system or its disk cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    if renameat2(_AT_FDCWD, os.fsencode(new), _AT_FDCWD, os.fsencode(site), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NOT_HERE:
        return False
    raise OSError(code, os.strerror(code), str(site))


def put_in_place(new: Path, site: Path) -> None:
    """Make `new` the site. Readers see the old one whole or the new one whole.

    Where two names cannot be exchanged there is a moment between two renames without a
    site; killed in it, `recover` brings the old one back.
    """
    if not site.exists():
        new.rename(site)
    elif exchange(new, site):
        _discard(new)
    else:
        old = old_name(site)
        site.rename(old)
        try:
            new.rename(site)
        except OSError:
            old.rename(site)
            raise
        _discard(old)


def recover(site: Path) -> None:
    """Clear away what builds left behind that were killed. Call it only with the lock held."""
    left = re.compile(rf"\.{re.escape(site.name)}\.(new|old)-\d+")
    leftovers = sorted(path for path in site.parent.iterdir() if left.fullmatch(path.name))
    for path in leftovers:
        if ".old-" in path.name and not site.exists():
            path.rename(site)
        else:
            _discard(path)


def _discard(path: Path) -> None:
    """Remove a folder nobody needs any more; what cannot be removed now is left to the next start."""
    if path.is_symlink() or not path.is_dir():
        path.unlink(missing_ok=True)
    else:
        shutil.rmtree(path, ignore_errors=True)

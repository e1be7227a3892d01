"""One build at a time: a lock beside the site, freed by the system even when a build is killed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.model.errors import OutputError, Place


@contextmanager
def locked(path: Path, site: Path) -> Iterator[None]:
    """Hold the lock file `path` for building `site`; raises OutputError when another build has it.

    The file is removed again by whoever holds it. Between opening and locking it another
    build may have done just that, so the lock only counts while the name still leads to it.
    """
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
        if not _lock(descriptor):
            os.close(descriptor)
            raise OutputError(
                Place(str(site)), "another build is writing this site", "wait for it to end or give another --output"
            )
        if _same(descriptor, path):
            break
        os.close(descriptor)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(descriptor)


def _same(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except FileNotFoundError:
        return False


def _lock(descriptor: int) -> bool:
    """Whether the lock was free."""
    try:
        import fcntl  # noqa: PLC0415 -- not on Windows
    except ModuleNotFoundError:
        return _lock_windows(descriptor)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _lock_windows(descriptor: int) -> bool:
    import importlib  # noqa: PLC0415

    msvcrt = importlib.import_module("msvcrt")
    try:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    except OSError:
        return False
    return True

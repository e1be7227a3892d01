"""Where files lie: those that come with the code, beside it in a checkout, inside it once installed; and the cache."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def templates() -> Path:
    """The shipped templates and static files."""
    return _first(PACKAGE / "templates", PACKAGE.parent / "templates")


def demonstration() -> Path:
    """The content folder of the demonstration site: an invented parliament."""
    return _first(PACKAGE / "scaffold" / "content", PACKAGE.parent / "content")


def cache_folder() -> Path:
    """The user's cache folder as XDG names it."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "plenarwerk"


def _first(installed: Path, checkout: Path) -> Path:
    return installed if installed.is_dir() else checkout

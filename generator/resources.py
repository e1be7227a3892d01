"""Where the files that come with the code lie: beside it in a checkout, inside it once installed."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def templates() -> Path:
    """The shipped templates and static files."""
    return _first(PACKAGE / "templates", PACKAGE.parent / "templates")


def demonstration() -> Path:
    """The content folder of the demonstration site: an invented parliament."""
    return _first(PACKAGE / "scaffold" / "content", PACKAGE.parent / "content")


def _first(installed: Path, checkout: Path) -> Path:
    return installed if installed.is_dir() else checkout

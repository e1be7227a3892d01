"""Which reader a file name asks for."""

from pathlib import PurePath

PDF_SUFFIX = ".pdf"
TEXT_SUFFIXES = (".md", ".markdown", ".txt")


def is_text(name: str) -> bool:
    return PurePath(name).suffix.lower() in TEXT_SUFFIXES


def is_protocol(name: str) -> bool:
    """Whether a file in a protocols folder is meant as one at all; media files lie beside them."""
    path = PurePath(name)
    return not path.name.startswith(".") and path.suffix.lower() in (PDF_SUFFIX, *TEXT_SUFFIXES)

"""What rendering yields and output writes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """One file of the site, with what it was made from.

    The incremental build needs no other knowledge than `inputs`: names such as
    "session:18/115", "corpus:people", "template:person.html.j2", "page:impressum".
    """

    path: str
    """Relative to the output folder, with forward slashes: "sitzungen/18-115/index.html"."""
    content: bytes
    inputs: frozenset[str]
    listed: bool = True
    """Whether search engines may know of it; asked of pages only."""

"""Landtag Musterland: an invented parliament that prints as North Rhine-Westphalia does."""

from generator.parliaments.loading import load


def paper_url(paper: str) -> str | None:
    """An invented paper lies nowhere."""
    return None


def protocol_url(term: int, number: int, position: int | None = None) -> str | None:
    """Nor does an invented protocol."""
    return None


PARLIAMENT = load(__name__, extends="generator.parliaments.nrw", paper_url=paper_url, protocol_url=protocol_url)

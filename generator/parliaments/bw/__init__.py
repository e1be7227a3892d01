"""Landtag von Baden-Württemberg."""

from generator.parliaments.loading import load

# The addresses of protocols and papers hold the day, or a number of the house's system, so nothing makes them.
PARLIAMENT = load(
    __name__,
    extends="generator.parliaments.nrw",
    paper_url=lambda _paper: None,
    protocol_url=lambda _term, _number, _position: None,
)

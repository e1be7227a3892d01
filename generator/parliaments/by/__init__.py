"""Bayerischer Landtag."""

from generator.parliaments.loading import load

# The addresses of protocols and papers hold numbers of the house's system, so nothing makes them.
PARLIAMENT = load(
    __name__,
    extends="generator.parliaments.nrw",
    paper_url=lambda _paper: None,
    protocol_url=lambda _term, _number, _day, _position: None,
)

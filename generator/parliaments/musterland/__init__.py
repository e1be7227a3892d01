"""Landtag Musterland: an invented parliament that prints as North Rhine-Westphalia does."""

from generator.parliaments.loading import load

# Invented papers and protocols lie nowhere.
PARLIAMENT = load(
    __name__,
    extends="generator.parliaments.nrw",
    paper_url=lambda _paper: None,
    protocol_url=lambda _term, _number, _day, _position: None,
)

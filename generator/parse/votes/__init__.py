"""Decisions of the house, from the chair's own sentences."""

from generator.parse.votes.reading import votes_of

__all__ = ["votes_of"]

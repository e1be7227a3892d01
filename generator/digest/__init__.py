"""A Session in, its Digest out: labels, mentions, acts, counts; what the corpus needs and no more."""

from generator.digest.session import digest

__all__ = ["digest"]

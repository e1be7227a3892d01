"""A parsed protocol in, what its own redundancy proves of it and what it leaves open out."""

from generator.check.protocol import check

__all__ = ["check"]

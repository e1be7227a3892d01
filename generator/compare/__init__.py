"""Two builds of a site compared: what moved, and what reads otherwise than before."""

from generator.compare.difference import compare

__all__ = ["compare"]

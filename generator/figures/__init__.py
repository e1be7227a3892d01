"""Corpus in, the figures out that pages show: counts, shares, matrices, each with what it was counted from."""

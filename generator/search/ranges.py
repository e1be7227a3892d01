"""Which documents an index has in segments of their own."""

SEALED_FROM = 2_048
"""Smaller indexes are one segment."""
SHARE = 8
"""The open segment is smaller than one part in so many."""


def segments(documents: int) -> list[tuple[int, int]]:
    """The ranges of documents that are written apart: one sealed, and the newest, less than an eighth.

    The seam moves rarely, so that new documents leave the sealed segment as it is.
    """
    if documents < SEALED_FROM:
        return [(0, documents)] if documents else []
    step = (1 << (documents.bit_length() - 1)) // SHARE
    seam = documents // step * step
    return [(0, seam), (seam, documents)] if seam < documents else [(0, documents)]

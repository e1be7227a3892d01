"""The ground of a matrix's cells."""

import math

LEVELS = 5


def level(value: float, most: float) -> int:
    """How dark a cell is, 0 for nothing to 5 for the most; what is more than nothing is never 0."""
    if value <= 0 or most <= 0:
        return 0
    return min(LEVELS, math.ceil(LEVELS * value / most))

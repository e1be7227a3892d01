"""Python's search for cycles, which a build makes none of and has millions of values to go through."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (100_000, 20, 100)
"""Values made before the young, the middle-aged and the old are gone through; by default 700, 10 and 10."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Look for cycles seldom until the block ends, in the processes begun in it too: that takes a fifth of a build."""
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)

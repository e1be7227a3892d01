"""What one measure says of one protocol."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """So many of so many right, and every fault in a line of its own.

    `invented` counts what the parser says and the page does not. `faults` begin with
    the printed page ("p. 40: …") and name what stands there and what was parsed, in
    labels and positions: they are printed, never a passage of the protocol.
    """

    title: str
    right: int
    expected: int
    invented: int
    target: float
    """The least rate, 1.0 for "100 %"."""
    faults: tuple[str, ...] = ()

    @property
    def rate(self) -> float:
        """Right ones among all that are annotated or invented; 1.0 where neither is."""
        whole = self.expected + self.invented
        return self.right / whole if whole else 1.0

    @property
    def met(self) -> bool:
        return self.rate >= self.target

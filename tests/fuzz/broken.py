"""Documents made of the demonstration's, broken at random."""

import os
from collections.abc import Sequence
from typing import TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tests.browser.test_injection import PAYLOADS
from tests.build.test_hostile import HOSTILE

T = TypeVar("T")
EXAMPLES = int(os.environ.get("PLENARWERK_FUZZ", "40"))
"""So many documents a test; `make fuzz` sets more."""
SECONDS = 5
"""So long one may take."""

fuzzing = settings(
    max_examples=EXAMPLES,
    deadline=SECONDS * 1_000,
    derandomize="PLENARWERK_FUZZ" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
"""The same documents in every run, so that a fault is of a change; other ones in each longer run."""

pieces = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",)), max_size=30),
    st.sampled_from([*PAYLOADS, *HOSTILE.values()]),
    st.sampled_from(
        ["(", ")", "[", "]", ":", "–", "**", "*)", "§", "\n", "\t", "Drucksache 4/", "(Beifall", "TOP 1", "- "]
    ),
)


@st.composite
def rearranged(draw: st.DrawFn, whole: Sequence[T], changed: st.SearchStrategy[T] | None = None) -> list[T]:
    """A sequence with parts of it left out, doubled, moved, put elsewhere or changed."""
    found = list(whole)
    for _ in range(draw(st.integers(1, 12))):
        if not found:
            break
        at, length = draw(st.integers(0, len(found) - 1)), draw(st.sampled_from([1, 1, 1, 2, 5, 40]))
        part = found[at : at + length]
        match draw(st.sampled_from(["out", "double", "move", "turn", "cut", "change"])):
            case "out":
                del found[at : at + length]
            case "double":
                found[at:at] = part
            case "move":
                del found[at : at + length]
                to = draw(st.integers(0, len(found)))
                found[to:to] = part
            case "turn":
                found[at : at + length] = reversed(part)
            case "cut":
                found = found[: at + length] if draw(st.booleans()) else found[at:]
            case "change" if changed is not None:
                found[at] = draw(changed)
    return found

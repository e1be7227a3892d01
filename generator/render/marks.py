"""What an editor corrected, by the place that shows it."""

from collections import defaultdict
from collections.abc import Mapping

from generator.model.corpus import Digest
from generator.model.session import AppliedCorrection
from generator.render.views import CorrectionView

Key = str | tuple[str | int, ...]
"""An anchor, or the way to a value that has none: ("votes", 3)."""
Marks = Mapping[Key, tuple[CorrectionView, ...]]


def marks_of(digest: Digest) -> Marks:
    """The corrections of a session by the place that shows them."""
    found: defaultdict[Key, tuple[CorrectionView, ...]] = defaultdict(tuple)
    for correction in digest.corrections:
        found[_key(correction)] += (CorrectionView(f"{correction.change}.", correction.reason),)
    return found


def _key(correction: AppliedCorrection) -> Key:
    if correction.place[:1] in (("speeches",), ("order_measures",)):
        return correction.anchor or ()
    return correction.place[:2]

"""What an editor corrected, shown at its place and in the list of the proof."""

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator import addresses
from generator.model.corpus import Digest
from generator.model.session import AppliedCorrection
from generator.render import wording
from generator.render.views import CorrectionView, Link

if TYPE_CHECKING:
    from generator.render.context import Context

Key = str | tuple[str | int, ...]
"""An anchor, or the way to a value that has none: ("votes", 3)."""
Marks = Mapping[Key, tuple[CorrectionView, ...]]


def marks_of(digest: Digest) -> Marks:
    """The corrections of a session by the place that shows them."""
    found: defaultdict[Key, tuple[CorrectionView, ...]] = defaultdict(tuple)
    for correction in digest.corrections:
        found[_key(correction)] += (CorrectionView(f"{correction.change}.", correction.reason),)
    return found


def listed_corrections(context: "Context", digest: Digest, base: str) -> tuple[CorrectionView, ...]:
    """All corrections of a session, each linked to where it stands."""
    return tuple(
        CorrectionView(f"{correction.change}.", correction.reason, _place(context, digest, correction, base))
        for correction in digest.corrections
    )


def _key(correction: AppliedCorrection) -> Key:
    if correction.place[:1] in (("speeches",), ("order_measures",)):
        return correction.anchor or ()
    return correction.place[:2]


def _place(context: "Context", digest: Digest, correction: AppliedCorrection, base: str) -> Link:
    text = wording.page(correction.page) or "zur Stelle"
    if correction.anchor is not None:
        target = context.speech_address(digest.id, correction.anchor)
    elif correction.agenda_item is not None:
        target = addresses.agenda_item(digest.id, correction.agenda_item)
    else:
        target, text = addresses.session(digest.id), "zur Sitzung"
    return Link(text, addresses.relative(target, base))

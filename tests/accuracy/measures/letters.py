"""Body letters: each in the speech it was printed in, once, in order, and none besides."""

from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any

from generator.model.pages import Document
from generator.model.parsed import Parsed
from tests.accuracy.fingerprint import WIDTH, fingerprint, pieces
from tests.accuracy.score import Score


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    spoken = {
        speech.id.removeprefix("s"): "".join(paragraph.text for paragraph in speech.paragraphs)
        for speech in parsed.session.speeches
    }
    right = expected = invented = 0
    faults: list[str] = []
    for place, (count, printed) in annotation["letters"].items():
        found = pieces(spoken.pop(place, ""))
        kept = _kept(printed, found)
        lost, added = count - kept, sum(map(len, found)) - kept
        right += kept
        expected += count
        invented += max(0, added - lost)
        if lost or added:
            faults.append(f"p. {place}: pieces of {lost} letters are missed, of {added} are not printed")
    for place, text in spoken.items():
        more = sum(map(len, pieces(text)))
        invented += more
        faults.append(f"p. {place}: {more} letters under a label that is not printed")
    return Score("body letters", right, expected, invented, 0.9995, tuple(faults))


def _kept(printed: str, found: list[str]) -> int:
    """Letters of the pieces that stand in the print too, in its order."""
    meant = [printed[i : i + WIDTH] for i in range(0, len(printed), WIDTH)]
    matcher = SequenceMatcher(None, meant, [fingerprint(piece) for piece in found], autojunk=False)
    return sum(len(found[block.b + i]) for block in matcher.get_matching_blocks() for i in range(block.size))

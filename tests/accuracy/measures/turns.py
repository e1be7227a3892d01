"""What part each speech has in the debate, and to whom it answers; measures of order."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from generator.model.pages import Document
from generator.model.parsed import Parsed
from generator.model.session import Form, Speech
from tests.accuracy.score import Score

ANNOTATION = "structure"


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    session = parsed.session
    speaker_of = {speech.id: speech.speaker.name for speech in session.speeches}
    meant = {turn["place"]: turn for turn in annotation.get("speech", ())}
    left_open = annotation.get("open", ())
    right = expected = 0
    faults: list[str] = []
    for speech in session.speeches:
        place = speech.id.removeprefix("s")
        if place in left_open:
            continue
        turn = meant.pop(place, {})
        form, to = turn.get("kind", _plain(speech, annotation)), turn.get("to")
        found_to = speaker_of.get(speech.refers_to or "")
        expected += 1
        if speech.form.value != form:
            faults.append(f"p. {place}: {speech.speaker.name}: is {form}, parsed {speech.form.value}")
        elif to is not None and found_to != to:
            faults.append(f"p. {place}: {speech.speaker.name}: {form} to {to}, parsed {found_to}")
        else:
            right += 1
    faults.extend(f"p. {place}: no such speech" for place in meant)
    order = Counter((one["place"], one["kind"], one["whom"]) for one in annotation.get("order", ()))
    found = Counter((one.speech.removeprefix("s"), one.kind.value, one.name) for one in session.order_measures)
    faults.extend(f"p. {one[0]}: missed: {one[1]} of {one[2]}" for one in order - found)
    faults.extend(f"p. {one[0]}: none given: {one[1]} of {one[2]}" for one in found - order)
    return Score(
        "turns of the debate, order",
        right + (order & found).total(),
        expected + len(meant) + order.total(),
        (found - order).total(),
        1.0,
        tuple(faults),
    )


def _plain(speech: Speech, annotation: Mapping[str, Any]) -> str:
    """What a speech is that the annotation does not name."""
    if speech.chair:
        return Form.CHAIR.value
    return (Form.HANDED_IN if speech.id.removeprefix("s") in annotation["handed_in"] else Form.SPEECH).value

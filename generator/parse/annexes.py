"""The annexes behind a sitting, each from its heading on."""

from collections.abc import Sequence

from generator.model.pages import Above, Line
from generator.model.parliament import Vocabulary


def annexes_of(lines: Sequence[Line], words: Vocabulary) -> list[tuple[Line, ...]]:
    """The lines of each annex; "Anlage 2" inside a paragraph, or in a cell of a table, begins none."""
    found: list[list[Line]] = []
    for line in lines:
        if not found or (line.above is not Above.NONE and words.appendix.match(line.text)):
            found.append([])
        found[-1].append(line)
    return [tuple(annex) for annex in found]

"""Lines to blocks: what was set as one paragraph, over columns and pages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model.ledger import Hyphen
from generator.model.pages import Above, Line
from generator.model.parliament import Geometry, Parliament
from generator.parse.agenda import is_detail
from generator.parse.hyphens import Evidence, Joint, joint
from generator.parse.labels import find_label

_SHORT = 60
"""A line of fewer characters may be a heading, which has no full stop."""
_BELOW = 1.5
"""Words that begin so near to the same place stand below each other (points)."""
_SENTENCE_ENDS = (".", "!", "?", "…", ":", "“", "”", '"', ")", ";", "‘", "«")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together, with the text they make."""

    lines: tuple[Line, ...]
    text: str
    hyphens: Mapping[int, Hyphen]
    """Index of a line that ends in a hyphen to what that was taken for."""

    @property
    def first(self) -> Line:
        return self.lines[0]

    def line_after(self, length: int) -> Line:
        """The line on which the text behind the first `length` characters begins."""
        # Letters are counted: hyphens and spaces at line ends are not in the text as they are in the lines.
        left = _letters(self.text[:length])
        for line in self.lines:
            left -= _letters(line.text)
            if left < 0:
                return line
        return self.lines[-1]

    @property
    def indent(self) -> float:
        return self.lines[0].indent

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)

    @property
    def italic(self) -> bool:
        return all(span.italic for line in self.lines for span in line.spans if span.text.strip())

    def tabular(self, geometry: Geometry) -> bool:
        """Whether it is of a table: over both columns, or with words below each other behind wide white space.

        Wide spaces alone prove nothing: a justified line of long words has them too. Three in a row do.
        """
        if any(line.across for line in self.lines):
            return True
        starts = [_behind_gaps(line, geometry) for line in self.lines]
        return any(
            any(_near(place, second) and _near(place, third) for place in first)
            for first, second, third in zip(starts, starts[1:], starts[2:], strict=False)
        )

    @property
    def bold_start(self) -> str:
        """What of the beginning is bold, up to the first plain word."""
        text = ""
        for line in self.lines:
            for span in line.spans:
                if not span.bold and span.text.strip() and not span.raised:
                    return text
                if not span.raised:
                    text += span.text
            text = text.removesuffix("-")
        return text


def _behind_gaps(line: Line, geometry: Geometry) -> list[float]:
    """Where words begin behind white space that is wider than a step."""
    return [right.x0 for left, right in pairwise(line.cells) if right.x0 - left.x1 > geometry.item_indent]


def _near(place: float, places: Iterable[float]) -> bool:
    return any(abs(place - other) <= _BELOW for other in places)


def _letters(text: str) -> int:
    return sum(char.isalnum() for char in text)


def blocks_of(lines: Sequence[Line], parliament: Parliament, evidence: Evidence, typeset: bool) -> list[Block]:
    """The blocks of a body, in order; every line is in exactly one."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1], line, parliament, typeset):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [block_of(group, evidence) for group in groups]


def block_of(lines: Iterable[Line], evidence: Evidence) -> Block:
    collected = tuple(lines)
    text = ""
    hyphens: dict[int, Hyphen] = {}
    for number, line in enumerate(collected):
        made = joint(text, line.text.strip(), evidence) if text else Joint(line.text.strip())
        text = made.text
        if made.hyphen:
            hyphens[collected[number - 1].index] = made.hyphen
    return Block(collected, text, hyphens)


def _goes_on(block: list[Line], line: Line, parliament: Parliament, typeset: bool) -> bool:
    if not typeset:
        return _text_goes_on(block, line, parliament)
    if line.above is Above.NONE:
        return True
    if line.above is not Above.COLUMN:
        return False
    return _over_column(block, line, parliament)


def _over_column(block: list[Line], line: Line, parliament: Parliament) -> bool:
    """Whether a paragraph goes on at the top of a column, where no gap can tell.

    Lines are justified, so a line that ends before the right edge was the last of its
    paragraph; one that reaches it was not (18/115, p. 7 to 8).
    """
    previous = block[-1]
    geometry = parliament.geometry
    if abs(previous.indent - line.indent) > geometry.tolerance and not _hangs(block, line, parliament):
        return False
    if line.bold and not previous.bold and (not previous.full or previous.text.endswith(_SENTENCE_ENDS)):
        # A heading; bold words inside a sentence follow a line that reaches the edge.
        return False
    if line.spans[0].bold and find_label(line.text, line.spans[0].text, parliament):
        return False
    if _is_interjection(block, geometry):
        if line.text.startswith("(") and not previous.full:
            # The one before lacks its end, and the next one begins.
            return False
        return not closed(" ".join(part.text for part in block))
    if previous.overhang and previous.text.endswith(_SENTENCE_ENDS):
        # A last line that happens to reach the edge (18/115, p. 59): its space was not cut off there.
        return False
    if previous.text.endswith("-") or previous.full:
        return not (line.text.startswith("(") and _level(line.indent, geometry.interjection_indent, geometry))
    return line.text[:1].islower() and not previous.text.endswith(_SENTENCE_ENDS)


def _hangs(block: list[Line], line: Line, parliament: Parliament) -> bool:
    """Whether a line goes on with an item of a list whose bullet or number hangs before its first line."""
    return (
        len(block) == 1
        and block[0].full
        and 0 < line.indent - block[0].indent <= 2 * parliament.geometry.item_indent
        and bool(parliament.words.list_item.match(block[0].text))
        and not line.text.startswith("(")
    )


def _text_goes_on(block: list[Line], line: Line, parliament: Parliament) -> bool:
    """In text without geometry a paragraph is a block of the source, unless a page head cut it."""
    if line.above is Above.NONE:
        return True
    if line.heading or block[-1].heading or is_detail(line.text, parliament):
        return False
    if parliament.words.subheading.match(block[-1].text):
        return False
    text = block[-1].text
    if text.endswith(_SENTENCE_ENDS) or line.text.startswith("("):
        return False
    over_page = line.index > block[-1].index + 1
    # Behind a page head the sentence may go on with any word; elsewhere a capital begins a paragraph.
    unfinished = sum(len(part.text) for part in block) > _SHORT or text.rpartition(" ")[2].islower()
    return line.text[:1].islower() or (over_page and unfinished and not find_label(line.text, None, parliament))


def _is_interjection(block: list[Line], geometry: Geometry) -> bool:
    return block[0].text.startswith("(") and _level(block[0].indent, geometry.interjection_indent, geometry)


def _level(indent: float, wanted: float, geometry: Geometry) -> bool:
    return indent >= wanted - geometry.tolerance


def closed(text: str) -> bool:
    """Whether a parenthesis that a text opens at its beginning is closed at its end."""
    depth = 0
    for char in text:
        depth += {"(": 1, ")": -1}.get(char, 0)
    return depth <= 0 and text.rstrip().endswith(")")

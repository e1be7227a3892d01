"""Where the heading of an agenda item begins among the blocks of a body, and how far it goes."""

from collections.abc import Sequence
from dataclasses import replace

from generator.model.pages import Above, Line, Span
from generator.model.parliament import AnnouncedWords, Parliament
from generator.parse.agenda import is_detail
from generator.parse.blocks import Block
from generator.parse.labels import Label, find_label


def heading_at(
    blocks: Sequence[Block], position: int, parliament: Parliament, *, typeset: bool
) -> tuple[str | None, int]:
    """The number of the item whose heading begins here, and how many blocks it takes: 0 where none begins."""
    if parliament.words.announced is not None:
        return _called(blocks, position, parliament, parliament.words.announced, typeset=typeset)
    return (_set if typeset else _written)(blocks, position, parliament)


def label_of(block: Block, parliament: Parliament, *, typeset: bool) -> Label | None:
    """The speaker's label that a block begins with."""
    bold = block.bold_start if typeset else None
    if (typeset and not bold) or (not typeset and block.first.heading):
        return None
    return find_label(block.text, bold, parliament)


def pieces_of(block: Block, parliament: Parliament) -> tuple[Line, ...]:
    """The lines of a heading's block, or all as one where a conversion broke them anywhere."""
    if all(is_detail(line.text, parliament) for line in block.lines):
        return block.lines
    return (replace(block.first, spans=(Span(block.text),)),) if is_detail(block.text, parliament) else block.lines


def _set(blocks: Sequence[Block], position: int, parliament: Parliament) -> tuple[str | None, int]:
    """Bold number at the edge of the column, the rest one step in (18/115, p. 7)."""
    block, geometry = blocks[position], parliament.geometry
    match = parliament.words.item_number.match(block.first.text)
    if not (block.bold and abs(block.indent) <= geometry.tolerance and block.first.above is not Above.NONE):
        return None, 0
    if match is None and not _unnumbered(blocks, position, parliament):
        return None, 0
    used = 1
    while position + used < len(blocks):
        following = blocks[position + used]
        if abs(following.indent - geometry.item_indent) > geometry.tolerance:
            break
        if following.first.above is Above.SECTION and label_of(following, parliament, typeset=True):
            break
        if parliament.words.subheading.match(following.text) and following.bold:
            break
        used += 1
    return match["number"] if match else None, used


def _called(
    blocks: Sequence[Block], position: int, parliament: Parliament, words: AnnouncedWords, *, typeset: bool
) -> tuple[str | None, int]:
    """Bold sentences below the call of the chair, whatever is called out between them and it (Landtag of BW)."""
    if not _stands_out(blocks[position], parliament, typeset=typeset):
        return None, 0
    before = position - 1
    while before >= 0 and blocks[before].text.startswith("("):
        before -= 1
    call = words.call.search(blocks[before].text) if before >= 0 else None
    if call is None:
        return None, 0
    return call["number"], _standing_out(blocks, position, parliament, typeset=typeset)


def _standing_out(blocks: Sequence[Block], position: int, parliament: Parliament, *, typeset: bool) -> int:
    """How many blocks the headings take that begin with this one, with what joins them ("und")."""
    used = 1
    for number, block in enumerate(blocks[position + 1 :], start=2):
        if _stands_out(block, parliament, typeset=typeset):
            used = number
        elif not parliament.words.joined.match(block.text):
            break
    return used


def _stands_out(block: Block, parliament: Parliament, *, typeset: bool) -> bool:
    bold = block.bold if typeset else block.first.heading
    return bold and block.first.above is not Above.NONE and label_of(block, parliament, typeset=typeset) is None


def _unnumbered(blocks: Sequence[Block], position: int, parliament: Parliament) -> bool:
    """A bold title without a number is an item's when a kind, mover or paper follows it, one step in."""
    block, geometry = blocks[position], parliament.geometry
    following = blocks[position + 1] if position + 1 < len(blocks) else None
    return (
        following is not None
        and block.first.above in (Above.SECTION, Above.COLUMN)
        and label_of(block, parliament, typeset=True) is None
        and not following.bold
        and abs(following.indent - geometry.item_indent) <= geometry.tolerance
        and is_detail(following.first.text, parliament)
    )


def _written(blocks: Sequence[Block], position: int, parliament: Parliament) -> tuple[str | None, int]:
    block = blocks[position]
    match = parliament.words.item_number.match(block.text)
    if (match is None and not block.first.heading) or len(block.text) > 400:
        return None, 0
    used = 1
    while position + used < len(blocks) and (
        _joined_title(blocks, position + used, parliament)
        or all(is_detail(line.text, parliament) for line in pieces_of(blocks[position + used], parliament))
    ):
        used += 1
    called = position and blocks[position - 1].text.endswith(":")
    if not block.first.heading and (used == 1 or (block.text.endswith(".") and not called)):
        return None, 0
    return (match["number"] if match else None), used


def _joined_title(blocks: Sequence[Block], position: int, parliament: Parliament) -> bool:
    """A title after "In Verbindung mit:" belongs to the heading too."""
    return position > 0 and bool(parliament.words.joined.match(blocks[position - 1].text))

"""Punctuation marks, quotation marks and dashes of the annotated columns, line by line.

A line's own hyphen at its end is left out: the measure of the hyphens has it.
"""

from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any

from generator.model.pages import Document
from generator.model.parsed import Parsed
from tests.accuracy.lines import HYPHENS, marks, paragraphs, pieces, places
from tests.accuracy.score import Score

ANNOTATION = "columns"
NONE = "_"


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    place = places(document)
    found: dict[str, str] = {}
    for paragraph, entries in paragraphs(parsed):
        for piece in pieces(paragraph.text, entries):
            cut = piece.text[:-1] if piece.hyphenated and piece.text.endswith(HYPHENS) else piece.text
            found[place[piece.line]] = marks(cut)
    faults: list[str] = []
    right = expected = invented = 0
    for column, printed in annotation["columns"].items():
        for number, noted in enumerate(printed["marks"].split(" "), start=1):
            where, meant = f"{column}.{number}", noted.replace(NONE, "")
            read = found.pop(where, "")
            same = sum(block.size for block in SequenceMatcher(None, meant, read, autojunk=False).get_matching_blocks())
            right, expected, invented = right + same, expected + len(meant), invented + len(read) - same
            if meant != read:
                faults.append(f"p. {column.split('.')[0]}: line {where} has {meant!r}, parsed {read!r}")
    return Score("punctuation and dashes", right, expected, invented, 0.998, tuple(faults))

"""Hyphens at line ends: joined ("Verwal-/tung"), kept ("CDU-/Fraktion"), or suspended ("Wirtschafts-/und").

The annotation names those that are kept, those that are suspended, and those whose other
half a text conversion lost (gap); every other one is joined. Hyphens of a speaker's label
are not counted: its office is compared with the labels.
"""

from collections.abc import Mapping
from typing import Any

from generator.model.pages import Document
from generator.model.parsed import Parsed
from tests.accuracy.lines import GAP, HYPHENS, Piece, paragraphs, pieces, places
from tests.accuracy.score import Score


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    place = places(document)
    meant = {where: kind for kind in ("kept", "suspended", "gap") for where in annotation.get(kind, ())}
    faults: list[str] = []
    right = expected = 0
    for paragraph, entries in paragraphs(parsed):
        for piece in pieces(paragraph.text, entries):
            if not piece.hyphenated:
                continue
            expected += 1
            where = place[piece.line]
            said, read = meant.pop(where, "joined"), decision(piece, paragraph.text)
            if said == read:
                right += 1
            else:
                faults.append(f"p. {piece.page}: hyphen at the end of line {where} is {said}, parsed {read}")
    faults.extend(f"p. {where.split('.')[0]}: no hyphen at the end of line {where}, {meant[where]}" for where in meant)
    return Score("hyphens at line ends", right, expected + len(meant), 0, 0.998, tuple(faults))


def decision(piece: Piece, text: str) -> str:
    """What became of the hyphen that ends a line; "lost" where its word is torn apart."""
    if piece.joint is None:
        return "gap" if text.endswith(GAP) else "lost"
    if piece.text.endswith(HYPHENS):
        return "suspended" if piece.joint else "kept"
    return "lost" if piece.joint else "joined"

"""Hyphens at line ends: joined ("Verwal-/tung"), kept ("CDU-/Fraktion"), or suspended ("Wirtschafts-/und").

The annotation names those that are kept, those that are suspended, and those whose other
half a text conversion lost (gap); every other one is joined.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.ledger import Entry
from generator.model.pages import Document
from generator.model.parsed import Parsed
from tests.accuracy.lines import paragraphs, places
from tests.accuracy.score import Score

HYPHENS = ("-", "\N{SOFT HYPHEN}")
GAP = "[…]"


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    place = places(document)
    meant = {where: kind for kind in ("kept", "suspended", "gap") for where in annotation.get(kind, ())}
    faults: list[str] = []
    right = expected = 0
    for paragraph, entries in paragraphs(parsed):
        for entry, decided in decisions(paragraph.text, entries):
            expected += 1
            where = place[entry.line]
            said = meant.pop(where, "joined")
            if said == decided:
                right += 1
            else:
                faults.append(f"p. {entry.page}: hyphen at the end of line {where} is {said}, parsed {decided}")
    faults.extend(f"p. {where.split('.')[0]}: no hyphen at the end of line {where}, {meant[where]}" for where in meant)
    return Score("hyphens at line ends", right, expected + len(meant), 0, 0.998, tuple(faults))


def decisions(text: str, entries: list[Entry]) -> Iterator[tuple[Entry, str]]:
    """What became of each hyphen that ends a line; "lost" where its paragraph ends there without saying so.

    Read from behind: the first lines may hold a speaker's label, which is no part of the text
    (and whose office the measure of the labels compares).
    """
    gap = text.endswith(GAP)
    rest = text.removesuffix(GAP).rstrip()
    following = False
    for entry in reversed(entries):
        if not rest:
            return
        printed = entry.text.rstrip()
        if following and printed.endswith(HYPHENS):
            hyphen, printed = printed[-1], printed[:-1]
            if rest.rstrip().endswith(hyphen):
                yield entry, "kept" if rest.endswith(hyphen) else "suspended"
                rest = rest.rstrip()[:-1]
            else:
                yield entry, "joined" if rest == rest.rstrip() and rest else "lost"
        elif printed.endswith(HYPHENS):
            yield entry, "gap" if gap else "lost"
            printed, rest = printed[:-1], rest.removesuffix(printed[-1])
        for char in reversed(printed):
            if char.isspace():
                continue
            stripped = rest.rstrip()
            if not stripped.endswith(char):
                break
            rest = stripped[:-1]
        following = True

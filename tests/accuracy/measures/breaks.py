"""Where the paragraphs of the annotated columns begin, and of which kind each is.

`either` names lines at the top of a column that may begin one or not: nothing printed tells.
"""

from collections.abc import Mapping
from typing import Any

from generator.model.pages import Document
from generator.model.parsed import Parsed
from tests.accuracy.lines import paragraphs, places
from tests.accuracy.score import Score

ANNOTATION = "columns"


def measure(parsed: Parsed, document: Document, annotation: Mapping[str, Any]) -> Score:
    place = places(document)
    found: dict[str, dict[str, str]] = {}
    for paragraph, entries in paragraphs(parsed):
        column, _, number = place[entries[0].line].rpartition(".")
        found.setdefault(column, {})[number] = paragraph.kind.value[0]
    faults: list[str] = []
    right = expected = invented = 0
    for column, printed in annotation["columns"].items():
        meant = {start[:-1]: start[-1] for start in printed["starts"].split()}
        read = {line: kind for line, kind in found.get(column, {}).items() if line not in printed.get("either", ())}
        expected += len(meant)
        page = column.split(".")[0]
        for number, kind in meant.items():
            right += read.get(number) == kind
            if read.get(number) != kind:
                faults.append(f"p. {page}: at line {column}.{number} begins {kind!r}, parsed {read.get(number)!r}")
        for number in read.keys() - meant.keys():
            invented += 1
            faults.append(f"p. {page}: no paragraph begins at line {column}.{number}")
    return Score("paragraph breaks", right, expected, invented, 0.998, tuple(sorted(faults)))

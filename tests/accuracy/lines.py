"""Where a printed line stands, and which lines a paragraph was made of."""

from collections.abc import Iterator

from generator.model.ledger import Entry
from generator.model.pages import Above, Document, Zone
from generator.model.parsed import Parsed
from generator.model.session import Paragraph


def places(document: Document) -> dict[int, str]:
    """Index of each line of the body to "page.column.line": the page of the file, its column, the line in it, from 1.

    A heading over both columns begins a new pair of them.
    """
    found: dict[int, str] = {}
    page = column = number = 0
    for line in document.lines:
        if line.zone is not Zone.BODY:
            continue
        if line.page != page:
            page, column, number = line.page, 0, 0
        if line.above is Above.COLUMN:
            column, number = column + 1, 0
        number += 1
        found[line.index] = f"{page}.{max(column, 1)}.{number}"
    return found


def paragraphs(parsed: Parsed) -> Iterator[tuple[Paragraph, list[Entry]]]:
    """Every paragraph in order with the lines it was made of, its speaker's label among them."""
    lines: dict[str, list[Entry]] = {}
    for entry in parsed.ledger.entries:
        if entry.paragraph is not None:
            lines.setdefault(entry.paragraph, []).append(entry)
    for speech in parsed.session.speeches:
        for number, paragraph in enumerate(speech.paragraphs, start=1):
            yield paragraph, lines.get(f"{speech.id}.{number}", [])

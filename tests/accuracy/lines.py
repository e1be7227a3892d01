"""Where a printed line stands, and what became of it in a paragraph's text."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.ledger import Entry
from generator.model.pages import Above, Document, Zone
from generator.model.parsed import Parsed
from generator.model.session import Paragraph

HYPHENS = ("-", "\N{SOFT HYPHEN}")
DASHES = ("–", "—", "-")
GAP = "[…]"
"""What stands in a text for words that its source lost."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one printed line gave to a paragraph's text."""

    line: int
    page: int
    printed: str
    text: str
    """Without the speaker's label that the line may begin with."""
    joint: str | None
    """What stands before the next piece, "" or a space; None where the paragraph ends."""

    @property
    def hyphenated(self) -> bool:
        return self.printed.endswith(HYPHENS)


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


def pieces(text: str, entries: list[Entry]) -> list[Piece]:
    """A paragraph's text cut where its lines ended, in order.

    Read from behind, letter by letter, because the first lines may hold a speaker's label,
    which is no part of the text; what only the label holds has no piece.
    """
    end = len(text.removesuffix(GAP).rstrip())
    found: list[Piece] = []
    joint: str | None = None
    for entry in reversed(entries):
        printed = entry.text.rstrip()
        begin = end
        for offset, char in enumerate(reversed(printed)):
            stripped = len(text[:begin].rstrip())
            if char.isspace():
                continue
            if stripped and text[stripped - 1] == char:
                begin = stripped - 1
            elif offset or char not in HYPHENS:
                break
        found.append(Piece(entry.line, entry.page, printed, text[begin:end], joint))
        if begin == 0:
            break
        end = len(text[:begin].rstrip())
        joint = text[end:begin]
    return found[::-1]


def marks(text: str) -> str:
    """Punctuation, signs and the dashes' spaces of a text, in order: "·–·" is a dash between spaces."""
    return "".join(
        f"{'·' * text[:i].endswith(' ')}{char}{'·' * text[i + 1 :].startswith(' ')}" if char in DASHES else char
        for i, char in enumerate(text)
        if not char.isalnum() and not char.isspace()
    )

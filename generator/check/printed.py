"""What the document prints of each paragraph beside what the session says of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.model.ledger import Entry
from generator.model.parsed import Parsed
from generator.model.session import GAP, Speech

NO_LETTER = re.compile(r"[\W_]+")
LABEL_REACH = 400
"""A label ends within so many characters, the longest office of a ministry included."""
_BEHIND_LABEL = re.compile(r"[\s:;.,*)\]]*")


@dataclass(slots=True)
class Pair:
    """A paragraph twice: the lines that the ledger gives it, and its text in the session."""

    anchor: str
    text: str
    speech: Speech | None
    """The speech whose label stands before it; None for any other than the first paragraph."""
    page: int | None
    position: int | None
    lines: list[Entry] = field(default_factory=list)
    label_end: int = 0
    """Offset in `printed` behind the speaker's label."""
    same: bool = False
    """White space and hyphens aside, print and session say the same: known without looking at each letter."""

    @property
    def printed(self) -> str:
        return "\n".join(line.text for line in self.lines).replace(GAP, "")

    @property
    def body(self) -> str:
        """What is printed, without the speaker's label."""
        return self.printed[self.label_end :]

    def line_at(self, offset: int) -> Entry | None:
        """The line that an offset in `body` falls into."""
        offset += self.label_end
        for line in self.lines:
            if offset <= len(line.text):
                return line
            offset -= len(line.text) + 1
        return self.lines[-1] if self.lines else None


def letters(text: str) -> str:
    """The letters and digits of a text."""
    return NO_LETTER.sub("", text)


def pairs(parsed: Parsed) -> list[Pair]:
    """Every paragraph of the session in its order, then those that only the ledger knows."""
    found = {pair.anchor: pair for pair in _of_session(parsed)}
    for entry in parsed.ledger.entries:
        if entry.paragraph is not None:
            if entry.paragraph not in found:
                found[entry.paragraph] = Pair(entry.paragraph, "", None, None, entry.page)
            found[entry.paragraph].lines.append(entry)
    for pair in found.values():
        if pair.speech is not None and pair.speech.speaker.name is not None:
            pair.label_end = _label_end(pair)
        pair.same = _squeezed(pair.body) == _squeezed(pair.text)
    return list(found.values())


def _squeezed(text: str) -> str:
    return "".join(text.replace("-", "").split())


def _of_session(parsed: Parsed) -> Iterator[Pair]:
    for speech in parsed.session.speeches:
        if not speech.paragraphs:
            yield Pair(f"{speech.id}.1", "", speech, speech.page, speech.position)
        for number, paragraph in enumerate(speech.paragraphs, 1):
            yield Pair(
                f"{speech.id}.{number}",
                paragraph.text.replace(GAP, ""),
                speech if number == 1 else None,
                paragraph.page,
                paragraph.position,
            )


def _label_end(pair: Pair) -> int:
    """Where the label before a paragraph ends: what its letters are preceded by, else up to the first colon."""
    printed = pair.printed
    said, whole = letters(pair.text), letters(printed)
    if whole.endswith(said):
        end = _offset(printed, len(whole) - len(said))
    else:
        end = max(printed.find(":", 0, LABEL_REACH), 0)
    behind = _BEHIND_LABEL.match(printed, end) if end else None
    return behind.end() if behind else end


def _offset(text: str, count: int) -> int:
    """The offset behind so many letters."""
    for offset, char in enumerate(text):
        if not count:
            return offset
        count -= not NO_LETTER.match(char)
    return len(text)

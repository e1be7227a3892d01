"""What the document prints of each paragraph beside what the session says of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.check.sieve import letters
from generator.model.ledger import Entry
from generator.model.parsed import Parsed
from generator.model.session import GAP, Speech

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
    printed: str = ""
    body: str = ""
    """What is printed, without the speaker's label."""
    same: bool = False
    """White space and hyphens aside, print and session say the same: known without looking at each letter."""

    def line_at(self, offset: int) -> Entry | None:
        """The line that an offset in `body` falls into."""
        offset += self.label_end
        for line in self.lines:
            if offset <= len(line.text):
                return line
            offset -= len(line.text) + 1
        return self.lines[-1] if self.lines else None


def pairs(parsed: Parsed) -> list[Pair]:
    """Every paragraph of the session in its order, then those that only the ledger knows."""
    found = {pair.anchor: pair for pair in _of_session(parsed)}
    for entry in parsed.ledger.entries:
        if entry.paragraph is not None:
            if entry.paragraph not in found:
                found[entry.paragraph] = Pair(entry.paragraph, "", None, None, entry.page)
            found[entry.paragraph].lines.append(entry)
    for pair in found.values():
        _complete(pair)
    return list(found.values())


def _complete(pair: Pair) -> None:
    """Find the end of the label, and whether print and session are the same without it."""
    pair.printed = "\n".join(line.text for line in pair.lines).replace(GAP, "")
    printed, said = _squeezed(pair.printed), _squeezed(pair.text)
    if pair.speech is not None and pair.speech.speaker.name is not None:
        pair.same = printed.endswith(said)
        before = len(printed) - len(said) if pair.same else 0
        pair.label_end = _offset(pair.printed, before) if before else _label_end(pair)
    else:
        pair.same = printed == said
    pair.body = pair.printed[pair.label_end :]


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
    """Where the label ends before a paragraph that differs: behind what its letters are preceded by, else a colon."""
    said, whole = letters(pair.text), letters(pair.printed)
    if whole.endswith(said):
        rest = len(whole) - len(said)
        end = next((at for at in range(len(pair.printed) + 1) if len(letters(pair.printed[:at])) == rest), 0)
    else:
        end = max(pair.printed.find(":", 0, LABEL_REACH), 0)
    behind = _BEHIND_LABEL.match(pair.printed, end) if end else None
    return behind.end() if behind else end


def _offset(text: str, count: int) -> int:
    """The offset behind so many characters that are neither white space nor hyphens."""
    for offset, char in enumerate(text):
        if not count:
            return offset
        count -= char != "-" and not char.isspace()
    return len(text)

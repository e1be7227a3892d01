"""A protocol in Markdown, as an editor keeps it, as a manuscript: read for itself, not by the parser it tests."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.model.session import Absence, ParagraphKind
from tests.typeset.manuscript import Appendix, Element, Heading, Label, Manuscript, Part, Subheading, Text
from tests.typeset.turns import with_turns

_NUMBER = re.compile(r"Plenarprotokoll\s+(\d+)/(\d+)")
_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_PLACE = re.compile(r"(?m)^(\w[^\n,]*), (?:\w+tag|Mittwoch|Sonnabend),")
_TIME = re.compile(r"(?m)^(Beginn|Schluss): (\d{1,2}:\d{2}) Uhr$")
_LABEL = re.compile(r"^\*\*(?P<label>[^\n]+?):\*\*\s*(?P<rest>.*)$", re.DOTALL)
_CHAIR = re.compile(r"^(?P<role>(?:Vizep|P)räsident(?:in)?) (?P<name>.+)$")
_MEMBER = re.compile(r"^(?P<name>.+?) \((?P<group>[^)]+)\)$")
_DETAIL = re.compile(
    r"^(?:Drucksache \d+/\d+.*|(?:erste|zweite|dritte) (?:Lesung|Beratung)|In Verbindung mit:?|gemäß § .+|Vorlage .+)$"
)
_SUBHEADING = re.compile(r"^(?:Mündliche|Dringliche) Anfrage \d+$")
_DECIDES = re.compile(
    r"\b(?:Damit|Somit)\b[^.?!]*\b(?:angenommen|abgelehnt|verabschiedet|überwiesen|bestätigt|gewählt)\b"
)
_APPENDIX = re.compile(r"^(?:## )?Anlage(?: (\d+))?$")
_HOURS = re.compile(r"^\((?:von (?P<start>[\d:]+) Uhr bis |ab (?P<since>[\d:]+) Uhr|bis )(?:(?P<end>[\d:]+) Uhr)?\)$")


def manuscript_of_text(source: str) -> Manuscript:
    """The manuscript of a text source; raises ValueError for one without a head, a beginning or an end."""
    number, day, place = _NUMBER.search(source), _DATE.search(source), _PLACE.search(source)
    times = {match[1]: match for match in _TIME.finditer(source)}
    if not (number and day and place and "Beginn" in times and "Schluss" in times):
        raise ValueError("a text source names its session, date and place, and has the lines Beginn and Schluss")
    body = _blocks(source[times["Beginn"].end() : times["Schluss"].start()])
    tail = _blocks(source[times["Schluss"].end() :])
    head = _blocks(source[: times["Beginn"].start()])
    return Manuscript(
        parliament=head[0].partition("Plenarprotokoll")[0].strip(),
        term=int(number[1]),
        number=int(number[2]),
        date=date(int(day[3]), int(day[2]), int(day[1])),
        place=place[1],
        start=times["Beginn"][2],
        end=times["Schluss"][2],
        body=with_turns(tuple(_elements(body))),
        appendices=tuple(_appendices(tail)),
        absent=tuple(_absences(tail)),
    )


def _blocks(text: str) -> list[str]:
    return [block.strip("\n") for block in re.split(r"\n\s*\n", text) if block.strip()]


def _elements(blocks: list[str]) -> Iterator[Element]:
    position = 0
    chair = False
    while position < len(blocks):
        block = blocks[position]
        position += 1
        if block.startswith("## "):
            used = _details(blocks, position)
            yield _heading(block, blocks[position : position + used])
            position += used
        elif _SUBHEADING.match(block):
            yield Subheading(block)
        else:
            label = _label(block)
            if label is not None:
                chair = label[0].chair
                yield label[0]
                block = label[1]
            if block:
                yield _text(block, chair)


def _details(blocks: list[str], position: int) -> int:
    """How many blocks below a heading belong to it."""
    used = 0
    joined = False
    while position + used < len(blocks):
        lines = blocks[position + used].split("\n")
        if not joined and not _DETAIL.match(lines[-1]):
            break
        joined = lines[-1].startswith("In Verbindung mit")
        used += 1
    return used


def _heading(block: str, details: list[str]) -> Heading:
    match = re.match(r"^## (?:(\d+) )?(.+)$", " ".join(block.split("\n")))
    assert match is not None, block
    parts = [Part(_plain(match[2]))]
    joined = False
    for detail in details:
        if detail.startswith("In Verbindung mit"):
            joined = True
        elif joined:
            parts.append(Part(_plain(" ".join(detail.split("\n")))))
            joined = False
        else:
            lines = tuple(_plain(line.strip()) for line in detail.split("\n"))
            parts[-1] = replace(parts[-1], blocks=(*parts[-1].blocks, lines))
    return Heading(match[1], tuple(parts))


def _label(block: str) -> tuple[Label, str] | None:
    match = _LABEL.match(block)
    if match is None:
        return None
    printed = _plain(match["label"])
    unrevised = "*)" in printed
    printed = printed.replace("*)", "")
    chair = _CHAIR.match(printed)
    if chair:
        return Label(chair["name"], chair["role"], chair=True, unrevised=unrevised), match["rest"]
    member = _MEMBER.match(printed)
    if member:
        return Label(member["name"], group=member["group"], unrevised=unrevised), match["rest"]
    name, comma, role = printed.partition(", ")
    return (Label(name, role, unrevised=unrevised), match["rest"]) if comma else None


def _text(block: str, chair: bool) -> Text:
    lines = block.split("\n")
    if all(line.startswith(">") for line in lines):
        text = " ".join(line.lstrip("> ") for line in lines)
        return Text(ParagraphKind.QUOTE, _plain(text))
    text, bold = _without_bold(_plain(" ".join(line.strip() for line in lines)))
    if text.startswith("(") and text.endswith(")"):
        return Text(ParagraphKind.INTERJECTION, text)
    return Text(ParagraphKind.SPEECH, text, bold, decides=chair and bool(_DECIDES.search(text)))


def _without_bold(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    spans: list[tuple[int, int]] = []
    plain = ""
    for number, part in enumerate(text.split("**")):
        if number % 2:
            spans.append((len(plain), len(plain) + len(part)))
        plain += part
    return plain, tuple(spans)


def _plain(text: str) -> str:
    return re.sub(r"\\(?=[^\w\s])", "", text)


def _appendices(blocks: list[str]) -> Iterator[Appendix]:
    found: list[Appendix] = []
    for number, block in enumerate(blocks):
        if block.startswith("Entschuldigt waren"):
            if found:
                break
            continue
        name = _APPENDIX.match(block)
        if name:
            title = re.match(r"^Zu TOP (\d+) – (.+) – zu Protokoll gegebene Reden?$", blocks[number + 1])
            assert title is not None, blocks[number + 1]
            found.append(Appendix(name[1], title[1], _plain(title[2]), ()))
        elif found and not block.startswith("Zu TOP "):
            label = _label(block)
            added: list[Label | Text] = [label[0]] if label else []
            rest = label[1] if label else block
            if rest:
                added.append(_text(rest, chair=False))
            found[-1] = replace(found[-1], body=(*found[-1].body, *added))
    yield from found


def _absences(blocks: list[str]) -> Iterator[Absence]:
    start = next((n for n, block in enumerate(blocks) if block.startswith("Entschuldigt waren")), len(blocks))
    end = next((n for n in range(start, len(blocks)) if _APPENDIX.match(blocks[n])), len(blocks))
    lines = [line.strip() for block in blocks[start:end] for line in block.split("\n")][1:]
    for number, line in enumerate(lines):
        if line.startswith("("):
            continue
        hours = _HOURS.match(lines[number + 1]) if number + 1 < len(lines) else None
        start_at = _hour(hours["start"] or hours["since"]) if hours else None
        end_at = _hour(hours["end"]) if hours else None
        member = _MEMBER.match(line)
        if member:
            yield Absence(member["name"], member["group"], None, start_at, end_at)
        else:
            role, _, name = line.partition(" ")
            yield Absence(name, None, role, start_at, end_at)


def _hour(printed: str | None) -> str | None:
    if printed is None:
        return None
    hour, _, minute = printed.partition(":")
    return f"{int(hour):02}:{minute or '00'}"

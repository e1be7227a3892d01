"""A speaker's label at the beginning of a block."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.parliament import LabelPattern, Parliament
from generator.model.session import Speaker
from generator.parse.groups import short_name

_NAMES = ("name", "surname")
"""Groups of a label's pattern that hold a name; a surname alone only before a place."""
REACH = 320
"""A label, with the longest office of a ministry, ends within so many characters."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says, and how much of the text it takes."""

    speaker: Speaker
    chair: bool
    unrevised: bool
    length: int


def find_label(text: str, bold: str | None, parliament: Parliament) -> Label | None:
    """The label a block of text begins with, None where it begins with none.

    `bold` is what of the text's beginning is set in bold, None in a source without fonts.
    The name must be bold throughout, for bold words in the chair's own sentences are no
    label (18/115, p. 7: "Vor Eintritt in die Tagesordnung:") and plain ones none either.
    """
    start = text[:REACH]
    unrevised, plain = _without_mark(start, parliament.words.mark)
    for pattern in parliament.words.labels:
        if bold is None and pattern.bold_only:
            continue
        match = pattern.pattern.match(plain)
        if match is None:
            continue
        fields = match.groupdict()
        if bold is not None and not _covers(bold, plain[: max(match.end(part) for part in _NAMES if part in fields)]):
            continue
        length = match.end() + (len(start) - len(plain) if unrevised and _mark_inside(start, plain, match.end()) else 0)
        return Label(
            Speaker(_name(fields), _role(fields), short_name(fields.get("group"), parliament)),
            chair=pattern.kind == "chair",
            unrevised=length != match.end(),
            length=length,
        )
    return None


def contents_speaker(text: str, patterns: tuple[LabelPattern, ...], parliament: Parliament) -> Speaker | None:
    """The speaker that an entry of the contents names."""
    for pattern in patterns:
        match = pattern.pattern.match(text)
        if match:
            fields = match.groupdict()
            return Speaker(_name(fields), _role(fields), short_name(fields.get("group"), parliament))
    return None


def _name(fields: Mapping[str, str | None]) -> str:
    """The name as printed, with the place that tells two of one name apart: "Hans Müller (Köln)"."""
    name = next(text for part in _NAMES if (text := fields.get(part)))
    place = fields.get("place")
    return f"{name.strip()} ({place})" if place else name.strip()


def _without_mark(text: str, mark: str) -> tuple[bool, str]:
    """The text without the first mark and the space before it; the mark belongs to the label it stands in."""
    at = text.find(mark)
    if at < 0:
        return False, text
    before = text[:at].rstrip()
    after = text[at + len(mark) :]
    # "(fraktionslos*)": the bracket that closes the group closes the mark too.
    closing = ")" if before.count("(") > before.count(")") and not after.startswith(")") else ""
    if not closing and ((after[:1] not in (" ", ",", ":", "") and not after.startswith("(")) or after.startswith("(")):
        after = " " + after
    return True, before + closing + after


def _mark_inside(text: str, plain: str, end: int) -> bool:
    """Whether the mark stood before the label's end: else it is part of the speech."""
    shared = next((i for i, (a, b) in enumerate(zip(text, plain, strict=False)) if a != b), len(plain))
    return shared < end


def _covers(bold: str, name: str) -> bool:
    """Hyphens aside: at a line end one may be the name's own or not (Kapell-/mann, Kapellmann-/Berg)."""
    return _squeezed(bold).startswith(_squeezed(name))


def _squeezed(text: str) -> str:
    return "".join(text.split()).replace("-", "")


def _role(fields: Mapping[str, str | None]) -> str | None:
    """The office, with the department where the form has it apart: "Staatsministerin (Arbeit und Soziales)"."""
    role, department = fields.get("role"), fields.get("department")
    if not role:
        return None
    office = " ".join(role.split()).rstrip(",")
    return f"{office} ({' '.join(department.split())})" if department else office

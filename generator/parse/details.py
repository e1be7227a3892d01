"""The details of a heading, each whole, though its lines break anywhere."""

from collections.abc import Iterable

from generator.model.parliament import Parliament
from generator.parse.hyphens import Evidence, join


def details_of(lines: Iterable[str], parliament: Parliament, evidence: Evidence) -> list[str]:
    """Kinds, movers, papers and readings in order: "des Ausschusses / für Schule und Bildung" is one."""
    found: list[str] = []
    for line in lines:
        for piece in parliament.words.piece.split(line):
            text = piece.strip()
            if found and _goes_on(found[-1], text, parliament):
                found[-1] = join(found[-1], text, evidence)
            else:
                found.append(text)
    return found


def _goes_on(before: str, text: str, parliament: Parliament) -> bool:
    """Whether a line belongs to the detail before it."""
    words = parliament.words
    if before.endswith(("-", "/")):
        return True
    if words.detail.match(text):
        return False
    if words.attribute.match(text):
        # Who brought it in stands behind a kind, or in a list; anything else it tells more of.
        mover = words.mover.match(before) and not _open(before, parliament)
        return not (mover or before.endswith((",", " und")) or kind_of(before, parliament))
    if kind_of(before, parliament):
        return text.startswith("und ")
    return _open(before, parliament)


def _open(before: str, parliament: Parliament) -> bool:
    """A mover whose name may run on in the next line."""
    return bool(parliament.words.mover.match(before) and parliament.words.runs_on.search(before))


def kind_of(text: str, parliament: Parliament) -> str | None:
    """The kind of item that a detail begins with."""
    match = parliament.words.kind.match(text)
    return match[0] if match else None

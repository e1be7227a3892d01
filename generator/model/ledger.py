"""The account of a document's lines: none may be without an entry."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a line is in no paragraph. The words are shown to readers."""

    RUNNING_HEAD = "Kopfzeile"
    RUNNING_FOOT = "Fußzeile"
    TITLE_PAGE = "Titelseite"
    CONTENTS = "Inhaltsverzeichnis"
    ABSENCES = "Liste der Entschuldigten"
    START_TIME = "Beginn der Sitzung"
    END_TIME = "Schluss der Sitzung"
    AGENDA_HEADING = "Überschrift eines Tagesordnungspunkts"
    APPENDIX_HEADING = "Überschrift einer Anlage"
    ROLL_CALL = "Namensliste einer Abstimmung"
    APPENDIX_TEXT = "Nicht gelesene Zeile einer Anlage"
    FOOTNOTE = "Fußnote"
    EMPTY = "ohne Text"


class HyphenReason(StrEnum):
    """Why a hyphen at the end of a line was taken for what it is. The words are shown to readers."""

    SOFT = "als weicher Trennstrich gesetzt"
    NO_WORD = "kein Wort davor oder dahinter"
    CONJUNCTION = "vor einem Bindewort"
    STANDS_ALONE = "der erste Teil steht anderswo allein"
    SEEN_APART = "steht anderswo mit Bindestrich in einer Zeile"
    SEEN_WHOLE = "steht anderswo ohne Bindestrich in einer Zeile"
    CAPITALS = "Großbuchstaben werden nicht getrennt"
    ABBREVIATION = "Abkürzungen werden nicht getrennt"
    BEFORE_CAPITAL = "vor einem Großbuchstaben wird nicht getrennt"
    DIGIT = "an einer Ziffer wird nicht getrennt"
    FIRST_PART = "der erste Teil steht anderswo immer mit Bindestrich"
    STRING_OF_WORDS = "Aneinanderreihung ganzer Wörter"
    SYLLABLE = "Silbentrennung"


@dataclass(frozen=True, slots=True)
class Hyphen:
    """What a hyphen at the end of a line was taken for."""

    how: str
    """"joined" (it is gone), "kept" ("CDU-Fraktion") or "suspended" (a space follows: "Verkehrs- und")."""
    reason: HyphenReason


@dataclass(frozen=True, slots=True)
class Entry:
    """Who took one line: a paragraph, or nobody and why."""

    line: int
    """Index of the line in its document."""
    page: int
    """Position of its page in the file."""
    text: str
    paragraph: str | None = None
    """Anchor of the paragraph that took it: "s40-2.3"."""
    reason: Reason | None = None
    hyphen: Hyphen | None = None
    """Where it ends in a hyphen and goes on in the next line."""


@dataclass(frozen=True, slots=True)
class Ledger:
    entries: tuple[Entry, ...]

    @property
    def unaccounted(self) -> tuple[Entry, ...]:
        """Entries with neither a paragraph nor a reason; there are none in a sound parse."""
        return tuple(e for e in self.entries if (e.paragraph is None) == (e.reason is None))

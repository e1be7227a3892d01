"""The printed table of contents: a second, independent account of what the body holds."""

from dataclasses import dataclass

from generator.model.session import Absence, MeasureKind, Speaker


@dataclass(frozen=True, slots=True)
class ContentsSpeaker:
    """A turn listed with its page; page None where the entry has none of its own ("zu Protokoll")."""

    speaker: Speaker
    page: int | None
    in_appendix: bool = False


@dataclass(frozen=True, slots=True)
class ContentsItem:
    """An agenda item as listed."""

    number: str | None
    title: str
    documents: tuple[str, ...]
    page: int | None
    speakers: tuple[ContentsSpeaker, ...]
    result_pages: tuple[int, ...] = ()
    """Pages of all decisions, in order."""


@dataclass(frozen=True, slots=True)
class ContentsMeasure:
    """A call to order or a reprimand as listed, with whom it met."""

    kind: MeasureKind
    speaker: Speaker
    page: int | None


@dataclass(frozen=True, slots=True)
class Contents:
    items: tuple[ContentsItem, ...] = ()
    before: tuple[ContentsSpeaker, ...] = ()
    """Turns listed before the first item."""
    appendix: tuple[ContentsSpeaker, ...] = ()
    """Speeches handed in for the record, with their pages."""
    absent: tuple[Absence, ...] = ()
    measures: tuple[ContentsMeasure, ...] = ()

"""A session as a build published it: what is said, by whom, and under which addresses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PublishedParagraph:
    address: str
    """"sitzungen/18-115/top-3/#s40-2.3"."""
    text: str
    page: int | None


@dataclass(frozen=True, slots=True)
class PublishedSpeech:
    address: str
    speaker: str
    """As printed: "Erika Muster (FDP)"."""
    person: str | None
    """The slug of whom it was given to."""
    page: int | None
    paragraphs: tuple[PublishedParagraph, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    session: str
    speeches: tuple[PublishedSpeech, ...]

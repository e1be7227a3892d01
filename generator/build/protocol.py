"""One protocol, from its bytes to what the corpus needs of it."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from generator.build.cache import Cache
from generator.build.keys import parse_key, read_key
from generator.build.media import MediaFile
from generator.build.pages import read_pages
from generator.model.corpus import Digest
from generator.model.corrections import Correction
from generator.model.errors import MediaError, Place, PlenarwerkError, ProtocolError
from generator.model.findings import Quality
from generator.model.media import Media
from generator.model.pages import Document, RawPage
from generator.model.parliament import Parliament
from generator.model.parsed import Parsed
from generator.model.session import Session, Source
from generator.read.names import is_text

T = TypeVar("T")
Corrections = Callable[[str, str], Sequence[Correction]]
"""What an editor corrects in a session of a parliament, by code and id."""


def no_corrections(_parliament: str, _session: str) -> Sequence[Correction]:
    return ()


def load(parliament: str | None) -> None:
    """Load the stages, all parliaments and the words of an expected one, once for all processes that fork off."""
    from generator import check, correct, digest, layout, parse, read  # noqa: F401
    from generator.parliaments import codes, find

    for code in codes():
        known = find(code)
        if code == parliament:
            _ = known.words


@dataclass(frozen=True, slots=True)
class Reading:
    """A protocol that became a session."""

    session: Session
    digest: Digest
    quality: Quality
    media_fault: MediaError | None = None
    """Why the media file beside it could not be used; the checks tell of it too."""


def read(
    data: bytes,
    place: Place,
    reader: str,
    media: MediaFile | None = None,
    corrections: Corrections = no_corrections,
    jobs: int = 1,
    cache: Cache | None = None,
) -> Reading:
    """Read, lay out, parse, correct, check and digest one protocol; raises ProtocolError when it cannot be one.

    `media` is the file of the media library beside it, where there is one; `jobs` processes share its pages.
    What the first stages gave is taken from `cache` where it is known there, else kept in it.

    What a stage did not expect is told as an error of this one protocol too: one odd
    file among thousands must not keep the others from being published.
    """
    try:
        return _read(_File(data, hashlib.sha256(data).hexdigest(), place, reader, jobs, cache), media, corrections)
    except PlenarwerkError:
        raise
    except MemoryError as error:
        raise ProtocolError(
            place, "it takes more memory than a file may", "try --reader pdfplumber, and report this with the file"
        ) from error
    except Exception as error:
        raise ProtocolError(
            place,
            f"Plenarwerk failed on it ({type(error).__name__}: {error})",
            "report this with the file; --debug shows where it happened",
        ) from error


@dataclass(frozen=True, slots=True)
class _File:
    """A protocol, and how it is read."""

    data: bytes
    sha256: str
    place: Place
    reader: str
    jobs: int
    cache: Cache | None

    @property
    def name(self) -> str:
        return Path(self.place.file).name

    @property
    def key(self) -> str:
        return read_key(self.sha256, self.reader)

    def once(self, key: str, part: str, kind: type[T], make: Callable[["_File"], T]) -> T:
        """What the cache has under a key, else what is made now and kept there."""
        known = self.cache.load(key, part) if self.cache else None
        if isinstance(known, kind):
            return known
        made = make(self)
        if self.cache:
            self.cache.store(key, part, made)
        return made


def _read(file: _File, beside: MediaFile | None, corrections: Corrections) -> Reading:
    from generator.check import check
    from generator.correct import apply
    from generator.digest import digest
    from generator.parliaments import find

    if not file.data:
        raise ProtocolError(file.place, "the file is empty", "download it again")
    parsed = file.once(parse_key(file.key, file.name), "parsed", Parsed, _parsed)
    parliament = find(parsed.session.parliament)
    parsed = apply(parsed, corrections(parliament.code, parsed.session.id))
    media, fault = _media(beside)
    unreadable = beside.path.name if beside is not None and fault is not None else None
    quality = check(parsed, parliament, media, unreadable_media=unreadable)
    return Reading(parsed.session, digest(parsed.session, parliament, parsed.contents, media), quality, fault)


def _parsed(file: _File) -> Parsed:
    """What the document says, without an editor's corrections."""
    from generator.parse import parse

    document, parliament = _text(file) if is_text(file.name) else _pdf(file)
    return parse(document, parliament, Source(file.name, file.sha256), file.place)


def _pages(file: _File) -> tuple[RawPage, ...]:
    return read_pages(file.data, file.place, file.reader, file.jobs)


def _media(beside: MediaFile | None) -> tuple[Media | None, MediaError | None]:
    """What a media file says, or why it says nothing."""
    from generator.read.media import read_media

    if beside is None:
        return None, None
    try:
        return read_media(beside.data, Place(str(beside.path))), None
    except MediaError as error:
        return None, error


def _pdf(file: _File) -> tuple[Document, Parliament]:
    from generator.layout import layout
    from generator.parliaments import recognise_pages

    pages = file.once(file.key, "pages", tuple, _pages)
    if not any(run.text.strip() for page in pages for run in page.runs):
        raise ProtocolError(
            file.place,
            "its pages have no text, only pictures",
            "get the original file from the parliament's archive or have the text recognised (OCR)",
        )
    parliament = recognise_pages(pages)
    if parliament is None:
        raise _unknown(file.place)
    return layout(pages, parliament.geometry), parliament


def _text(file: _File) -> tuple[Document, Parliament]:
    from generator.parliaments import recognise
    from generator.read import read_text

    document = read_text(file.data, file.place)
    parliament = recognise(document)
    if parliament is None:
        raise _unknown(file.place)
    return document, parliament


def _unknown(place: Place) -> ProtocolError:
    from generator.parliaments import codes

    return ProtocolError(
        place,
        f"it is no plenary protocol of a parliament known here ({', '.join(codes())})",
        "take it out of the protocols or add its parliament",
    )

"""One protocol, from its bytes to what the corpus needs of it."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.build.media import MediaFile
from generator.build.pages import read_pages
from generator.model.corpus import Digest
from generator.model.corrections import Correction
from generator.model.errors import MediaError, Place, PlenarwerkError, ProtocolError
from generator.model.findings import Quality
from generator.model.media import Media
from generator.model.pages import Document
from generator.model.parliament import Parliament
from generator.model.session import Session, Source
from generator.read.names import is_text

Corrections = Callable[[str, str], Sequence[Correction]]
"""What an editor corrects in a session of a parliament, by code and id."""


def no_corrections(_parliament: str, _session: str) -> Sequence[Correction]:
    return ()


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
) -> Reading:
    """Read, lay out, parse, correct, check and digest one protocol; raises ProtocolError when it cannot be one.

    `media` is the file of the media library beside it, where there is one; `jobs` processes share its pages.

    What a stage did not expect is told as an error of this one protocol too: one odd
    file among thousands must not keep the others from being published.
    """
    try:
        return _read(data, place, reader, media, corrections, jobs)
    except PlenarwerkError:
        raise
    except Exception as error:
        raise ProtocolError(
            place,
            f"Plenarwerk failed on it ({type(error).__name__}: {error})",
            "report this with the file; --debug shows where it happened",
        ) from error


def _read(
    data: bytes, place: Place, reader: str, beside: MediaFile | None, corrections: Corrections, jobs: int
) -> Reading:
    from generator.check import check
    from generator.correct import apply
    from generator.digest import digest
    from generator.parse import parse

    if not data:
        raise ProtocolError(place, "the file is empty", "download it again")
    name = Path(place.file).name
    document, parliament = _text(data, place) if is_text(name) else _pdf(data, place, reader, jobs)
    source = Source(name, hashlib.sha256(data).hexdigest())
    parsed = parse(document, parliament, source, place)
    parsed = apply(parsed, corrections(parliament.code, parsed.session.id))
    media, fault = _media(beside)
    unreadable = beside.path.name if beside is not None and fault is not None else None
    quality = check(parsed, parliament, media, unreadable_media=unreadable)
    return Reading(parsed.session, digest(parsed.session, parliament, parsed.contents, media), quality, fault)


def _media(beside: MediaFile | None) -> tuple[Media | None, MediaError | None]:
    """What a media file says, or why it says nothing."""
    from generator.read.media import read_media

    if beside is None:
        return None, None
    try:
        return read_media(beside.data, Place(str(beside.path))), None
    except MediaError as error:
        return None, error


def _pdf(data: bytes, place: Place, name: str, jobs: int) -> tuple[Document, Parliament]:
    from generator.layout import layout
    from generator.parliaments import recognise_pages

    pages = read_pages(data, place, name, jobs)
    if not any(run.text.strip() for page in pages for run in page.runs):
        raise ProtocolError(
            place,
            "its pages have no text, only pictures",
            "get the original file from the parliament's archive or have the text recognised (OCR)",
        )
    parliament = recognise_pages(pages)
    if parliament is None:
        raise _unknown(place)
    return layout(pages, parliament.geometry), parliament


def _text(data: bytes, place: Place) -> tuple[Document, Parliament]:
    from generator.parliaments import recognise
    from generator.read import read_text

    document = read_text(data, place)
    parliament = recognise(document)
    if parliament is None:
        raise _unknown(place)
    return document, parliament


def _unknown(place: Place) -> ProtocolError:
    from generator.parliaments import codes

    return ProtocolError(
        place,
        f"it is no plenary protocol of a parliament known here ({', '.join(codes())})",
        "take it out of the protocols or add its parliament",
    )

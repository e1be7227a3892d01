"""Bytes of a media file in, `Media` out: the JSON of a parliament's media library."""

import json
import re
from datetime import date
from typing import Any

from generator.model.errors import MediaError, Place
from generator.model.media import Contribution, Media
from generator.read.characters import plain

SUFFIX = ".media.json"


def media_name(protocol: str) -> str:
    """The name of the media file that lies beside a protocol: "18-115.pdf" gives "18-115.media.json"."""
    return protocol.rpartition(".")[0] + SUFFIX


def read_media(data: bytes, place: Place) -> Media:
    """The contributions of a session; an empty text stands for nothing and becomes None.

    Raises MediaError for what is no JSON, names no session, or holds a contribution
    without a name.
    """
    value = _json(data, place)
    found = value.get("speeches") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(found, list):
        raise MediaError(place, "it has no list of 'speeches'", "get the file from the media library again")
    legislature, number = (_number(value.get(name)) for name in ("wp", "sitzung"))
    if legislature is None or number is None:
        raise MediaError(place, "it does not say which session it is of", "add 'wp' and 'sitzung' as numbers")
    return Media(
        legislature,
        number,
        _date(value.get("date")),
        tuple(_contribution(entry, ordinal, place) for ordinal, entry in enumerate(found, 1)),
        _page(value.get("video_page_url")),
    )


def _json(data: bytes, place: Place) -> Any:
    try:
        return json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise MediaError(place, f"it is no JSON ({error})", "get the file from the media library again") from error


def _contribution(entry: Any, ordinal: int, place: Place) -> Contribution:
    name = _text(entry.get("name")) if isinstance(entry, dict) else None
    if name is None:
        raise MediaError(place, f"entry {ordinal} of 'speeches' has no name", "add 'name' or take the entry out")
    return Contribution(
        name=name,
        group=_text(entry.get("fraktion")),
        office=_text(entry.get("funktion")),
        member=_text(entry.get("mdl_id")),
        office_id=_text(entry.get("funktion_id")),
        item=_text(entry.get("top_nr")),
        title=_text(entry.get("top_title")),
        start=_number(entry.get("start_offset")),
        end=_number(entry.get("rendered_end")),
        id=_text(entry.get("top_redner_id")),
    )


def _text(value: Any) -> str | None:
    """A text with its spaces squeezed; numbers are taken for ids that lost their quotation marks."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    return " ".join(plain(str(value)).split()) or None


def _page(value: Any) -> str | None:
    """Only what is safe as a link."""
    address = _text(value)
    return address if address is not None and re.fullmatch(r"https?://[^\s\"'<>]+", address) else None


def _number(value: Any) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)) and abs(value) < 1e9:
        return int(value)
    return int(value) if isinstance(value, str) and re.fullmatch(r"[0-9]{1,9}", value) else None


def _date(value: Any) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None

"""iCalendar: events to text (RFC 5545)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_LONGEST = 75
"""So many bytes a line may have; what is longer goes on in the next one behind a space."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that took place on a day."""

    id: str
    """The same for ever: "nrw-18-115"."""
    title: str
    day: date
    begins: str | None
    """Hours of that day as printed, "10:04"; None where the whole day is all one knows."""
    ends: str | None
    place: str | None
    url: str | None
    """Whole, or nothing: a calendar lies on nobody's site."""
    text: str


def written(title: str, events: tuple[Event, ...], zone: str) -> bytes:
    """A calendar; `zone` is that of the hours: "Europe/Berlin"."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Plenarwerk//DE", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_text(title)}")
    for event in events:
        lines.extend(_event(event, ZoneInfo(zone)))
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line)).encode()


def _event(event: Event, zone: ZoneInfo) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@plenarwerk"
    yield f"DTSTAMP:{_moment(datetime.combine(event.day, time(12), UTC))}"  # of the data, not of the build
    yield from _when(event, zone)
    yield f"SUMMARY:{_text(event.title)}"
    if event.place:
        yield f"LOCATION:{_text(event.place)}"
    if event.url:
        yield f"URL:{event.url}"
    if event.text:
        yield f"DESCRIPTION:{_text(event.text)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _when(event: Event, zone: ZoneInfo) -> Iterator[str]:
    begins, ends = _hour(event.begins), _hour(event.ends)
    if begins is None:
        yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
        return
    start = datetime.combine(event.day, begins, zone)
    yield f"DTSTART:{_moment(start)}"
    if ends is not None and ends != begins:
        until = event.day + timedelta(days=ends < begins)  # past midnight
        yield f"DTEND:{_moment(datetime.combine(until, ends, zone))}"


def _hour(printed: str | None) -> time | None:
    hour, _, minute = (printed or "").partition(":")
    return time(int(hour), int(minute)) if hour.isdecimal() and minute.isdecimal() and int(hour) < 24 else None


def _moment(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(value: str) -> str:
    plain = _CONTROL.sub("", value.replace("\r\n", "\n").replace("\r", "\n"))
    return plain.replace("\\", "\\\\").replace(";", r"\;").replace(",", r"\,").replace("\n", r"\n")


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 bytes, none of which cuts a character."""
    piece, size = "", 0
    for char in line:
        width = len(char.encode("utf-8", "replace"))
        if size + width > _LONGEST:
            yield piece
            piece, size = " ", 1
        piece += char
        size += width
    yield piece

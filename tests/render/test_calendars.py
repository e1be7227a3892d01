"""Calendars, read by a library that we did not write."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from generator.render.ics import Event, written
from tests.site import BASE, page_of

ZONE = "Europe/Berlin"


def event(**changes: Any) -> Event:
    told: dict[str, Any] = {
        "id": "nrw-18-115",
        "title": "115. Sitzung",
        "day": date(2026, 1, 28),
        "begins": "10:04",
        "ends": "20:31",
        "place": "Düsseldorf",
        "url": "https://example.org/sitzungen/18-115/",
        "text": "TOP 1: Eins\nhttps://example.org/1",
    }
    return Event(**(told | changes))


def read(*events: Event) -> list[Any]:
    return list(Calendar.from_ical(written("Plenum", events, ZONE)).walk("VEVENT"))


def test_the_calendar_of_a_term_has_its_sessions(demo_site: Path) -> None:
    calendar = Calendar.from_ical((demo_site / "sitzungen/wahlperiode-4.ics").read_bytes())
    assert not calendar.errors and calendar["X-WR-CALNAME"] == "Landtag Musterland: Plenarsitzungen der 4. Wahlperiode"
    events = calendar.walk("VEVENT")
    index = json.loads((demo_site / "data/index.json").read_text())["sessions"]
    assert len(events) == len(index) and len({event["UID"] for event in events}) == len(index)
    for found, entry in zip(events, index, strict=True):
        session = json.loads((demo_site / entry["path"]).read_text())
        assert found["URL"] == f"{BASE}sitzungen/{entry['id'].replace('/', '-')}/"
        start = found.decoded("DTSTART")
        assert (start.date() if isinstance(start, datetime) else start).isoformat() == session["date"]
        for item in session["agenda_items"]:
            assert item["title"] in found["DESCRIPTION"]
            assert f"{found['URL']}{item['id']}/" in found["DESCRIPTION"].split()
    page = page_of(demo_site / "sitzungen/index.html")
    assert "wahlperiode-4.ics" in page.shown


def test_hours_are_those_of_the_place() -> None:
    (winter,) = read(event())
    assert winter.decoded("DTSTART") == datetime(2026, 1, 28, 9, 4, tzinfo=UTC)
    assert winter.decoded("DTEND") == datetime(2026, 1, 28, 19, 31, tzinfo=UTC)
    (summer,) = read(event(day=date(2026, 7, 1)))
    assert summer.decoded("DTSTART") == datetime(2026, 7, 1, 8, 4, tzinfo=UTC)


@pytest.mark.parametrize(("begins", "ends", "hours"), [("10:00", "0:30", 14.5), ("22:00", "02:00", 4.0)])
def test_a_sitting_may_end_on_the_next_day(begins: str, ends: str, hours: float) -> None:
    (found,) = read(event(begins=begins, ends=ends))
    assert found.decoded("DTEND") - found.decoded("DTSTART") == timedelta(hours=hours)


@pytest.mark.parametrize("begins", [None, "", "25:00", "zehn"])
def test_without_an_hour_it_is_a_day(begins: str | None) -> None:
    (found,) = read(event(begins=begins))
    assert found.decoded("DTSTART") == date(2026, 1, 28) and "DTEND" not in found


def test_without_an_end_it_has_none() -> None:
    (found,) = read(event(ends=None))
    assert "DTEND" not in found and found.decoded("DTSTART")


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"], include_characters="\n"))


@given(TEXT, TEXT)
def test_any_text_comes_back_and_no_line_is_too_long(title: str, text: str) -> None:
    content = written(title, (event(title=title, text=text), event(id="other")), ZONE)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    first, second = Calendar.from_ical(content).walk("VEVENT")
    assert str(first.get("SUMMARY", "")) == title and str(first.get("DESCRIPTION", "")) == text
    assert second["UID"] == "other@plenarwerk"


def test_what_would_begin_a_line_of_its_own_does_not() -> None:
    (found,) = read(event(title="a\r\nEND:VEVENT\rBEGIN:VALARM\x0b\x00"))
    assert set(found) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "URL", "DESCRIPTION", "TRANSP"}
    assert not found.subcomponents

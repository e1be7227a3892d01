"""Feeds: read by a reader of feeds, named by their pages, the same wherever the site lies."""

import io
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import feedparser
import pytest

from generator import resources
from generator.build import build
from generator.build.protocol import read as read_protocol
from generator.model.errors import Place
from generator.model.history import Change, Piece, Revision, SessionChanges, Stretch, Unit
from generator.model.site import Site
from generator.parliaments import find
from generator.render.atom import Entry, Feed, written
from generator.render.context import Context
from generator.render.feeds import LATEST, session_feed_files
from generator.resolve import resolve
from tests.site import BASE, fault, page_of, pages

GOOD = Path(__file__).parents[2] / "content" / "protocols" / "4-13.md"


def read(content: bytes) -> Any:
    found = feedparser.parse(io.BytesIO(content), response_headers={"content-type": "application/atom+xml"})
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def feeds(site: Path) -> list[Path]:
    return sorted(site.rglob("*.atom"))


def test_every_feed_that_a_page_names_exists_and_no_other(demo_site: Path) -> None:
    named = {(path.parent / href).resolve() for path in pages(demo_site) for href, _ in page_of(path).feeds}
    assert named == {path.resolve() for path in feeds(demo_site)}
    assert len(named) > 30


@pytest.mark.parametrize("name", ["", "sitzungen", "personen/thorben-maler", "drucksachen/4-198"])
def test_a_page_with_a_feed_shows_it_to_readers_too(demo_site: Path, name: str) -> None:
    page = page_of(demo_site / name / "index.html")
    [(href, title)] = page.feeds
    assert href in page.shown
    assert title.startswith("Neue ")


def test_every_feed_is_whole(demo_site: Path) -> None:
    for path in feeds(demo_site):
        found = read(path.read_bytes())
        own = BASE + path.relative_to(demo_site).as_posix()
        links = {link.rel: link.href for link in found.feed.links}
        assert links["self"] == own and found.feed.title and found.feed.author, path
        assert links["alternate"] == urljoin(own, "./")
        ids = [found.feed.id, *(entry.id for entry in found.entries)]
        assert len(ids) == len(set(ids)), path
        assert all(one.startswith("urn:uuid:") for one in ids)
        days = [entry.published for entry in found.entries]
        assert days == sorted(days, reverse=True)
        assert all(entry.published <= entry.updated <= found.feed.updated for entry in found.entries)
        for entry in found.entries:
            assert fault(demo_site, path, entry.link, BASE) is None, (path, entry.link)
            assert entry.title.strip()


def test_a_person_is_named_in_the_titles_of_their_feed(demo_site: Path) -> None:
    found = read((demo_site / "personen/thorben-maler/reden.atom").read_bytes())
    assert len(found.entries) > 2
    assert all(entry.title.startswith("Thorben Maler: ") for entry in found.entries)
    assert {entry.author for entry in found.entries} == {"Thorben Maler"}
    assert found.feed.title == "Neue Reden von Thorben Maler – Plenum Musterland"


def test_a_paper_tells_who_named_it_and_when_it_was_on_the_agenda(demo_site: Path) -> None:
    titles = [entry.title for entry in read((demo_site / "drucksachen/4-198/fundstellen.atom").read_bytes()).entries]
    assert "Hanne Lindqvist zu TOP 2: Bahnhaltepunkt Oberau endlich barrierefrei ausbauen" in titles
    assert "Auf der Tagesordnung: TOP 2: Bahnhaltepunkt Oberau endlich barrierefrei ausbauen" in titles


def test_sessions_come_newest_first_with_the_day_they_were_held(demo_site: Path) -> None:
    found = read((demo_site / "sitzungen/sitzungen.atom").read_bytes())
    assert [entry.published for entry in found.entries] == [
        "2031-06-18T12:00:00Z",
        "2031-05-14T12:00:00Z",
        "2031-05-13T12:00:00Z",
    ]
    assert found.feed.updated == max(entry.updated for entry in found.entries)


def test_a_move_changes_the_links_and_no_id(tmp_path: Path) -> None:
    """Where the site's own address is unknown, links are relative to the feed."""
    found = []
    for name, base_url in (("first", None), ("second", "https://example.org/moved/")):
        build(Site(), tmp_path / name, (GOOD,), cache=tmp_path / "cache", base_url=base_url)
        content = (tmp_path / name / "sitzungen/sitzungen.atom").read_bytes()
        found.append((read(content), content))
    (first, content), (second, _) = found
    assert [entry.id for entry in first.entries] == [entry.id for entry in second.entries]
    assert first.feed.id == second.feed.id
    assert b'href="4-13/"' in content
    assert second.entries[0].link == "https://example.org/moved/sitzungen/4-13/"


def test_what_xml_cannot_hold_is_left_out_and_the_rest_is_kept() -> None:
    entry = Entry(
        "nrw/1/1", "a\x00b\x1f <c> & \ud800d\ufffe", date(2026, 1, 28), "x/?a=1&b=2", "A & B", "]]> <!-- \x0b"
    )
    feed = Feed("nrw", 'T "<>&', "A", date(2026, 1, 28), "./", "x.atom", "de", (entry,))
    content = written(feed)
    found = read(content)
    assert b"<title>ab &lt;c&gt; &amp; d</title>" in content
    assert found.entries[0].link.endswith("x/?a=1&b=2")
    assert b"<summary>]]&gt; &lt;!-- </summary>" in content


def test_a_feed_has_the_latest_and_no_more() -> None:
    """Of many sessions the newest stand in the feed."""
    parliament = find("musterland")
    session = read_protocol(GOOD.read_bytes(), Place(GOOD.name), "pdfium").digest
    held = [
        replace(session, id=f"4/{number}", number=number, date=date(2031, 1, 1) + timedelta(days=number))
        for number in range(100, 100 + LATEST + 3)
    ]
    context = Context(Site(), parliament, resolve(held, (), parliament), (resources.templates(),))
    files = {file.path: read(file.content) for file in session_feed_files(context)}
    entries = files["sitzungen/sitzungen.atom"].entries
    assert len(entries) == LATEST
    assert entries[0].title.startswith(f"{100 + LATEST + 2}. Sitzung")
    assert entries[-1].title.startswith("103. Sitzung")


def corrected(day: str, anchor: str, *, moved_only: bool = False) -> Revision:
    """A revision in which a paragraph reads otherwise, or merely has another address."""
    now = f"sitzungen/4-13/top-1/#{anchor}"
    change = (
        Change(Unit.PARAGRAPH, f"sitzungen/4-13/eroeffnung/#{anchor}", now)
        if moved_only
        else Change(Unit.PARAGRAPH, now, now, (Piece(Stretch.OLD, "Ja"), Piece(Stretch.NEW, "Nein")))
    )
    return Revision(day, (), (SessionChanges("4/13", (change,)),), ())


def test_what_was_corrected_later_is_updated_on_that_day_and_nothing_else(tmp_path: Path) -> None:
    """Beside a cache that knows the site without the correction, as without one."""
    found = {}
    for name, history, cache in (
        ("before", (), "cache"),
        ("after", (corrected("2031-07-01", "s0-2.2"), corrected("2031-07-09", "s0-4", moved_only=True)), "cache"),
        ("clean", (corrected("2031-07-01", "s0-2.2"), corrected("2031-07-09", "s0-4", moved_only=True)), "another"),
    ):
        build(Site(history=history), tmp_path / name, (GOOD,), cache=tmp_path / cache, exports=False)
        found[name] = {path.relative_to(tmp_path / name): path.read_bytes() for path in feeds(tmp_path / name)}
    assert found["after"] == found["clean"]
    corrected_speech = "2031-07-01T12:00:00Z"
    days = {
        path: [(entry.published, entry.updated) for entry in read(content).entries]
        for path, content in found["after"].items()
        if path.name != "aenderungen.atom"
    }
    assert days[Path("sitzungen/sitzungen.atom")] == [("2031-06-18T12:00:00Z", corrected_speech)]
    updated = {path for path, entries in days.items() if any(day == corrected_speech for _, day in entries)}
    people = {path for path in updated if path.parts[0] == "personen"}
    assert len(people) == 1
    (person,) = people
    assert sum(day == corrected_speech for _, day in days[person]) == 1
    assert read(found["after"][person]).feed.updated == corrected_speech
    assert all(day in (published, corrected_speech) for entries in days.values() for published, day in entries)

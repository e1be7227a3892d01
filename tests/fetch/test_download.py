"""A file is there when it is whole, and only then, whatever goes wrong on the way."""

import base64
import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.fetch.download import Client, Manners, NotThereError
from generator.model.errors import FetchError
from tests.fetch.server import PDF, Archive, Request, breaks_off, gives, says

HASTY = Manners(pause=0, wait=0.01, timeout=0.5, seconds=10)
NAME = "/MMP18-115.pdf"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "protocols" / "18-115.pdf"


def got(server: Archive, target: Path, manners: Manners = HASTY) -> str:
    return Client(manners).download(server.url + NAME, target)


def names(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir()) if target.parent.exists() else []


def test_a_file_is_fetched_whole_and_nothing_else_stays(server: Archive, target: Path) -> None:
    server.files[NAME] = gives()
    assert got(server, target) == hashlib.sha256(PDF).hexdigest()
    assert target.read_bytes() == PDF and names(target) == ["18-115.pdf"]
    ((_, headers),) = server.asked
    assert headers["User-Agent"].startswith("Plenarwerk/") and headers["Accept-Encoding"] == "identity"


def test_what_broke_off_goes_on_from_there(server: Archive, target: Path) -> None:
    server.faults[NAME] = [breaks_off(100_000)]
    server.files[NAME] = gives()
    got(server, target)
    assert target.read_bytes() == PDF
    (_, first), (_, second) = server.asked
    assert "Range" not in first and second["Range"] == "bytes=100000-" and second["If-Range"] == '"1"'


def test_the_next_call_goes_on_too(server: Archive, target: Path) -> None:
    server.files[NAME] = breaks_off(100_000)
    with pytest.raises(FetchError, match=r"100000 of|broke off"):
        got(server, target, Manners(pause=0, wait=0, timeout=0.5, tries=1))
    assert not target.exists() and ".18-115.pdf.part" in names(target)
    server.files[NAME] = gives()
    got(server, target)
    assert target.read_bytes() == PDF and server.asked[-1][1]["Range"] == "bytes=100000-"
    assert names(target) == ["18-115.pdf"]


def test_another_file_by_then_is_taken_from_its_beginning(server: Archive, target: Path) -> None:
    other = PDF.replace(b"%PDF-1.7", b"%PDF-1.4")
    server.faults[NAME] = [breaks_off(100_000)]
    server.files[NAME] = gives(other, tag='"2"')
    got(server, target)
    assert target.read_bytes() == other


@pytest.mark.parametrize("tag", ["", 'W/"1"'])
def test_what_cannot_be_told_to_be_the_same_is_taken_from_its_beginning(
    server: Archive, target: Path, tag: str
) -> None:
    server.faults[NAME] = [breaks_off(100_000, tag=tag)]
    server.files[NAME] = gives(tag=tag)
    got(server, target)
    assert target.read_bytes() == PDF and all("Range" not in headers for _, headers in server.asked)


def test_a_rest_that_is_none_is_dropped(server: Archive, target: Path) -> None:
    target.parent.mkdir()
    server.faults[NAME] = [breaks_off(100_000), says(416)]
    server.files[NAME] = gives()
    got(server, target)
    assert target.read_bytes() == PDF


@pytest.mark.parametrize("told", ["bytes 5-9/99", "bytes x", ""])
def test_a_piece_from_elsewhere_is_not_put_behind_what_is_here(server: Archive, target: Path, told: str) -> None:
    def elsewhere(request: Request) -> None:
        request.say(206, b"xxxx", Content_Range=told, ETag='"1"')

    server.faults[NAME] = [breaks_off(100_000), elsewhere]
    server.files[NAME] = gives()
    got(server, target)
    assert target.read_bytes() == PDF


@pytest.mark.parametrize("status", [404, 410])
def test_what_is_not_there_is_told_apart(server: Archive, target: Path, status: int) -> None:
    server.files[NAME] = says(status)
    with pytest.raises(NotThereError):
        got(server, target)
    assert names(target) == [] and len(server.asked) == 1


def test_a_page_is_no_protocol(server: Archive, target: Path) -> None:
    server.files[NAME] = lambda request: request.say(200, b"<html>", Content_Type="text/html; charset=utf-8")
    with pytest.raises(NotThereError):
        got(server, target)
    assert names(target) == []


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_server_that_is_busy_is_asked_again(server: Archive, target: Path, status: int) -> None:
    server.faults[NAME] = [says(status), says(status, Retry_After="0")]
    server.files[NAME] = gives()
    got(server, target)
    assert target.read_bytes() == PDF and len(server.asked) == 3


@pytest.mark.parametrize("after", ["3600", "Wed, 21 Oct 2099 07:28:00 GMT"])
def test_nobody_waits_an_hour(server: Archive, target: Path, after: str) -> None:
    server.files[NAME] = says(503, Retry_After=after)
    began = time.monotonic()
    with pytest.raises(FetchError, match="the server says 503"):
        got(server, target)
    assert time.monotonic() - began < 5 and len(server.asked) == 1


def test_a_server_that_stays_busy_is_left_alone(server: Archive, target: Path) -> None:
    server.files[NAME] = says(503)
    with pytest.raises(FetchError, match=r"the server says 503 \(4 of 4 tries\); try again later"):
        got(server, target)
    assert len(server.asked) == 4


@pytest.mark.parametrize("status", [401, 403, 204, 304])
def test_other_answers_end_it_at_once(server: Archive, target: Path, status: int) -> None:
    server.files[NAME] = says(status)
    with pytest.raises(FetchError, match=f"the server says {status}"):
        got(server, target)
    assert len(server.asked) == 1


def test_a_server_that_says_nothing_is_not_waited_for(server: Archive, target: Path) -> None:
    server.files[NAME] = lambda _: time.sleep(1.5)
    with pytest.raises(FetchError, match="cannot be reached"):
        got(server, target, Manners(pause=0, wait=0, timeout=0.2, tries=2))


def test_a_server_that_falls_silent_is_not_waited_for(server: Archive, target: Path) -> None:
    def silent(request: Request) -> None:
        request.say(200, PDF[:5000], len(PDF))
        request.wfile.flush()
        time.sleep(1.5)

    server.files[NAME] = silent
    with pytest.raises(FetchError, match="broke off"):
        got(server, target, Manners(pause=0, wait=0, timeout=0.2, tries=1))
    assert not target.exists()


def test_nobody_there_is_told(target: Path) -> None:
    with pytest.raises(FetchError, match="cannot be reached"):
        Client(Manners(pause=0, wait=0, tries=2)).download("http://127.0.0.1:1/x.pdf", target)


def test_a_file_that_comes_too_slowly_ends(server: Archive, target: Path) -> None:
    def slowly(request: Request) -> None:
        request.say(200, b"", len(PDF), ETag='"1"')
        for place in range(0, len(PDF), 65536):
            request.wfile.write(PDF[place : place + 65536])
            request.wfile.flush()
            time.sleep(0.2)

    server.files[NAME] = slowly
    with pytest.raises(FetchError, match="it took longer than 0 s"):
        got(server, target, Manners(pause=0, timeout=1, seconds=0.3, tries=1))
    assert not target.exists()


@pytest.mark.parametrize("length", [None, -1])
def test_more_than_is_allowed_is_not_taken(server: Archive, target: Path, length: int | None) -> None:
    server.files[NAME] = lambda request: request.say(200, PDF, length)
    with pytest.raises(FetchError, match=r"200000 (are allowed|bytes came)"):
        got(server, target, Manners(pause=0, most=200_000))
    assert not target.exists() and sum(path.stat().st_size for path in target.parent.glob(".*.part")) == 0


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "no PDF"),
        (b"GIF89a" * 100, "no PDF"),
        (PDF[:-100], "no whole PDF"),
        (b"<!DOCTYPE html><p>Wartung", "no PDF"),
    ],
)
def test_what_is_no_whole_pdf_is_none(server: Archive, target: Path, content: bytes, what: str) -> None:
    server.files[NAME] = gives(content)
    with pytest.raises(FetchError, match=what):
        got(server, target)
    assert names(target) == []


def digest(content: bytes) -> str:
    return f"sha-512=:AAAA:, sha-256=:{base64.b64encode(hashlib.sha256(content).digest()).decode()}:"


def test_what_the_server_says_of_a_file_must_be_true(server: Archive, target: Path) -> None:
    server.files[NAME] = gives(Repr_Digest=digest(b"another"))
    with pytest.raises(FetchError, match="SHA-256"):
        got(server, target)
    assert names(target) == []
    server.faults[NAME] = [lambda request: request.say(200, PDF[:9], len(PDF), ETag='"1"', Repr_Digest=digest(PDF))]
    server.files[NAME] = gives()
    assert got(server, target) == hashlib.sha256(PDF).hexdigest()


def test_a_redirect_is_followed(server: Archive, target: Path) -> None:
    server.files[NAME] = says(302, Location="/elsewhere.pdf")
    server.files["/elsewhere.pdf"] = gives()
    got(server, target)
    assert target.read_bytes() == PDF


@pytest.mark.parametrize(
    "place",
    ["ftp://127.0.0.1/x.pdf", "file:///etc/passwd", "http://example.org/x.pdf", "javascript:1", "//example.org/x"],
)
def test_no_redirect_leads_to_another_scheme(server: Archive, target: Path, place: str) -> None:
    server.files[NAME] = says(301, Location=place)
    with pytest.raises(FetchError, match="which is not HTTPS"):
        got(server, target)
    assert names(target) == []


def test_redirects_end(server: Archive, target: Path) -> None:
    server.files[NAME] = says(302, Location=NAME)
    with pytest.raises(FetchError, match="leads on and on"):
        got(server, target)


@pytest.mark.parametrize("url", ["http://example.org/x.pdf", "ftp://example.org/x.pdf", "/etc/passwd", "x.pdf"])
def test_only_https_is_asked_for(target: Path, url: str) -> None:
    with pytest.raises(FetchError, match="no HTTPS address"):
        Client(HASTY).download(url, target)


def test_requests_have_pauses_between_them(server: Archive, target: Path) -> None:
    server.files[NAME] = gives()
    client, began = Client(Manners(pause=0.2)), time.monotonic()
    for _ in range(3):
        client.download(server.url + NAME, target)
    assert time.monotonic() - began > 0.4


@pytest.mark.parametrize("note", ["", "[]", '{"url": 1}', "\ufeff{"])
def test_a_damaged_note_costs_nothing_but_the_way(server: Archive, target: Path, note: str) -> None:
    target.parent.mkdir()
    (target.parent / ".18-115.pdf.part").write_bytes(b"something else")
    (target.parent / ".18-115.pdf.part.json").write_text(note)
    server.files[NAME] = gives()
    got(server, target)
    assert target.read_bytes() == PDF


def test_killed_on_the_way_it_is_not_there_and_goes_on(server: Archive, target: Path) -> None:
    def slowly(request: Request) -> None:
        request.say(200, PDF[:100_000], len(PDF), ETag='"1"')
        request.wfile.flush()
        time.sleep(3)

    server.files[NAME] = slowly
    code = (
        "from pathlib import Path; from generator.fetch.download import Client;"
        f"Client().download({server.url + NAME!r}, Path({str(target)!r}))"
    )
    process = subprocess.Popen([sys.executable, "-c", code], cwd=Path(__file__).parents[2])
    part = target.parent / ".18-115.pdf.part"
    while not part.exists() or not part.stat().st_size:
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert not target.exists()
    server.files[NAME] = gives()
    got(server, target)
    assert target.read_bytes() == PDF and server.asked[-1][1].get("Range", "").startswith("bytes=")

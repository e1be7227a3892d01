"""One file over HTTPS: resumed where it broke off, checked before it counts as whole, asked for politely."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from urllib.request import getproxies, proxy_bypass

import urllib3

from generator import __version__
from generator.fetch.part import Part
from generator.model.errors import FetchError, Place

_REDIRECTS = (301, 302, 303, 307, 308)
_GONE = (404, 410)
_LATER = (408, 425, 429, 500, 502, 503, 504)
"""What may be otherwise in a while."""
_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Manners:
    """How patient and how polite one is with a server, and how much one takes from it."""

    pause: float = 1.0
    """Seconds between two requests."""
    tries: int = 4
    """So often in all a file is asked for where something goes wrong on the way."""
    wait: float = 2.0
    """Seconds before the second try, twice as many before the third."""
    longest_wait: float = 120.0
    """More than that is waited for nobody, whatever the server asks for."""
    timeout: float = 30.0
    """Seconds without a byte."""
    seconds: float = 600.0
    """For one file, waiting included."""
    most: int = 200_000_000
    """Bytes of one file."""


class NotThereError(Exception):
    """The server has no such file; says in which words."""


class _AgainError(Exception):
    """Something went wrong that may not next time: after so many seconds, where the server says."""

    def __init__(self, what: str, after: float | None = None) -> None:
        super().__init__(what)
        self.after = after


@dataclass(slots=True)
class Client:
    """One that asks one question after another, with a pause between them."""

    manners: Manners = field(default_factory=Manners)
    _asked: float = field(default=float("-inf"), init=False)

    def download(self, url: str, target: Path) -> str:
        """Fetch a PDF into a file that is not there before it is whole; its SHA-256.

        What came of it before it broke off stays beside, as `.NAME.part`, and the next try or the next
        call goes on from there if the server's file is still the same. Raises NotThereError, and FetchError
        for what does not end well in as many tries and as much time as one has.
        """
        end = time.monotonic() + self.manners.seconds
        part = Part(target)
        for attempt in range(1, self.manners.tries + 1):
            try:
                self._receive(url, part, end)
                break
            except _AgainError as fault:
                wait = self.manners.wait * 2 ** (attempt - 1) if fault.after is None else fault.after
                if attempt == self.manners.tries or wait > min(self.manners.longest_wait, end - time.monotonic()):
                    raise FetchError(
                        Place(url), f"{fault} ({attempt} of {self.manners.tries} tries)", "try again later"
                    ) from fault
                time.sleep(wait)
        return part.finish(url)

    def _receive(self, url: str, part: Part, end: float) -> None:
        with_rest = part.rest_of(url)
        response = self._ask(url, with_rest)
        try:
            if response.status in _GONE:
                raise NotThereError(f"the server says {response.status}")
            if response.status == 416:  # what is here is not of that file, or it is all of it
                part.drop()
                raise _AgainError("the server has no such rest of it", 0.0)
            if response.status in _LATER:
                raise _AgainError(f"the server says {response.status}", _after(response.headers))
            if response.status not in (200, 206):
                raise FetchError(Place(url), f"the server says {response.status}", "check the address and your access")
            if "html" in response.headers.get("Content-Type", ""):
                raise NotThereError("the server answers with a page and no PDF")
            self._take(response, url, part, end, rest=bool(with_rest))
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise _AgainError(f"the connection broke off ({type(error).__name__})") from error
        finally:
            response.close()

    def _take(self, response: urllib3.BaseHTTPResponse, url: str, part: Part, end: float, *, rest: bool) -> None:
        """Write what comes, from where the server says that it begins."""
        begins = _begins(response) if response.status == 206 else 0
        if response.status == 206 and (not rest or begins != part.size):
            part.drop()
            raise _AgainError("the server sent another piece than was asked for", 0.0)
        length = response.headers.get("Content-Length", "")
        whole = begins + int(length) if length.isdecimal() else None
        most = self.manners.most
        if whole is not None and whole > most:
            raise FetchError(Place(url), f"it has {whole} bytes, and {most} are allowed", "look at it yourself")
        with part.writing(url, response.headers, begins) as stream:
            taken = begins
            while chunk := response.read1(_CHUNK):
                taken += len(chunk)
                if taken > most:
                    part.drop()
                    raise FetchError(Place(url), f"more than {most} bytes came", "look at it yourself")
                if time.monotonic() > end:
                    raise FetchError(Place(url), f"it took longer than {self.manners.seconds:.0f} s", "try again later")
                stream.write(chunk)
        if whole is not None and taken != whole:
            raise _AgainError(f"{taken} of {whole} bytes came")

    def _ask(self, url: str, headers: Mapping[str, str]) -> urllib3.BaseHTTPResponse:
        """The answer to a request, redirects followed as far as they stay as safe as the address asked for."""
        place = url
        for _ in range(6):
            _safe(place, url)
            time.sleep(max(0.0, self._asked + self.manners.pause - time.monotonic()))
            self._asked = time.monotonic()
            try:
                response = _pool(place).request(
                    "GET",
                    place,
                    headers={
                        "User-Agent": f"Plenarwerk/{__version__} (reads plenary protocols)",
                        "Accept": "application/pdf",
                        "Accept-Encoding": "identity",
                        **headers,
                    },
                    redirect=False,
                    retries=False,
                    preload_content=False,
                    timeout=self.manners.timeout,
                )
            except (urllib3.exceptions.HTTPError, OSError) as error:
                raise _AgainError(f"the server cannot be reached ({_cause(error)})") from error
            if response.status not in _REDIRECTS or "Location" not in response.headers:
                return response
            place = urljoin(place, response.headers["Location"])
            response.close()
        raise FetchError(Place(url), "it leads on and on", "check the address")


def _pool(url: str) -> urllib3.PoolManager:
    """A pool for an address, through the proxy that the environment names for it."""
    parts = urlsplit(url)
    proxy = getproxies().get(parts.scheme)
    if proxy and not proxy_bypass(parts.hostname or ""):
        return urllib3.ProxyManager(proxy)
    return urllib3.PoolManager()


def _safe(url: str, asked: str) -> None:
    """Over HTTPS alone, but from this machine itself; no redirect leads to another scheme."""
    parts = urlsplit(url)
    own = parts.scheme == "http" and parts.hostname in _LOOPBACK and urlsplit(asked).scheme == "http"
    if parts.scheme != "https" and not own:
        what = f"it leads to {url[:200]}, which is not HTTPS" if url != asked else "it is no HTTPS address"
        raise FetchError(Place(asked), what, "give an address that begins with https://")


def _cause(error: BaseException) -> str:
    reason = getattr(error, "reason", None)
    return type(reason if isinstance(reason, BaseException) else error).__name__


def _after(headers: Mapping[str, str]) -> float | None:
    """How long the server asks to wait: seconds, or until a day and hour."""
    said = headers.get("Retry-After", "")
    if said.isdecimal():
        return float(said)
    try:
        return max(0.0, parsedate_to_datetime(said).timestamp() - time.time()) if said else None
    except (ValueError, OverflowError):
        return None


def _begins(response: urllib3.BaseHTTPResponse) -> int:
    """Where a piece begins: "bytes 500-999/1000"."""
    said = response.headers.get("Content-Range", "").removeprefix("bytes ").partition("-")[0]
    return int(said) if said.isdecimal() else -1

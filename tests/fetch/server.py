"""An archive of protocols on this machine, with every fault that a server or a line can have."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

PDF = b"%PDF-1.7\n" + bytes(range(256)) * 1000 + b"\n%%EOF\n"


class Request(BaseHTTPRequestHandler):
    """One request, answered by what the archive was told to do at that address."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        archive: Archive = self.server.archive  # type: ignore[attr-defined]
        archive.asked.append((self.path, dict(self.headers)))
        faults = archive.faults.get(self.path, [])
        answer = faults.pop(0) if faults else archive.files.get(self.path, not_found)
        self.close_connection = True
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            answer(self)

    def log_message(self, *_: object) -> None:
        pass

    def say(self, status: int, body: bytes = b"", length: int | None = None, **headers: str) -> None:
        self.send_response(status)
        if length is None or length >= 0:
            self.send_header("Content-Length", str(len(body) if length is None else length))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)


Answer = Callable[[Request], None]


def not_found(request: Request) -> None:
    request.say(404, b"no such protocol")


def gives(content: bytes = PDF, tag: str = '"1"', **headers: str) -> Answer:
    """The file, from where it is asked for if it is still the same."""

    def answer(request: Request) -> None:
        asked = request.headers.get("Range", "")
        own = {"ETag": tag, **headers} if tag else headers
        if not asked or request.headers.get("If-Range") != tag:
            request.say(200, content, **own)
            return
        begins = int(asked.removeprefix("bytes=").removesuffix("-"))
        if begins >= len(content):
            request.say(416)
            return
        told = f"bytes {begins}-{len(content) - 1}/{len(content)}"
        request.say(206, content[begins:], Content_Range=told, **own)

    return answer


def breaks_off(after: int, content: bytes = PDF, tag: str = '"1"') -> Answer:
    """So many bytes of the file, then nothing more."""
    own = {"ETag": tag} if tag else {}
    return lambda request: request.say(200, content[:after], len(content), **own)


def says(status: int, **headers: str) -> Answer:
    return lambda request: request.say(status, **headers)


@dataclass
class Archive:
    """What lies where, what goes wrong there before, and what was asked."""

    url: str = ""
    files: dict[str, Answer] = field(default_factory=dict)
    faults: dict[str, list[Answer]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)


@contextlib.contextmanager
def archive() -> Iterator[Archive]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Request)
    server.daemon_threads = True
    found = Archive(f"http://127.0.0.1:{server.server_address[1]}")
    server.archive = found  # type: ignore[attr-defined]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

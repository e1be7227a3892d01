"""A web server for one person: shows a folder and tells the browser when to load it again."""

import threading
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

CHANGES = "/.preview/changes"
SCRIPT = "/.preview/reload.js"
_RELOAD = b'new EventSource("/.preview/changes").addEventListener("changed", () => location.reload());\n'
_TAG = f'<script src="{SCRIPT}"></script>'.encode()
_BREATH = 15.0
"""Seconds after which a listening browser is written to, to notice that it has gone."""


class Server(ThreadingHTTPServer):
    """Serves one folder on this computer only."""

    daemon_threads = True

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder
        self._version = 0
        self._changed = threading.Condition()
        super().__init__(("127.0.0.1", port), _Handler)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/"

    def changed(self) -> None:
        """Let every browser that shows a page load it again."""
        with self._changed:
            self._version += 1
            self._changed.notify_all()

    def wait(self, seen: int | None) -> int:
        """The version now; where it is the one already seen, wait a while for another."""
        with self._changed:
            if seen == self._version:
                self._changed.wait(_BREATH)
            return self._version


class _Handler(SimpleHTTPRequestHandler):
    server: Server

    def __init__(self, request: Any, client_address: Any, server: Server) -> None:
        super().__init__(request, client_address, server, directory=str(server.folder))

    def do_GET(self) -> None:
        if self.path == CHANGES:
            self._listen()
        elif self.path == SCRIPT:
            self._send(_RELOAD, "text/javascript")
        else:
            path = self._page()
            if path is None:
                super().do_GET()
            elif path.is_file():
                self._send(_with_script(path.read_bytes()), "text/html; charset=utf-8")
            else:
                self._not_found()

    def _page(self) -> Path | None:
        """The HTML file that is asked for; None where it is something else that is there."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            return path / "index.html" if self.path.partition("?")[0].endswith("/") else None
        return path if path.suffix == ".html" or not path.exists() else None

    def _not_found(self) -> None:
        page = self.server.folder / "404.html"
        body = _with_script(page.read_bytes()) if page.is_file() else b"404"
        self._send(body, "text/html; charset=utf-8", HTTPStatus.NOT_FOUND)

    def _send(self, body: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _listen(self) -> None:
        """Server-sent events: an empty comment while nothing happens, `changed` when something did."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        version = self.server.wait(None)
        try:
            self.wfile.write(b":\n\n")
            while True:
                latest = self.server.wait(version)
                self.wfile.write(b":\n\n" if latest == version else b"event: changed\ndata:\n\n")
                version = latest
        except OSError:
            return

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are of no interest to an editor."""


def _with_script(page: bytes) -> bytes:
    head, body, tail = page.rpartition(b"</body>")
    return head + _TAG + body + tail if body else page + _TAG
